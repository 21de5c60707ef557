import { SegmentedControl } from '@mantine/core';
import { useDesk } from '#app/frame/context.ts';
import type { Switch } from '#panels/question.ts';
import './switches.css';

/** The choices a panel offers, kept in the view. */
export function Switches({ switches }: { readonly switches: readonly Switch[] }) {
  const { view, setView } = useDesk();
  return (
    <div className="switches">
      {switches.map(({ label, choices }) => (
        <div key={label} className="switch">
          <span className="note" aria-hidden="true">
            {label}
          </span>
          <SegmentedControl
            size="xs"
            aria-label={label}
            value={choices.find(({ chosen }) => chosen)?.label ?? ''}
            onChange={(chosen) => setView({ ...view, ...choices.find((choice) => choice.label === chosen)?.view })}
            data={choices.map((choice) => choice.label)}
          />
        </div>
      ))}
    </div>
  );
}
