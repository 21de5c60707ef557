import { fieldOf, INDICATOR_FIELDS, type IndicatorField, plainHeader } from '#domain/columns.ts';
import { kindNamed } from '#domain/kinds.ts';
import type { SheetRow } from '#intake/sheet.ts';
import { compact, printedCells } from './columnLetters.ts';

/** A column heading of the indicators; without a field it is not used. Its column ends where the next begins. */
interface Heading {
  readonly field: IndicatorField | null;
  readonly text: string;
  readonly column: number;
}

/** The headings over the indicators of a form, from the first known one to the right. */
export interface Headings {
  readonly row: number;
  readonly list: readonly Heading[];
}

/**
 * The row 一级指标 二级指标 三级指标 年度指标值; `null` for any other row. Some forms print the indicators of the whole
 * project on the left and those of the year on the right; `annual` asks for the latter where there are two.
 */
export function headingsOf(
  { row, cells }: SheetRow,
  { annual = false, year = null }: { readonly annual?: boolean; readonly year?: number | null } = {},
): Headings | null {
  const all = printedCells(cells).map((cell) => ({
    ...cell,
    field: indicatorField(cell.text) ?? ofYear(cell.text, year),
  }));
  const fields = all.map(({ field }) => field);
  const twice = fields.indexOf('indicator') !== fields.lastIndexOf('indicator');
  /** 指标值 beside 年度指标值 is that of the whole project. */
  const ofTheYear = all.findIndex(({ field, text }) => field === 'target' && /年/.test(text) && !/实施期/.test(text));
  const placeOf = (field: IndicatorField | null) =>
    field === 'target' && ofTheYear >= 0 ? ofTheYear : fields.indexOf(field);
  const list = all.map(({ field, ...cell }, at): Heading => {
    const place = annual && twice ? fields.lastIndexOf(field) : placeOf(field);
    return { ...cell, field: place === at ? field : null };
  });
  const known = new Set(fields.filter((field) => field !== null));
  if (known.size < 2 || !(known.has('level2') || known.has('indicator'))) return null;
  return { row, list: list.slice(list.findIndex(({ field }) => field !== null)) };
}

/** The column of names for the whole period, where those of the year stand in a block to the right; or `null`. */
export function periodNames({ cells }: SheetRow): number | null {
  const names = printedCells(cells).filter(({ text }) => indicatorField(text) === 'indicator');
  return names.length > 1 ? (names[0]?.column ?? null) : null;
}

/** The headings with the kinds that stand under no heading of theirs, left of the names of indicators. */
export function withKinds(headings: Headings, head: SheetRow, below: readonly SheetRow[]): Headings {
  const name = headings.list.find(({ field }) => field === 'indicator')?.column;
  const isSaid = headings.list.some(({ field }) => field === 'level1' || field === 'level2');
  const left = printedCells(head.cells).findLast(({ column }) => name !== undefined && column < name);
  if (isSaid || left === undefined) return headings;
  const texts = below.map(({ cells }) => (cells[left.column] ?? '').trim()).filter(Boolean);
  if (!texts.slice(0, 2).some(isKindLabel)) return headings;
  return {
    ...headings,
    list: [{ field: 'level2', ...left }, ...headings.list.filter(({ column }) => column > left.column)],
  };
}

/** What stands under 指标值 where it heads several columns. */
const UNDER_TARGET: Readonly<Record<string, IndicatorField>> = {
  ...{ 值: 'target', 数值: 'target', 指标数值: 'target', 内容: 'target', 性质: 'operator', 单位: 'measure_unit' },
};

/** The headings together with those of the row right below them, 指标值 over 符号, 值 and 单位; `null` for any other row. */
export function withSubheads(headings: Headings, { row, cells }: SheetRow): Headings | null {
  const subs = printedCells(cells).map((cell) => ({
    ...cell,
    field: UNDER_TARGET[plainHeader(cell.text)] ?? indicatorField(cell.text),
  }));
  const isSub = subs.every(({ field }) => field === 'target' || field === 'operator' || field === 'measure_unit');
  const fields = new Set(subs.map(({ field }) => field));
  const group = headings.list.find(({ field }) => field === 'target');
  if (!isSub || subs.length < 2 || fields.size < subs.length || !fields.has('target')) return null;
  if (group === undefined || subs[0]?.column !== group.column) return null;
  const columns = new Set(subs.map(({ column }) => column));
  const others = headings.list.filter(({ column, field }) => !columns.has(column) && !fields.has(field));
  return { row, list: [...others, ...subs].sort((one, other) => one.column - other.column) };
}

/** Headings for a form that prints none, as its first indicator row suggests them; `null` for any other row. */
export function impliedHeadings({ row, cells }: SheetRow): Headings | null {
  const printed = printedCells(cells);
  const at = printed.findIndex(({ text }, place) => isKindLabel(text) && !isKindLabel(printed[place + 1]?.text ?? ''));
  const [level2, name] = [printed[at], printed[at + 1]];
  const target = printed.length > at + 2 ? printed.at(-1) : undefined;
  if (level2 === undefined || name === undefined || !compact(level2.text).endsWith('指标')) return null;
  const columns: [IndicatorField, number][] = [
    ['level1', printed[at - 1]?.column ?? level2.column - 1],
    ['level2', level2.column],
    ['indicator', name.column],
    ['target', target?.column ?? name.column + 1],
  ];
  return { row, list: columns.map(([field, column]) => ({ field, text: '', column })) };
}

/** Whether a cell where a level-2 label is expected is one. */
export function isKind(text: string): boolean {
  return text !== '' && kindNamed(text) !== null;
}

/** Whether a cell is a level-2 label wherever it stands; the name of an indicator may be 群众满意度 too. */
export function isKindLabel(text: string): boolean {
  return isKind(text) && (/指标/.test(compact(text)) || !/满意/.test(text));
}

/** 2024年指标值 beside 2023年指标值: the target is that of the form's own year. */
function ofYear(text: string, year: number | null): IndicatorField | null {
  const [, stated, rest = ''] = /^((?:19|20)\d{2})年(?:度)?(.+)$/.exec(compact(text)) ?? [];
  return stated !== undefined && Number(stated) === year && indicatorField(rest) === 'target' ? 'target' : null;
}

function indicatorField(text: string): IndicatorField | null {
  const field = fieldOf(text, true);
  return INDICATOR_FIELDS.find((known) => known === field) ?? null;
}
