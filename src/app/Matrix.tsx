import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { STATES } from '#domain/states.ts';
import type { MatrixRow } from '#questions/question.ts';
import type { ListFilter } from '#questions/view.ts';
import { useDesk } from './context.ts';

interface Props {
  readonly kinds: readonly string[];
  readonly rows: readonly MatrixRow[];
  readonly caption: string;
  readonly onPick: (pick: Partial<Record<ListFilter, string>>) => void;
}

const ROW_HEIGHT = 44;

/** Project × kind as a real table: each cell one of five states by colour, glyph and word. */
export function Matrix({ kinds, rows, caption, onPick }: Props) {
  const { text, view } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <>
      <ul className="state-legend" aria-label={text.filters.state}>
        {STATES.map((state) => (
          <li key={state}>
            <span className={`state state-${state}`} aria-hidden="true">
              {text.stateGlyphs[state]}
            </span>
            {text.states[state]}
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section ref={box} className="matrix-box" tabIndex={0} aria-label={caption}>
        <table className="matrix" aria-rowcount={rows.length + 1}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="matrix-project">
                {text.matrix.project}
              </th>
              <th scope="col" className="number">
                {text.inUnit(text.columns.amount, text.scales[view.money])}
              </th>
              {kinds.map((kind) => (
                <th key={kind} scope="col">
                  <button type="button" onClick={() => onPick({ kind })}>
                    {text.kinds[kind] ?? kind}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {above > 0 && <tr style={{ height: above }} />}
            {items.map(({ index }) => {
              const row = rows[index];
              if (row === undefined) return null;
              return (
                <tr key={row.project} aria-rowindex={index + 2} style={{ height: ROW_HEIGHT }}>
                  <th scope="row" className="matrix-project">
                    <span className="matrix-title">{row.title}</span>
                    <span className="note">{row.subtitle}</span>
                  </th>
                  <td className="number">{row.amount}</td>
                  {row.states.map((state, at) => {
                    const kind = kinds[at] ?? '';
                    return (
                      <td key={kind} className="matrix-cell">
                        {state === null ? (
                          <span className="note" title={text.matrix.outside}>
                            ·
                          </span>
                        ) : (
                          <button
                            type="button"
                            className={`state state-${state}`}
                            title={`${text.kinds[kind]}:${text.states[state]}`}
                            aria-label={text.matrix.cell(row.title, text.kinds[kind] ?? kind, text.states[state] ?? '')}
                            onClick={() => onPick({ kind, state })}
                          >
                            {text.stateGlyphs[state]}
                          </button>
                        )}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
            {below > 0 && <tr style={{ height: below }} />}
          </tbody>
        </table>
      </section>
    </>
  );
}
