import { SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import { STATES } from '#domain/states.ts';
import type { ViewProps } from '#panels/panel.ts';
import type { StatusMatrix } from '#panels/status-matrix/draw.ts';
import { inOrder, MATRIX_ORDERS, type MatrixOrder } from '#view/matrixOrder.ts';
import { MatrixGrid } from './MatrixGrid.tsx';
import { MatrixSelection } from './MatrixSelection.tsx';
import { useSelection } from './useSelection.ts';
import './matrix.css';

/** Project × kind: legend, order, what is selected, and the grid itself. */
export function Matrix({ own: matrix, drawing: { summary: caption }, hands }: ViewProps<StatusMatrix>) {
  const { text, view, setView, pick: onPick } = hands;
  const words = text.findings.slots;
  const { order } = view;
  const rows = useMemo(() => inOrder(matrix.rows, order), [order, matrix]);
  const selection = useSelection(rows);
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
        {matrix.marks.map((mark) => (
          <li key={mark}>
            <span className={`state state-${MARKED[mark]} state-${mark}`} aria-hidden="true">
              {text.stateGlyphs[MARKED[mark]]}
            </span>
            {words[mark]}
          </li>
        ))}
        <li>
          <span className="matrix-weak" aria-hidden="true" />
          {text.weak.item}
        </li>
        <li>
          <span className="matrix-weak matrix-suspected" aria-hidden="true" />
          {text.weak.suspectedItem}
        </li>
        <li className="matrix-order">
          <span className="note">{words.order}</span>
          <SegmentedControl
            size="xs"
            aria-label={words.order}
            value={order}
            onChange={(value) => setView({ ...view, order: value as MatrixOrder })}
            data={MATRIX_ORDERS.map((value) => ({ value, label: text.matrix.orders[value] }))}
          />
        </li>
      </ul>
      <p className="note matrix-help">{text.matrix.help}</p>
      <MatrixSelection kinds={matrix.kinds} selection={selection} />
      <MatrixGrid {...{ matrix, rows, order, selection, caption, onPick }} />
    </>
  );
}

/** A state on which a mark may stand, for the legend. */
const MARKED = { misplaced: 'given', contradicted: 'given', accepted: 'none' } as const;
