import { useDesk } from '#app/frame/context.ts';
import type { KindId } from '#domain/kinds.ts';
import { usePrinting } from '#ui/printing.ts';
import type { MatrixOrder } from '#view/matrixOrder.ts';
import type { Pick } from '#view/view.ts';
import type { Selection } from './useSelection.ts';

interface Props {
  readonly kinds: readonly KindId[];
  readonly order: MatrixOrder;
  readonly selection: Selection;
  /** How many rows are listed. */
  readonly listed: number;
  /** The column the tab key comes to, if it is in this row. */
  readonly tab: number | null;
  readonly onPick: (pick: Pick) => void;
}

/** The header of the matrix: ticks all, names the columns, chooses a kind. */
export function MatrixHead({ kinds, order, selection, listed, tab, onPick }: Props) {
  const { text, view } = useDesk();
  const words = text.matrix;
  const printing = usePrinting();
  const ticked = selection.rows.length;
  const stop = (column: number) => (tab === column ? 0 : -1);
  return (
    <thead>
      <tr aria-rowindex={1}>
        <td className="matrix-tick">
          <input
            type="checkbox"
            tabIndex={stop(0)}
            aria-label={words.selectAll}
            checked={ticked > 0 && ticked === listed}
            ref={(box) => {
              if (box !== null) box.indeterminate = ticked > 0 && ticked < listed;
            }}
            onChange={ticked === listed ? selection.none : selection.all}
          />
        </td>
        <th scope="col" className="matrix-project" tabIndex={stop(1)}>
          {words.project}
        </th>
        <th scope="col" className="number" tabIndex={stop(2)} aria-sort={order === 'amount' ? 'descending' : 'none'}>
          {text.inUnit(text.columns.amount, text.scales[view.money])}
        </th>
        <th
          scope="col"
          className="number"
          tabIndex={stop(3)}
          aria-sort={order === 'weakness' || order === 'gaps' ? 'descending' : 'none'}
          title={order === 'gaps' ? words.gapsMeans : words.weakMeans}
        >
          {order === 'gaps' ? words.gaps : words.weak}
        </th>
        {kinds.map((kind, at) => (
          <th key={kind} scope="col">
            {/* Chromium repeats no header that has a button in it. */}
            {printing ? (
              <span className="head-text">{text.kinds[kind]}</span>
            ) : (
              <button type="button" tabIndex={stop(at + 4)} onClick={() => onPick({ kind })}>
                {text.kinds[kind]}
              </button>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
