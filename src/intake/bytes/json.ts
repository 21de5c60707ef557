import { ENVELOPES, type Field, fieldOf, isDerivedKey } from '#domain/columns.ts';
import { Refusal } from '#intake/refusal.ts';
import type { SheetRow } from '#intake/sheet.ts';
import {
  type Fields,
  isFields,
  isList,
  leavesOf,
  listKeyOf,
  plainKeyOf,
  prefixOf,
  withGroups,
} from './jsonIndicators.ts';

/** Deeper nesting than any export has; a parser may run out of stack beyond it. */
const DEPTH_LIMIT = 64;
const NAME_OF_FORMAT = 'mingji/1';

/** The records of a JSON text as one table: row 0 holds the key paths, then one row per indicator or record. */
export interface Records {
  readonly rows: readonly SheetRow[];
  /** One record holds a whole form with a list of indicators; rows of one form share their number. */
  readonly nested: boolean;
}

/**
 * Reads an array of projects with nested indicators, a flat array of rows, or either inside an envelope.
 * Scalars beside the list (年度, 金额单位) hold for every record that does not say otherwise.
 * Throws F03 for broken JSON (with the place) and F04 when no list of records is found.
 */
export function readRecords(text: string): Records {
  const { list, shared } = unwrap(parse(text));
  const records = list.filter(isFields).map(withGroups);
  if (records.length < list.length || records.length === 0) {
    const stranger = list.find((record) => !isFields(record));
    throw new Refusal('F04', { raw: list.length === 0 ? '[]' : JSON.stringify(stranger).slice(0, 80) });
  }
  const listKey = listKeyOf(records);
  const paths = new Map<string, number>();
  const rows: SheetRow[] = [];
  records.forEach((record, at) => {
    const project = flatten(shared, listKey, new Map<string, string>());
    flatten(record, listKey, project);
    if (project.has('category_raw')) project.delete('category');
    const indicators = listKey === undefined ? [] : indicatorsOf(record[listKey], at + 1, listKey);
    for (const indicator of indicators.length === 0 ? [new Map<string, string>()] : indicators) {
      rows.push({ row: at + 1, cells: cellsOf(new Map([...project, ...indicator]), paths) });
    }
  });
  const width = paths.size;
  const header = { row: 0, cells: [...paths.keys()] };
  return {
    rows: [header, ...rows.map((row) => ({ ...row, cells: filled(row.cells, width) }))],
    nested: listKey !== undefined,
  };
}

function parse(text: string): unknown {
  const depth = deepest(text);
  if (depth > DEPTH_LIMIT) throw new Refusal('F03', { detail: `nested ${depth} deep` });
  try {
    return JSON.parse(withWholeNumbers(text));
  } catch (cause) {
    const lines = parseLines(text);
    if (lines !== null) return lines;
    const message = cause instanceof Error ? cause.message : String(cause);
    const place = /position (\d+)/.exec(message);
    const at = place ? Number(place[1]) : text.length;
    const row = text.slice(0, at).split('\n').length;
    throw new Refusal('F03', { row, raw: text.slice(Math.max(0, at - 40), at + 20), detail: message });
  }
}

/** One object a line; `null` when the text is nothing of the kind. Throws F03 with the line that is broken. */
function parseLines(text: string): readonly unknown[] | null {
  const lines = text.split('\n');
  const objects = lines.filter((line) => line.trim() !== '');
  if (objects.length < 2 || !objects.slice(0, 2).every((line) => /^\s*\{.*\}\s*$/.test(line))) return null;
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(withWholeNumbers(line))];
    } catch (cause) {
      const detail = cause instanceof Error ? cause.message : String(cause);
      throw new Refusal('F03', { row: at + 1, raw: line.slice(0, 60), detail });
    }
  });
}

/** A number of so many digits is a code, and JavaScript would round it: it is kept as text. */
function withWholeNumbers(text: string): string {
  if (!/[:[,\s]-?\d{16,}\s*[,}\]]/.test(text)) return text;
  return text.replace(/"(?:[^"\\]|\\.)*"|-?\d{16,}(?=\s*[,}\]])/g, (found) =>
    found.startsWith('"') ? found : `"${found}"`,
  );
}

function deepest(text: string): number {
  let depth = 0;
  let most = 0;
  let quoted = false;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (quoted) {
      if (code === 92) place++;
      else if (code === 34) quoted = false;
    } else if (code === 34) quoted = true;
    else if (code === 91 || code === 123) most = Math.max(most, ++depth);
    else if (code === 93 || code === 125) depth--;
  }
  return most;
}

function unwrap(value: unknown, shared: Fields = {}): { readonly list: readonly unknown[]; readonly shared: Fields } {
  if (Array.isArray(value)) return { list: value, shared };
  if (!isFields(value)) throw new Refusal('F04', { raw: JSON.stringify(value).slice(0, 80) });
  const scalars = value.format === NAME_OF_FORMAT ? {} : { ...shared, ...scalarsOf(value) };
  for (const key of ENVELOPES) {
    const inner = value[key];
    if (Array.isArray(inner) || (isFields(inner) && ENVELOPES.some((next) => next in inner)))
      return unwrap(inner, scalars);
  }
  const list = projectsIn(value);
  return list === null ? { list: [value], shared } : unwrap(list, scalars);
}

/** The list of projects, or what holds it, under a key nobody listed; `null` where the object is a project itself. */
function projectsIn(value: Fields): unknown {
  const isNamed = (fields: Fields) => Object.keys(fields).some((key) => ['name', 'code'].includes(fieldOf(key) ?? ''));
  if (isNamed(value) && Object.keys(value).some((key) => fieldOf(key) === 'name')) return null;
  const lists = Object.values(value).filter((inner) => isList(inner) && inner.length > 0 && inner.every(isNamed));
  const [list, ...others] = lists;
  if (list !== undefined) return others.length === 0 ? list : null;
  const [holder, ...more] = Object.values(value).filter((inner) => isFields(inner) && projectsIn(inner) !== null);
  return more.length === 0 ? (holder ?? null) : null;
}

/** What an envelope may say for all its records; a `code: 200` beside them is an answer's, not a project's. */
const SHARED: readonly (Field | null)[] = ['year', 'money_unit', 'department', 'unit'];

function scalarsOf(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([key, value]) => SHARED.includes(fieldOf(key)) && !isFields(value)),
  );
}

/** Copies known shapes only: scalars, and objects one level at a time under their path. Lists other than ours stay out. */
function flatten(
  fields: Fields,
  listKey: string | undefined,
  into: Map<string, string>,
  path = '',
): Map<string, string> {
  for (const [key, value] of Object.entries(fields)) {
    const here = path + key;
    if (here === listKey || isDerivedKey(here)) continue;
    if (isFields(value)) flatten(value, undefined, into, `${here}.`);
    else into.set(here, Array.isArray(value) ? JSON.stringify(value) : scalar(value));
  }
  return into;
}

function indicatorsOf(value: unknown, row: number, listKey: string): readonly Map<string, string>[] {
  if (value === undefined || value === null) return [];
  if (!isList(value)) throw new Refusal('F04', { row, raw: JSON.stringify(value).slice(0, 80), detail: listKey });
  return leavesOf(value).map((indicator) => {
    const cells = new Map<string, string>();
    for (const [printed, inner] of Object.entries(indicator)) {
      const key = plainKeyOf(printed, indicator);
      if (isDerivedKey(`indicators.${key}`)) continue;
      cells.set(`${prefixOf(listKey)}.${key}`, isFields(inner) ? JSON.stringify(inner) : scalar(inner));
    }
    return cells;
  });
}

function scalar(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

function cellsOf(record: ReadonlyMap<string, string>, paths: Map<string, number>): string[] {
  const cells: string[] = [];
  for (const [path, text] of record) {
    const place = paths.get(path) ?? paths.size;
    paths.set(path, place);
    cells[place] = text;
  }
  return cells;
}

function filled(cells: readonly string[], width: number): readonly string[] {
  return Array.from({ length: width }, (_, place) => cells[place] ?? '');
}
