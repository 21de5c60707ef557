import { type Field, INDICATOR_FIELDS, type IndicatorField, type ProjectField } from '#domain/columns.ts';
import { foldedName } from '#domain/names.ts';
import { printedCells } from '#intake/form/columnLetters.ts';
import { labelsOf } from '#intake/form/labels.ts';
import type { SheetRow } from '#intake/sheet.ts';
import type { Part, Placement } from '#intake/tidy/raw.ts';
import { isPlaceholder } from '#intake/tidy/templateRows.ts';
import type { Header } from './header.ts';

/** The cells of a row that answer to `fields`, trimmed; blank ones are left out. */
export function partOf<F extends Field>({ row, cells }: SheetRow, header: Header, fields: readonly F[]): Part<F> {
  const texts: Partial<Record<F, string>> = {};
  for (const field of fields) {
    const column = header.columns.get(field);
    const text = column === undefined ? '' : (cells[column] ?? '').trim();
    if (text !== '') texts[field] = text;
  }
  return { row, texts, placement: header.placement };
}

/** The indicator of a row whose target (or name) is merged with the one above, and so belongs to it as well; else `null`. */
export function mergedDown(sheetRow: SheetRow, header: Header): Part<IndicatorField> | null {
  if (header.pairs.length > 0) return null;
  const { row, texts, placement } = partOf(sheetRow, header, INDICATOR_FIELDS);
  if (isPlaceholder(texts.indicator ?? '')) return null;
  for (const [field, beside] of [
    ['target', 'indicator'],
    ['indicator', 'target'],
  ] as const) {
    const column = header.columns.get(field);
    const above = column === undefined ? undefined : sheetRow.merged?.get(column);
    const place = placement[field];
    if (above === undefined || place === undefined || texts[field] !== undefined || texts[beside] === undefined)
      continue;
    return {
      row,
      texts: { ...texts, [field]: above.text },
      placement: { ...placement, [field]: { ...place, rows_below: above.row - row } },
    };
  }
  return null;
}

/** The indicators of a row that holds a whole project: one for each kind the header names, blank or not. */
export function sideBySide({ row, cells }: SheetRow, header: Header): readonly Part<IndicatorField>[] {
  return header.pairs.map((pair) => {
    const texts: Partial<Record<IndicatorField, string>> = { level2: pair.level2 };
    const name = pair.name === null ? '' : (cells[pair.name] ?? '').trim();
    const target = pair.target === null ? '' : (cells[pair.target] ?? '').trim();
    if (name !== '') texts.indicator = name;
    if (target !== '') texts.target = target;
    return { row, texts, placement: pairPlacement(header, pair) };
  });
}

const pairPlacements = new WeakMap<object, Placement>();

function pairPlacement({ labels }: Header, pair: Header['pairs'][number]): Placement {
  const known = pairPlacements.get(pair);
  if (known !== undefined) return known;
  const at = (column: number | null) => (column === null ? undefined : { rows_below: 0, column: labels[column] ?? '' });
  const made = { level2: at(pair.name ?? pair.target), indicator: at(pair.name), target: at(pair.target) };
  pairPlacements.set(pair, made);
  return made;
}

/** What the rows of one project share: its code, else year, unit and name. A row without either stands alone. */
export function keyOf({ texts, row }: Part<ProjectField>): string {
  if (texts.name === undefined && texts.code === undefined) return `\u001f${row}`;
  const form = texts.form ?? '';
  if (texts.code !== undefined) return [form, texts.year ?? '', texts.code].join('\u001f');
  const [unit, name] = [texts.unit, texts.name].map((text) => foldedName(text ?? ''));
  return [form, texts.year ?? '', '', unit, name].join('\u001f');
}

export function saysNothing(part: Part<Field>): boolean {
  return Object.keys(part.texts).length === 0;
}

/** A row below merged project cells: it names no project, and says nothing the form above does not say. */
export function isBelow({ texts }: Part<ProjectField>, above: Part<ProjectField>): boolean {
  if (texts.name !== undefined || texts.code !== undefined) return false;
  return Object.entries(texts).every(([field, text]) => above.texts[field as ProjectField] === text);
}

/** 其中：一期 below its project is part of its money. */
const PART = /^其中/;
const SUBTOTAL = /(?:小计|合计|总计|共计)$/;

/** A row that sums up others: 合计 or 小计 stands in place of a project or at its start, and no indicator beside it. */
export function isSubtotal(
  { cells }: SheetRow,
  project: Part<ProjectField>,
  indicators: readonly Part<IndicatorField>[],
): boolean {
  const { name, unit, department, year } = project.texts;
  const first = cells.find((cell) => cell.trim() !== '');
  if (name !== undefined && PART.test(plain(name)) && indicators.every(saysNothing)) return true;
  const words =
    name ?? [unit, department, year, first].find((text) => text !== undefined && SUBTOTAL.test(plain(text)));
  if (words === undefined || !SUBTOTAL.test(plain(words))) return false;
  return indicators.every(({ texts }) => texts.indicator === undefined && texts.target === undefined);
}

/** A line below the table, 填报人：张三 or 注：…, that says nothing of a project and begins with a label. */
export function isFootline(
  { cells }: SheetRow,
  { texts }: Part<ProjectField>,
  indicators: readonly Part<IndicatorField>[],
): boolean {
  if (texts.code !== undefined || !/[:：]|^$/.test(texts.name ?? '')) return false;
  const says = ({ level1, indicator, target }: Part<IndicatorField>['texts']) => level1 ?? indicator ?? target;
  if (indicators.some((part) => says(part.texts) !== undefined)) return false;
  const [first, ...others] = printedCells(cells);
  if (first === undefined || others.length >= MOST_FOOT_CELLS) return false;
  const label = labelsOf(cells)[0];
  if (label?.column !== first.column || (label.value === null && !/[:：]\s*$/.test(first.text))) return false;
  // In the column of names only what is no field of a form: 注, not 项目名称.
  return texts.name === undefined || (texts.name === first.text && label.field === null);
}

const MOST_FOOT_CELLS = 4;

function plain(text: string): string {
  return text.replace(/[\s:：]+/g, '');
}

const mergedPlacements = new WeakMap<Placement, Map<string, Placement>>();

/** An indicator whose level cells are blank because they are merged with those above; its places say where. */
export function belowMerged(indicator: Part<IndicatorField>, above: Part<IndicatorField>): Part<IndicatorField> {
  const fields = carried(indicator, above);
  if (fields.length === 0) return indicator;
  const texts = { ...indicator.texts };
  const places: [string, { readonly rows_below: number; readonly column: string }][] = [];
  for (const field of fields) {
    const text = above.texts[field];
    const place = above.placement[field];
    if (text === undefined || place === undefined) continue;
    texts[field] = text;
    places.push([field, { rows_below: above.row + place.rows_below - indicator.row, column: place.column }]);
  }
  const known = mergedPlacements.get(indicator.placement) ?? new Map<string, Placement>();
  mergedPlacements.set(indicator.placement, known);
  const key = JSON.stringify(places);
  const placement = known.get(key) ?? { ...indicator.placement, ...Object.fromEntries(places) };
  known.set(key, placement);
  return { ...indicator, texts, placement };
}

/** Level 1 is carried where it is blank; level 2 only together with it, under the same level 1. */
function carried({ texts }: Part<IndicatorField>, above: Part<IndicatorField>): readonly ('level1' | 'level2')[] {
  if (texts.level1 !== undefined || above.texts.level1 === undefined) return [];
  return texts.level2 === undefined && above.texts.level2 !== undefined ? ['level1', 'level2'] : ['level1'];
}

/** The project cells of a form with what only a later row of it says, each in its own place. */
export function completed(first: Part<ProjectField>, later: Part<ProjectField>): Part<ProjectField> {
  const { texts } = later;
  if (Object.keys(texts).every((field) => first.texts[field as ProjectField] !== undefined)) return first;
  const missing = Object.entries(texts).filter(([field]) => first.texts[field as ProjectField] === undefined);
  const places = missing.map(([field]) => {
    const place = later.placement[field];
    return [field, place && { ...place, rows_below: later.row + place.rows_below - first.row }];
  });
  return {
    row: first.row,
    texts: { ...first.texts, ...Object.fromEntries(missing) },
    placement: { ...first.placement, ...Object.fromEntries(places) },
  };
}
