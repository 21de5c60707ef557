import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import type { ViewProps } from '#panels/panel.ts';
import { COMPARED, type Compared } from '#view/comparison.ts';
import type { Line } from './comparison.ts';
import type { SideBySide } from './draw.ts';
import './compare.css';

/** Lines of a list of choices. */
const LINES = 6;

/** Two sides chosen from lists, what differs most in sentences, and every measure of both. */
export function CompareView({ own, hands }: ViewProps<SideBySide>) {
  const { text, view, setView } = hands;
  const words = text.compare;
  const { of, names, chosen, sentences } = own;
  const choose = (at: 0 | 1, key: string) => {
    const { comparison } = view;
    const [own, other] = at === 0 ? (['side', 'beside'] as const) : (['beside', 'side'] as const);
    // What stands on the other side changes places with this one.
    const left = key === chosen[1 - at] ? { [other]: chosen[at] ?? null } : {};
    setView({ ...view, comparison: { ...comparison, ...left, [own]: key } });
  };
  return (
    <div className="compare">
      <SegmentedControl
        size="xs"
        className="compare-by"
        aria-label={words.by}
        value={of}
        onChange={(next) => setView({ ...view, comparison: { of: next as Compared, side: null, beside: null } })}
        data={COMPARED.map((one) => ({ value: one, label: words.dimensions[one] }))}
      />
      <div className="compare-sides">
        <Side own={own} at={0} label={words.sides.a} onChoose={(key) => choose(0, key)} />
        <Side own={own} at={1} label={words.sides.b} onChoose={(key) => choose(1, key)} />
      </div>
      {sentences.length > 0 && (
        <ul className="compare-said">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <Lines caption={words.whole} head={words.measure} lines={own.lines} {...{ names, hands }} />
      {own.kinds.length > 0 && (
        <Lines caption={words.kinds} head={text.columns.kind} lines={own.kinds} {...{ names, hands }} />
      )}
    </div>
  );
}

interface SideProps {
  readonly own: SideBySide;
  readonly at: 0 | 1;
  readonly label: string;
  readonly onChoose: (key: string) => void;
}

function Side({ own: { choices, chosen }, at, label, onChoose }: SideProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        size={Math.max(2, Math.min(LINES, choices.length))}
        value={chosen[at]}
        data-testid={at === 0 ? 'side-a' : 'side-b'}
        onChange={({ currentTarget: { value } }) => onChoose(value)}
      >
        {choices.map(({ key, label: name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

interface LinesProps extends Pick<ViewProps<SideBySide>, 'hands'> {
  readonly caption: string;
  readonly head: string;
  readonly lines: readonly Line[];
  readonly names: readonly [string, string];
}

function Lines({ caption, head, lines, names: [a, b], hands: { text } }: LinesProps) {
  return (
    <section className="compare-lines">
      <h3>{caption}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="table-box" tabIndex={0} aria-label={caption}>
        <table className="table">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th scope="col" className="number">
                {a}
              </th>
              <th scope="col" className="number">
                {b}
              </th>
              <th scope="col" className="number">
                {text.compare.difference}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, label, sides, difference }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                {sides.map(({ value, base }, at) => (
                  <td key={at === 0 ? 'a' : 'b'} className="number">
                    {value}
                    {base !== '' && <span className="note"> {base}</span>}
                  </td>
                ))}
                <td className="number">{difference}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
