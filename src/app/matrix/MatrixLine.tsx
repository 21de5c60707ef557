import { type ChangeEvent, memo } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { SheetLink } from '#app/sheet/SheetLink.tsx';
import type { KindId } from '#domain/kinds.ts';
import type { Row } from '#engine/engine.ts';
import { number } from '#model/rows.ts';
import { slotClass, slotIn, slotText } from '#panels/slots.ts';
import { doubtsOf } from '#panels/status-matrix/matrixTable.ts';
import { isSuspected, weakCount, weakWord } from '#panels/weakItems.ts';
import { count, money } from '#text/format.ts';
import type { Pick } from '#view/view.ts';

/** What is counted of each form: weak items, or gaps where the rows come by them. */
type Counted = 'weak' | 'gaps';

interface Props {
  readonly row: Row;
  readonly index: number;
  readonly kinds: readonly KindId[];
  readonly ticked: boolean;
  /** What is counted of the form beside its amount. */
  readonly counted: Counted;
  /** The column the tab key comes to, if it is in this row. */
  readonly tab: number | null;
  readonly onTick: (place: number, range: boolean) => void;
  readonly onPick: (pick: Pick) => void;
  /** Shows the rows of a slot. */
  readonly onRows: (project: number, kind: KindId) => void;
}

/** One form of the matrix; drawn again only when something of it changes. */
export const MatrixLine = memo(function MatrixLine(props: Props) {
  const { row, index, kinds, ticked, counted, tab, onTick, onPick, onRows } = props;
  const { text, view } = useDesk();
  const words = text.matrix;
  const title = String(row.name ?? '');
  const notes = doubtsOf(row, text);
  const subtitle = [row.year, row.unit].filter(Boolean).join(' · ');
  const inAll = count(number(row, 'slots_expected'));
  const stop = (column: number) => (tab === column ? 0 : -1);
  const tick = ({ nativeEvent }: ChangeEvent) =>
    onTick(index, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey);
  return (
    <tr aria-rowindex={index + 2} aria-selected={ticked} className="matrix-line">
      <td className="matrix-tick">
        <input type="checkbox" tabIndex={stop(0)} aria-label={words.select(title)} checked={ticked} onChange={tick} />
      </td>
      <th scope="row" className="matrix-project">
        <span className="matrix-title">
          <SheetLink project={number(row, 'project')} name={title} tabIndex={stop(1)} />
        </span>
        <span className="note">
          {notes === '' ? subtitle : `${text.findings.slots.readNotes(notes)} · ${subtitle}`}
        </span>
      </th>
      <td className="number" tabIndex={stop(2)}>
        {row.amount === null ? '—' : money(number(row, 'amount'), view.money)}
      </td>
      <td
        className="number"
        tabIndex={stop(3)}
        title={counted === 'weak' ? text.weak.ofExpected(weakCount(row, text), inAll) : words.gapsMeans}
      >
        {counted === 'weak'
          ? words.weakOf(count(number(row, 'certain_items')), count(number(row, 'suspected_items')), inAll)
          : words.slotsOf(count(number(row, 'gaps')), inAll)}
      </td>
      {kinds.map((kind, at) => {
        const slot = slotIn(row, kind);
        if (slot === null) {
          return (
            <td key={kind} className="matrix-cell" tabIndex={stop(at + 4)} title={words.outside}>
              <span className="note">·</span>
            </td>
          );
        }
        const weak = weakWord(row, kind, text);
        const said = [slotText(slot, text), weak].filter(Boolean).join(text.list.pause);
        return (
          <td key={kind} className={weak === null ? 'matrix-cell' : weakClass(isSuspected(row, kind))}>
            <button
              type="button"
              tabIndex={stop(at + 4)}
              className={slotClass(slot)}
              title={`${text.kinds[kind]}：${said}`}
              aria-label={words.cell(title, text.kinds[kind], said)}
              onClick={({ shiftKey }) => {
                if (shiftKey) onRows(number(row, 'project'), kind);
                else onPick({ kind, state: slot.misplaced ? 'misplaced' : slot.state });
              }}
            >
              {text.stateGlyphs[slot.state]}
            </button>
          </td>
        );
      })}
    </tr>
  );
});

function weakClass(suspected: boolean): string {
  return suspected ? 'matrix-cell matrix-weak matrix-suspected' : 'matrix-cell matrix-weak';
}
