import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type KeyboardEvent, useCallback, useRef } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { PRINTED } from '#domain/states.ts';
import type { Row } from '#engine/engine.ts';
import { number } from '#model/rows.ts';
import { slotIn } from '#panels/slots.ts';
import type { StatusMatrix } from '#panels/status-matrix/draw.ts';
import { count } from '#text/format.ts';
import { MOST_PRINTED, usePrinting } from '#ui/printing.ts';
import { behindSum, readBehind } from '#view/behind.ts';
import type { MatrixOrder } from '#view/matrixOrder.ts';
import type { Pick } from '#view/view.ts';
import { MatrixHead } from './MatrixHead.tsx';
import { MatrixLine } from './MatrixLine.tsx';
import { useGrid } from './useGrid.ts';
import type { Selection } from './useSelection.ts';
import { useSlotRows } from './useSlotRows.ts';
import './matrix.css';

interface Props {
  readonly matrix: StatusMatrix;
  readonly rows: readonly Row[];
  readonly order: MatrixOrder;
  readonly selection: Selection;
  readonly caption: string;
  readonly onPick: (pick: Pick) => void;
}

const ROW_HEIGHT = 44;
/** The columns before those of the kinds: tick, project, amount, weak items. */
const FIRST_KIND = 4;

/** The matrix as a real table of which only the rows in sight are drawn. Row 0 is its header, the last its totals. */
export function MatrixGrid({ matrix: { kinds, totals }, rows, order, selection, caption, onPick }: Props) {
  const { text, view, setView } = useDesk();
  const box = useRef<HTMLElement>(null);
  const columns = FIRST_KIND + kinds.length;
  const { active, onKeyDown, onFocus } = useGrid(box, { rows: rows.length + 2, columns, rowHeight: ROW_HEIGHT });
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    rangeExtractor: useWithRow(active.row - 1),
  });
  const showRows = useSlotRows();
  const tabIn = (row: number) => (active.row === row ? active.column : null);
  const onKey = (event: KeyboardEvent) => {
    const place = active.row - 1;
    const row = rows[place];
    const kind = kinds[active.column - FIRST_KIND];
    if (!event.shiftKey || row === undefined) return onKeyDown(event);
    if (event.key === ' ') {
      event.preventDefault();
      selection.tick(place, true);
    } else if (event.key === 'Enter' && kind !== undefined && slotIn(row, kind) !== null) {
      event.preventDefault();
      showRows(number(row, 'project'), kind);
    } else onKeyDown(event);
  };
  const printing = usePrinting();
  const items = printing ? onPaper(rows.length) : virtual.getVirtualItems();
  const below = printing ? 0 : virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <>
      {printing && rows.length > MOST_PRINTED && (
        <p className="note">{text.print.cut(count(MOST_PRINTED), count(rows.length))}</p>
      )}
      <section ref={box} className="matrix-box matrix-scroll" aria-label={caption}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table walked cell by cell
          role="grid"
          className="matrix matrix-grid"
          aria-rowcount={rows.length + 2}
          aria-multiselectable="true"
          onKeyDown={onKey}
          onFocus={onFocus}
        >
          <caption className="visually-hidden">{caption}</caption>
          <MatrixHead {...{ kinds, order, selection, onPick }} listed={rows.length} tab={tabIn(0)} />
          <tbody>
            {items.map(({ index, start }, at) => {
              const row = rows[index];
              const gap = start - (items[at - 1]?.end ?? 0);
              return (
                row !== undefined && (
                  <Fragment key={number(row, 'project')}>
                    {gap > 0 && <Gap height={gap} columns={columns} />}
                    <MatrixLine
                      {...{ row, index, kinds, onPick }}
                      onRows={showRows}
                      tab={tabIn(index + 1)}
                      counted={order === 'gaps' ? 'gaps' : 'weak'}
                      ticked={selection.has(row)}
                      onTick={selection.tick}
                    />
                  </Fragment>
                )
              );
            })}
            {below > 0 && <Gap height={below} columns={columns} />}
          </tbody>
          <tfoot>
            <tr aria-rowindex={rows.length + 2}>
              <td className="matrix-tick" tabIndex={tabStop(tabIn(rows.length + 1) === 0)} />
              <th
                scope="row"
                className="matrix-project"
                title={text.matrix.givenMeans}
                tabIndex={tabStop(tabIn(rows.length + 1) === 1)}
              >
                {text.matrix.given}
              </th>
              <td tabIndex={tabStop(tabIn(rows.length + 1) === 2)} />
              <td tabIndex={tabStop(tabIn(rows.length + 1) === 3)} />
              {kinds.map((kind, at) => (
                <td key={kind} className="matrix-total" title={text.matrix.givenMeans}>
                  <button
                    type="button"
                    className="sum-link"
                    tabIndex={tabStop(tabIn(rows.length + 1) === at + FIRST_KIND)}
                    title={text.sheet.behind.button}
                    onClick={() =>
                      setView({ ...view, behind: readBehind(behindSum('all', { kind: [kind], state: PRINTED })) })
                    }
                  >
                    {count(totals[at]?.given ?? 0)} / {count(totals[at]?.printed ?? 0)}
                  </button>
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </section>
    </>
  );
}

/** On paper rows follow one another without gaps. */
function onPaper(rows: number): readonly { readonly index: number; readonly start: number; readonly end: number }[] {
  return Array.from({ length: Math.min(rows, MOST_PRINTED) }, (_, index) => ({ index, start: 0, end: 0 }));
}

/** The rows in sight, and one more that must not vanish because it has the focus. */
function useWithRow(row: number): (range: Range) => number[] {
  return useCallback(
    (range: Range) => {
      const seen = defaultRangeExtractor(range);
      if (row < 0 || row >= range.count || seen.includes(row)) return seen;
      return [...seen, row].sort((a, b) => a - b);
    },
    [row],
  );
}

/** Room for rows that are not drawn. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row is not focusable, and this one says nothing
    <tr aria-hidden="true" style={{ height }}>
      <td colSpan={columns} />
    </tr>
  );
}

function tabStop(here: boolean): 0 | -1 {
  return here ? 0 : -1;
}
