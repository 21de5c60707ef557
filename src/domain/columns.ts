import { builtHeading, builtLabel } from './builtLabels.ts';
import { SPELLINGS as WRITTEN } from './spellings.ts';

/** What a column, label or key of an export can mean for the project … */
export const PROJECT_FIELDS = [
  'form',
  'year',
  'code',
  'name',
  'department',
  'unit',
  'category',
  'starts_on',
  'ends_on',
  'period',
  'money_unit',
  'total',
  'annual',
  'fiscal',
  'appropriation',
  'carry_over',
  'other',
  'annual_other',
  'goal_overall',
  'goal_annual',
  'goal_period',
  'framework',
] as const;
/** … and for one indicator row. */
export const INDICATOR_FIELDS = [
  'level1',
  'level2',
  'indicator',
  'target',
  'operator',
  'measure_unit',
  'direction',
  'weight',
] as const;

export type ProjectField = (typeof PROJECT_FIELDS)[number];
export type IndicatorField = (typeof INDICATOR_FIELDS)[number];
export type Field = ProjectField | IndicatorField;

/** The amounts of a form in printed order. */
export const AMOUNT_FIELDS = [
  'total',
  'annual',
  'fiscal',
  'appropriation',
  'carry_over',
  'other',
  'annual_other',
] as const satisfies readonly ProjectField[];
export type AmountField = (typeof AMOUNT_FIELDS)[number];

/** A field without a spelling does not compile. */
const SPELLINGS: Readonly<Record<Field, readonly string[]>> = WRITTEN;

/** Keys of our own export that hold what Mingji worked out; they are read again from the words, not from here. */
const DERIVED = new Set([
  'format',
  'category.derived',
  'indicators.position',
  'indicators.kind',
  'indicators.value',
  'indicators.measure',
  'slots',
  'misplaced',
  'accepted',
  'weak',
  'lineage',
  'lineage_basis',
  'findings',
  'source',
]);

const BY_SPELLING = new Map<string, Field>(
  [...PROJECT_FIELDS, ...INDICATOR_FIELDS].flatMap((field) =>
    SPELLINGS[field].flatMap((spelling): [string, Field][] => [
      [withoutJoints(spelling), field],
      [spelling, field],
    ]),
  ),
);

/** Systems write pro_name, proName and PRO_NAME for the same. */
function withoutJoints(plain: string): string {
  return /^[\w.]+$/.test(plain) ? plain.replaceAll('_', '') : plain;
}

/** A header without blanks, units in brackets, numbering, 其中 and seals: what is left is looked up. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[([【][^)\]】]*[)\]】]/g, '')
    .replace(/^(?:[★☆※●◆■▲*]|其中[::]?|[一二三四五六七八九十\d]+[、.])+/, '')
    .replace(/[/,、](?:单位)?:?[百千万亿]?万?元$/, '')
    .replace(/[::*★☆※]+$/, '')
    .toLowerCase();
}

/**
 * The field a header means, or `null`. `list` is the key of the list a JSON record stands in
 * (indicator keys such as `name` mean other things inside it).
 */
export function fieldOf(header: string, inIndicators = false): Field | null {
  const plain = plainHeader(header);
  if (inIndicators) {
    const own = BY_SPELLING.get(`indicators.${withoutJoints(plain)}`);
    return own ?? (plain === '单位' ? 'measure_unit' : headingOf(plain));
  }
  return BY_SPELLING.get(plain) ?? BY_SPELLING.get(withoutJoints(plain)) ?? builtLabel(plain) ?? headingOf(plain);
}

/** What a heading means for an indicator, also with 绩效 inside: 绩效指标性质, 绩效度量单位. */
function headingOf(plain: string): IndicatorField | null {
  for (const words of [plain, plain.replace('绩效', '')]) {
    const field = BY_SPELLING.get(words) ?? BY_SPELLING.get(withoutJoints(words)) ?? builtHeading(words);
    if (field !== undefined && field !== null && isIndicatorField(field)) return field;
  }
  return null;
}

/** Every spelling of a field, for telling how near an unknown header comes to it. */
export function spellingsOf(field: Field): readonly string[] {
  return SPELLINGS[field];
}

export function isAmountField(field: Field): field is AmountField {
  return (AMOUNT_FIELDS as readonly string[]).includes(field);
}

/** The keys under which nested JSON names its list of indicators, and the envelopes around a list of projects. */
export const INDICATOR_LISTS: readonly string[] = ['绩效指标', '指标', '指标列表', 'indicators', 'kpis'];
export const ENVELOPES: readonly string[] = [
  'projects',
  '项目',
  'data',
  'list',
  'rows',
  'records',
  'result',
  'items',
  '数据',
];

export function isDerivedKey(path: string): boolean {
  return DERIVED.has(path);
}

function isIndicatorField(field: Field): field is IndicatorField {
  return (INDICATOR_FIELDS as readonly string[]).includes(field);
}

/** The parts that make up each sum of the form. */
export const SUMS: readonly { readonly sum: AmountField; readonly parts: readonly AmountField[] }[] = [
  { sum: 'total', parts: ['fiscal', 'other'] },
  { sum: 'annual', parts: ['appropriation', 'carry_over', 'annual_other'] },
];
