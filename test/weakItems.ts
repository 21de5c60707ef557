import papa from 'papaparse';
import { KINDS, type KindId, kindOf } from '#domain/kinds.ts';

/** A finding as the JSON export has it, with the form it is on. */
export interface Found {
  readonly form: string;
  readonly rule: string;
  readonly position: number | null;
}

/** What is weak of a form, recounted from its printed cells. */
export interface Recounted {
  readonly certain: readonly KindId[];
  readonly suspected: readonly KindId[];
  readonly expected: number;
  readonly weak: boolean;
  readonly large: boolean;
  readonly fen: number | null;
}

type Cells = Readonly<Record<string, string>>;

/** The nine kinds of the form of 2015, which both samples use. */
const NINE = KINDS.slice(0, 9).map(({ id }) => id);
const BENEFITS: readonly KindId[] = ['economic', 'social', 'ecological', 'sustained'];
const SURE = ['Q01', 'Q02', 'Q03', 'M05', 'M09', 'M10'];
const DOUBTFUL = ['Q10', 'D01', 'M02', 'M03', 'M06', 'M07', 'M11'];

/** A form of the samples by its year and code, or its name where it has no code. */
export function keyOf(year: unknown, code: unknown, name: unknown): string {
  return `${year} ${code || name}`;
}

/**
 * The weak items of all forms of a sample file, told from its cells and from which rules hit which row: nothing of this
 * goes through the database.
 */
export function recount(csv: string, findings: readonly Found[]): ReadonlyMap<string, Recounted> {
  const lines = papa.parse<Cells>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;
  const forms = grouped(lines, (line) => keyOf(line.年度, line.项目编码, line.项目名称));
  const hits = grouped(findings, ({ form, position }) => `${form} ${position}`);
  const yearOf = (key: string) => key.slice(0, 4);
  const kindIn = (line: Cells) => kindOf(line.一级指标 ?? null, line.二级指标 ?? null);
  const printed = new Set([...forms].flatMap(([key, rows]) => rows.map((row) => `${yearOf(key)} ${kindIn(row)}`)));
  const fenOf = (key: string) => {
    const text = forms.get(key)?.[0]?.['年度资金申请总额(万元)'] ?? '';
    return text === '' ? null : Math.round(Number(text) * 1_000_000);
  };
  return new Map(
    [...forms].map(([key, rows]) => {
      const expected = NINE.filter((kind) => printed.has(`${yearOf(key)} ${kind}`));
      const judged = rows.map((row, at) => {
        const rules = (hits.get(`${key} ${at + 1}`) ?? []).map(({ rule }) => rule);
        return { kind: kindIn(row), is: judgedRow(row, rules) };
      });
      const of = (kind: KindId) => judged.filter((row) => row.kind === kind).map(({ is }) => is);
      const isSound = (kind: KindId) => of(kind).includes('sound');
      const benefit = BENEFITS.some(isSound);
      const weak = expected.filter((kind) => {
        const nothing = of(kind).every((is) => is === 'nothing');
        return !isSound(kind) && !(nothing && benefit && BENEFITS.includes(kind));
      });
      const suspected = weak.filter((kind) => of(kind).includes('doubtful'));
      const fen = fenOf(key);
      const amounts = [...forms.keys()].filter((other) => yearOf(other) === yearOf(key)).map(fenOf);
      const dearer = amounts.filter((other) => other !== null && fen !== null && other > fen).length;
      return [
        key,
        {
          certain: weak.filter((kind) => !suspected.includes(kind)),
          suspected,
          expected: expected.length,
          weak: 2 * weak.length >= expected.length,
          large: fen !== null && fen > 0 && 3 * dearer < amounts.filter((other) => other !== null).length,
          fen,
        },
      ];
    }),
  );
}

function judgedRow(row: Cells, rules: readonly string[]): 'sound' | 'doubtful' | 'unsound' | 'nothing' {
  // The samples write a declared gap as 无, or as 不适用.
  const says = (text: string | undefined) => !['', '无', '不适用'].includes(text?.trim() ?? '');
  if (!says(row.三级指标)) return 'nothing';
  if (!says(row.年度指标值) || rules.some((rule) => SURE.includes(rule))) return 'unsound';
  return rules.some((rule) => DOUBTFUL.includes(rule)) ? 'doubtful' : 'sound';
}

function grouped<T>(items: readonly T[], keyIn: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyIn(item), [...(groups.get(keyIn(item)) ?? []), item]);
  return groups;
}
