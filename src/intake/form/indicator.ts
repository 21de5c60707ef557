import type { IndicatorField } from '#domain/columns.ts';
import { groupOf } from '#domain/kinds.ts';
import { type Cell, printedCells } from './columnLetters.ts';
import { type Headings, isKind, isKindLabel } from './headings.ts';

/** One row under the headings, its cells found by the level-2 label where they stand out of their columns. */
export interface IndicatorRow {
  readonly cells: ReadonlyMap<IndicatorField, Cell>;
  /** Where the cell of each heading stands, or would stand. */
  readonly columns: ReadonlyMap<IndicatorField, number>;
  /** By how many columns it, or its target only, stands to the right of the headings (to the left: below 0). */
  readonly shift: number;
  /** The first cell out of its column. */
  readonly shifted: Cell | null;
  /** Cells that no heading accounts for. */
  readonly spare: readonly Cell[];
}

/** Shifts seen or likely, the least surprising first. */
const SHIFTS: readonly number[] = [0, -1, 1, -2, 2];
/** Pieces of the heading 年度绩效指标 that runs down the left edge. */
const EDGE = /^[项目年度绩效指标及值\s]{1,10}$/;

export function readIndicatorRow(cells: readonly string[], headings: Headings): IndicatorRow {
  const printed = printedCells(cells);
  const { shift, columns: aligned } = alignmentOf(printed, headings);
  const pushed = isPushed(printed, headings, aligned) ? 1 : 0;
  const level2 = placeOf(headings, 'level2');
  const columns = aligned.map((column, at) => column + (at > level2 ? pushed : 0));
  const { found, spare } = assigned(grouped(printed, columns), headings);
  const target = found.get('target');
  const off = target === undefined ? 0 : target.column - (headings.list[placeOf(headings, 'target')]?.column ?? 0);
  return {
    cells: found,
    columns: new Map(
      headings.list.flatMap(({ field }, at): [IndicatorField, number][] =>
        field === null ? [] : [[field, found.get(field)?.column ?? Math.max(0, columns[at] ?? 0)]],
      ),
    ),
    shift: shift === 0 ? off : shift,
    shifted: (shift === 0 ? undefined : found.get('level2')) ?? (off === shift ? null : (target ?? null)),
    spare,
  };
}

/** Where the cells of the headings stand in one row. */
interface Alignment {
  readonly shift: number;
  readonly columns: readonly number[];
}

/** All columns moved alike; and, where merged cells make some wider than others, each in place of its neighbour. */
function alignments({ list }: Headings): readonly Alignment[] {
  const columns = list.map(({ column }) => column);
  const left = [(columns[0] ?? 0) - 1, ...columns.slice(0, -1)];
  const right = [...columns.slice(1), (columns.at(-1) ?? 0) + 1];
  return [
    ...SHIFTS.map((shift) => ({ shift, columns: columns.map((column) => column + shift) })),
    { shift: -1, columns: left },
    { shift: 1, columns: right },
  ];
}

/** Cells by the place of the column they stand in; -1 for those left of all columns. */
type Groups = ReadonlyMap<number, readonly Cell[]>;

function grouped(printed: readonly Cell[], columns: readonly number[]): Groups {
  const groups = new Map<number, Cell[]>();
  for (const cell of printed) {
    const place = columns.findLastIndex((column) => column <= cell.column);
    groups.set(place, [...(groups.get(place) ?? []), cell]);
  }
  return groups;
}

/** A row counts as shifted only where a known level-2 label with a name behind it says so. */
function alignmentOf(printed: readonly Cell[], headings: Headings): Alignment {
  const [level1, level2, name] = (['level1', 'level2', 'indicator'] as const).map((field) => placeOf(headings, field));
  const all = alignments(headings);
  const straight = all[0] ?? { shift: 0, columns: [] };
  if (level2 === undefined || level2 < 0 || name === undefined || name < 0) return straight;
  const likely = all
    .map((alignment) => {
      const { shift, columns } = alignment;
      const groups = grouped(printed, columns);
      const nameColumn = columns[name] ?? 0;
      const behind = printed.filter(({ column }) => column >= nameColumn);
      const named = behind[0]?.column === nameColumn && behind.length <= headings.list.length - name;
      const group = whole(groups.get(level1 ?? -2));
      return {
        alignment,
        known: shift === 0 ? isKind(whole(groups.get(level2))) : named && isKindLabel(whole(groups.get(level2))),
        suits: (group === '' || groupOf(group) !== null) && strays(groups).length === 0,
      };
    })
    .filter(({ known }) => known);
  return (likely.find(({ suits }) => suits) ?? likely[0])?.alignment ?? straight;
}

/** Name and target one column too far to the right: no name, and two cells from the last heading on. */
function isPushed(printed: readonly Cell[], headings: Headings, columns: readonly number[]): boolean {
  const groups = grouped(printed, columns);
  return !groups.has(placeOf(headings, 'indicator')) && (groups.get(headings.list.length - 1)?.length ?? 0) > 1;
}

/** The cell of each heading. A label may be split over cells; a target without its own column is the last one. */
function assigned(
  groups: Groups,
  { list }: Headings,
): { readonly found: Map<IndicatorField, Cell>; readonly spare: readonly Cell[] } {
  const found = new Map<IndicatorField, Cell>();
  const spare = [...strays(groups)];
  list.forEach(({ field }, at) => {
    const group = groups.get(at) ?? [];
    const [first, ...others] = group;
    if (field === null || first === undefined) return;
    if ((field === 'level1' || field === 'level2') && others.length > 0 && isLabel(whole(group))) {
      found.set(field, { column: first.column, text: group.map(({ text }) => text).join(' ') });
      return;
    }
    const joined = joinedOf(field, group, groups.has(at + 1) || field === 'target');
    if (joined !== null) {
      found.set(field, { column: first.column, text: joined });
      return;
    }
    found.set(field, first);
    const last = others.at(-1);
    const targetless = field === 'indicator' && (list[at + 1]?.field ?? 'target') === 'target' && !groups.has(at + 1);
    if (targetless && last !== undefined) found.set('target', last);
    spare.push(...(targetless ? others.slice(0, -1) : others));
  });
  return { found, spare };
}

/** A sign, a number and its unit under one heading of targets; a name and what it is of under one of names. */
function joinedOf(field: IndicatorField, group: readonly Cell[], isClosed: boolean): string | null {
  const texts = group.map(({ text }) => text);
  if (texts.length < 2 || !isClosed) return null;
  if (field === 'indicator') return texts.length === 2 ? texts.join(' ') : null;
  if (field !== 'target') return null;
  const whole = texts.join('');
  return /^(?:[≥≤＞＜＝=><≧≦]|>=|<=)?[\d.,]+[%％\p{L}㎡㎥/]{0,6}$/u.test(whole) && texts.length <= 3 ? whole : null;
}

/** Cells left of all headings, less the heading of the whole table. */
function strays(groups: Groups): readonly Cell[] {
  return (groups.get(-1) ?? []).filter(({ text }) => !EDGE.test(text));
}

function isLabel(text: string): boolean {
  return isKind(text) || groupOf(text) !== null;
}

function whole(cells: readonly Cell[] | undefined): string {
  return cells?.map(({ text }) => text).join('') ?? '';
}

function placeOf({ list }: Headings, wanted: IndicatorField): number {
  return list.findIndex(({ field }) => field === wanted);
}
