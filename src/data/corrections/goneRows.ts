import type { CorrectionRow, LooseLine } from '#intake/returned/book.ts';
import type { CurrentForm, NotTaken } from './answerTypes.ts';
import { cellOf, textOf } from './formCells.ts';
import { linesSaying } from './printedLines.ts';

/**
 * Indicators whose row is no longer on the returned sheet: neither by key nor word for word. Taking a row off may be a wish
 * or a slip, so it is asked. A sheet that kept less than half of its rows is an extract: nothing of it was taken off.
 */
export function goneRows(
  current: CurrentForm,
  rows: readonly CorrectionRow[],
  loose: readonly LooseLine[],
): readonly NotTaken[] {
  const { indicators } = current;
  const there = new Map<number, CorrectionRow>();
  for (const row of rows) {
    const found = row.key.place.of === 'row' ? cellOf(current, row) : null;
    if (found?.place.of === 'row') there.set(found.place.position, row);
  }
  const said = [...rows, ...loose].flatMap(({ printed }) =>
    printed.indicator === null ? [] : linesSaying(printed.indicator, indicators),
  );
  const present = new Set([...there.keys(), ...said.map(({ position }) => Number(position))]);
  const gone = indicators.filter(({ position }) => !present.has(Number(position)));
  if (gone.length * 2 > indicators.length) return [];
  return gone.map(({ position, level2, name, target }) => {
    // Where it stood: under the last row before it.
    const before = [...there].filter(([at]) => at < Number(position)).toSorted(([a], [b]) => b - a);
    const near = before[0]?.[1] ?? rows[0];
    return {
      code: 'X69',
      row: { sheet: near?.sheet ?? null, row: near?.row ?? 1 },
      raw: [level2, name, target]
        .map((text) => textOf(text) ?? '')
        .filter(Boolean)
        .join(' · '),
      detail: 'gone',
    };
  });
}
