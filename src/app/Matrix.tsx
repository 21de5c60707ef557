import { SegmentedControl } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { STATES } from '#domain/states.ts';
import type { MatrixRow } from '#questions/question.ts';
import { slotText } from '#questions/slots.ts';
import type { Pick } from '#questions/view.ts';
import { useDesk } from './context.ts';
import { SheetLink } from './SheetLink.tsx';
import { slotClass } from './slotClass.ts';

interface Props {
  readonly kinds: readonly string[];
  readonly rows: readonly MatrixRow[];
  readonly caption: string;
  readonly onPick: (pick: Pick) => void;
}

const ROW_HEIGHT = 44;
const ORDERS = ['amount', 'weakness'] as const;
/** The marks that may stand on a slot, with an example state for the legend. */
const MARKS = [
  { mark: 'misplaced', state: 'given' },
  { mark: 'contradicted', state: 'given' },
  { mark: 'accepted', state: 'none' },
] as const;

/** Project × kind as a real table: each cell one of five states by colour, glyph and word. */
export function Matrix({ kinds, rows: byAmount, caption, onPick }: Props) {
  const { text, view } = useDesk();
  const words = text.findings.slots;
  const [order, setOrder] = useState<(typeof ORDERS)[number]>('amount');
  const rows = useMemo(
    () => (order === 'amount' ? byAmount : byAmount.toSorted((a, b) => a.weakness - b.weakness)),
    [order, byAmount],
  );
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
        {MARKS.filter(({ mark }) => rows.some(({ slots }) => slots.some((slot) => slot?.[mark]))).map(
          ({ mark, state }) => (
            <li key={mark}>
              <span className={`state state-${state} state-${mark}`} aria-hidden="true">
                {text.stateGlyphs[state]}
              </span>
              {words[mark]}
            </li>
          ),
        )}
        <li className="matrix-order">
          <span className="note">{words.order}</span>
          <SegmentedControl
            size="xs"
            aria-label={words.order}
            value={order}
            onChange={(value) => setOrder(value as (typeof ORDERS)[number])}
            data={ORDERS.map((value) => ({ value, label: words.orders[value] ?? value }))}
          />
        </li>
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
                    <span className="matrix-title">
                      <SheetLink project={row.project} name={row.title} />
                    </span>
                    <span className="note">
                      {row.readNotes === '' ? row.subtitle : `${words.readNotes(row.readNotes)} · ${row.subtitle}`}
                    </span>
                  </th>
                  <td className="number">{row.amount}</td>
                  {row.slots.map((slot, at) => {
                    const kind = kinds[at] ?? '';
                    const said = slot === null ? '' : slotText(slot, text);
                    return (
                      <td key={kind} className="matrix-cell">
                        {slot === null ? (
                          <span className="note" title={text.matrix.outside}>
                            ·
                          </span>
                        ) : (
                          <button
                            type="button"
                            className={slotClass(slot)}
                            title={`${text.kinds[kind]}：${said}`}
                            aria-label={text.matrix.cell(row.title, text.kinds[kind] ?? kind, said)}
                            onClick={() => onPick({ kind, state: slot.misplaced ? 'misplaced' : slot.state })}
                          >
                            {text.stateGlyphs[slot.state]}
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
