import { ActionIcon, Tooltip } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';

/** One button of a panel's head. */
export interface PanelAction {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

interface Props {
  readonly label: string;
  /** The words of the definition's button, where there is one. */
  readonly method: {
    readonly button: string;
    readonly label: string;
    readonly open: boolean;
    readonly onClick: () => void;
  } | null;
  readonly actions: readonly PanelAction[];
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** What can be done with a panel: one tab stop, walked by arrows. */
export function PanelTools({ label, method, actions }: Props) {
  const [stop, setStop] = useState(Number.POSITIVE_INFINITY);
  const bar = useRef<HTMLDivElement>(null);
  const count = actions.length + (method === null ? 0 : 1);
  const held = Math.min(stop, count - 1);
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (held + step + count) % count;
    setStop(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  };
  const stopAt = (at: number) => ({ tabIndex: at === held ? 0 : -1, onFocus: () => setStop(at) });
  return (
    <div ref={bar} role="toolbar" aria-label={label} className="panel-actions" onKeyDown={walk}>
      {actions.map((action, at) => (
        <Tooltip key={action.id} label={action.label} openDelay={400}>
          <ActionIcon
            variant="subtle"
            color="gray"
            className="panel-tool"
            aria-label={action.label}
            aria-pressed={action.pressed}
            data-testid={action.id}
            {...stopAt(at)}
            onClick={action.onClick}
          >
            {action.icon}
          </ActionIcon>
        </Tooltip>
      ))}
      {method !== null && (
        <button
          type="button"
          className="method-button"
          aria-expanded={method.open}
          aria-label={method.label}
          data-testid="show-method"
          {...stopAt(actions.length)}
          onClick={method.onClick}
        >
          {method.button}
        </button>
      )}
    </div>
  );
}
