import { type Field, fieldOf, plainHeader, spellingsOf } from '#domain/columns.ts';
import { kindOf } from '#domain/kinds.ts';
import { readAmount } from '#domain/money.ts';
import type { SheetRow } from '#intake/sheet.ts';
import { readYear } from '#intake/tidy/date.ts';
import { type Header, YEARED } from './header.ts';

/** A column nobody named in a way we know, and what it may be. */
export interface ColumnGuess {
  readonly label: string;
  /** Some of its values. */
  readonly samples: readonly string[];
  readonly field: Field | null;
  /** 0 to 1: how near the header comes to a known spelling, and whether its values fit. */
  readonly confidence: number;
}

/** What every form should say; a column is asked about only where one of these is missing. */
const WANTED: readonly Field[] = [
  'name',
  'year',
  'annual',
  'total',
  'department',
  'unit',
  'category',
  'level1',
  'level2',
  'indicator',
  'operator',
  'target',
  'measure_unit',
  'goal_overall',
  'goal_annual',
];
/** A guess below this is offered and not chosen. */
export const SURE = 0.6;
/** Without these a form says little: a faint likeness is reason enough to ask. For the others it must be strong. */
const ESSENTIAL: readonly Field[] = ['name', 'annual', 'total', 'indicator', 'target'];
const LEAST_CONFIDENCE = { essential: 0.3, other: 0.5, words: 0.6 };
/** No column becomes an indicator or a target by a faint likeness: that would invent them. */
const WORDS: readonly Field[] = ['indicator', 'target'];
const SAMPLES = 3;
const LOOKED_AT = 40;

/** Words in a header that speak for a field without being near one of its spellings. */
const HINTS: Readonly<Partial<Record<Field, RegExp>>> = {
  annual: /经费|资金|金额|预算|拨款/,
  indicator: /^(?!.*(?:一级|二级|目标|值)).*指标$/,
};
const HINT_CONFIDENCE: Readonly<Partial<Record<Field, number>>> = { annual: 0.4, indicator: 0.6 };

/**
 * All columns that are not used, once at least one of them could be what the file lacks: each column gets at
 * most one meaning and each meaning at most one column, the likeliest first. Empty when nothing is missing or
 * nothing comes near: such columns are simply named as not used. `all` asks about them nevertheless.
 */
export function guessColumns(
  header: Header,
  rows: readonly SheetRow[],
  { all = false }: { readonly all?: boolean } = {},
): readonly ColumnGuess[] {
  const hasMoney = header.columns.has('annual') || header.columns.has('total');
  const missing = WANTED.filter(
    (field) => !header.columns.has(field) && !(hasMoney && (field === 'annual' || field === 'total')),
  );
  const columns = header.labels.flatMap((label, column) =>
    header.unused.includes(label) && fieldOf(label) === null ? [{ label, values: valuesOf(rows, header, column) }] : [],
  );
  return guessed(columns, missing, all);
}

/** The same of the labels of printed forms: asked where one of them could be what the forms do not say. */
export function guessLabels(strangers: readonly Valued[], said: ReadonlySet<Field>): readonly ColumnGuess[] {
  const values = new Map<string, readonly string[]>();
  for (const one of strangers) {
    if (fieldOf(one.label) === null) values.set(one.label, [...(values.get(one.label) ?? []), ...one.values]);
  }
  const hasMoney = said.has('annual') || said.has('total');
  const missing = LABELLED.filter(
    (field) => !said.has(field) && !(hasMoney && (field === 'annual' || field === 'total')),
  );
  return guessed(
    [...values].map(([label, texts]) => ({ label, values: texts })),
    missing,
  );
}

/** What a printed form is asked for: its year comes from the line under its title. */
const LABELLED: readonly Field[] = ['name', 'annual', 'total', 'unit', 'goal_annual', 'indicator', 'target'];

interface Valued {
  readonly label: string;
  readonly values: readonly string[];
}

function guessed(columns: readonly Valued[], missing: readonly Field[], all = false): readonly ColumnGuess[] {
  const likeliest = columns
    .flatMap(({ label, values }) =>
      missing.map((field) => ({ label, field, confidence: likeness(label, field) * fitting(field, values) })),
    )
    .filter(({ field, confidence }) => confidence >= leastOf(field))
    .sort((a, b) => b.confidence - a.confidence);
  const chosen = new Map<string, (typeof likeliest)[number]>();
  for (const pair of likeliest) {
    const taken = [...chosen.values()].some(({ field }) => field === pair.field);
    if (!taken && !chosen.has(pair.label)) chosen.set(pair.label, pair);
  }
  if (chosen.size === 0 && !all) return [];
  return columns.map(({ label, values }) => ({
    label,
    samples: [...new Set(values)].slice(0, SAMPLES),
    field: chosen.get(label)?.field ?? null,
    confidence: chosen.get(label)?.confidence ?? 0,
  }));
}

function leastOf(field: Field): number {
  if (WORDS.includes(field)) return LEAST_CONFIDENCE.words;
  return LEAST_CONFIDENCE[ESSENTIAL.includes(field) ? 'essential' : 'other'];
}

function valuesOf(rows: readonly SheetRow[], header: Header, column: number): readonly string[] {
  return rows
    .filter(({ row }) => row > header.row)
    .slice(0, LOOKED_AT)
    .map(({ cells }) => (cells[column] ?? '').trim())
    .filter(Boolean);
}

/** How near a header comes to the spellings of a field: part of one another, else shared pairs of signs. */
function likeness(header: string, field: Field): number {
  const plain = plainHeader(header);
  // 部门经济科目编码 is no department.
  if (/科目|编码|代码|序号|电话|联系/.test(plain) && field !== 'code') return 0;
  // What a column says of a year that the table is not of, and what was spent, is no money of its forms.
  if (YEARED.test(plain) || /执行|支出数|决算|结余|上年|去年/.test(plain)) return 0;
  return Math.max(
    HINTS[field]?.test(plain) ? (HINT_CONFIDENCE[field] ?? 0) : 0,
    ...spellingsOf(field).map((spelling) => {
      const [short, long] = plain.length < spelling.length ? [plain, spelling] : [spelling, plain];
      if (short.length >= 2 && long.includes(short)) return 0.5 + (0.5 * short.length) / long.length;
      return dice([...plain], [...spelling]);
    }),
  );
}

function dice(a: readonly string[], b: readonly string[]): number {
  const pairs = (signs: readonly string[]) => signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
  const left = pairs(a);
  const right = pairs(b);
  const shared = left.filter((pair) => right.includes(pair)).length;
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length);
}

/** Whether values can be what the field holds; an empty column can be anything. */
function fitting(field: Field, values: readonly string[]): number {
  const test = FITS[field];
  if (test === undefined || values.length === 0) return 1;
  return values.filter(test).length / values.length;
}

const FITS: Readonly<Partial<Record<Field, (value: string) => boolean>>> = {
  year: (value) => readYear(value) !== null,
  annual: isAmount,
  total: isAmount,
  level2: (value) => kindOf(null, value) !== null,
  name: (value) => !isAmount(value),
  indicator: (value) => !isAmount(value),
};

function isAmount(value: string): boolean {
  return readAmount(value, '元').kind === 'amount';
}
