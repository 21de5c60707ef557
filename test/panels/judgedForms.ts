import { type Form, fenOf, keyOf, type prevailing, type Source } from './imported.ts';
import type { Counted } from './recount.ts';

/** A finding as the export has it, on a row or on a kind that has none. */
export interface Finding {
  readonly rule: string;
  readonly kind: string | null;
  readonly row: { readonly kind: string | null; readonly name: string | null; readonly target: string | null } | null;
  readonly verdict: string | null;
}

/** The kinds of the form of 2015 by what a file calls them. */
export const KIND_OF: Readonly<Record<string, string>> = {
  数量指标: 'quantity',
  质量指标: 'quality',
  时效指标: 'timeliness',
  成本指标: 'cost',
  经济效益指标: 'economic',
  社会效益指标: 'social',
  生态效益指标: 'ecological',
  可持续影响指标: 'sustained',
  满意度指标: 'satisfaction',
};
const CATEGORY_OF: Readonly<Record<string, string>> = {
  经常性项目: 'recurring',
  一次性项目: 'one_off',
  专项资金: 'special',
  '': 'unstated',
};
const NINE = Object.values(KIND_OF);
const BENEFITS = ['economic', 'social', 'ecological', 'sustained'];
/** Rules under which a row is unsound, certainly or perhaps; rules on what is missing, and on a target that is. */
const SURE = ['Q01', 'Q02', 'Q03', 'M05', 'M09', 'M10'];
const DOUBTFUL = ['Q10', 'D01', 'M02', 'M03', 'M06', 'M07', 'M11'];
const MISSING = ['C01', 'C02', 'C03'];
const UNTARGETED = ['C04'];
const STATES = ['given', 'untargeted', 'none', 'blank', 'absent'];

/** The forms that hold as the brief counts them, from the rows of their files and the findings on them alone. */
export function judgedForms(
  { sources, sent }: { readonly sources: readonly Source[]; readonly sent: ReadonlySet<string> },
  held: ReturnType<typeof prevailing>,
  findings: ReadonlyMap<string, readonly Finding[]>,
): readonly Counted[] {
  const lacking = lackingIn(sources, held);
  const all = [...held.values()];
  return all.map(({ form, source }) =>
    countedOf(form, lacking(source, form.year), {
      findings: findings.get(keyOf(form)) ?? [],
      isSent: sent.has(keyOf(form)),
    }),
  );
}

/** Kinds that none of at least three forms prints that came with one file, newer versions of them included. */
function lackingIn(sources: readonly Source[], held: ReturnType<typeof prevailing>) {
  const all = [...held.values()];
  const origin = (form: Form) =>
    Math.min(
      ...sources
        .filter(({ forms }) => forms.some((one) => one.status === 'accepted' && keyOf(one.form) === keyOf(form)))
        .map(({ number }) => number),
    );
  const family = (source: Source) =>
    Math.min(...all.filter((one) => one.source === source).map(({ form }) => origin(form)));
  return (source: Source, year: string): readonly string[] => {
    const group = all.filter((one) => one.form.year === year && family(one.source) === family(source));
    if (group.length < 3) return [];
    return NINE.filter((kind) => group.every(({ form }) => form.lines.every(({ label }) => KIND_OF[label] !== kind)));
  };
}

function countedOf(
  form: Form,
  lacking: readonly string[],
  { findings, isSent }: { readonly findings: readonly Finding[]; readonly isSent: boolean },
): Counted {
  const amount = fenOf(form);
  const expected = NINE.filter((kind) => !lacking.includes(kind));
  const slots = Object.fromEntries(NINE.map((kind) => [kind, stateOf(form, kind)]));
  const { certain, suspected } = weakIn(form, expected, findings);
  const enough = Math.max(1, expected.length / 2);
  const accepted = findings.flatMap(({ rule, kind, row, verdict }) =>
    verdict === 'not_applicable' && MISSING.includes(rule) ? [kind ?? row?.kind ?? ''] : [],
  );
  return {
    year: Number(form.year),
    category: CATEGORY_OF[form.category] ?? 'other',
    unit: form.unit === '' ? null : form.unit,
    lineage: form.code,
    amount,
    isTotal: form.annual === '' && amount !== null,
    slots,
    expected,
    certain,
    suspected,
    isWeak: certain.length + suspected.length >= enough,
    isSurelyWeak: certain.length >= enough,
    rules: findings.flatMap(({ rule, verdict }) => (verdict === null || verdict === 'confirmed' ? [rule] : [])),
    accepted,
    isSent,
  };
}

function rowState({ name, target }: Form['lines'][number]): string {
  if (name === '') return 'blank';
  if (name === '无') return 'none';
  return target === '' || target === '无' ? 'untargeted' : 'given';
}

/** The best of its rows. */
function stateOf(form: Form, kind: string): string {
  const rows = form.lines.filter(({ label }) => KIND_OF[label] === kind).map(rowState);
  return STATES.find((state) => rows.includes(state)) ?? 'absent';
}

function weakIn(form: Form, expected: readonly string[], findings: readonly Finding[]) {
  const stands = (verdict: string | null) => verdict === null || verdict === 'confirmed';
  const dismissed = (kind: string, rules: readonly string[]) =>
    findings.some(
      ({ rule, row, verdict, kind: of }) => !stands(verdict) && rules.includes(rule) && (of ?? row?.kind) === kind,
    );
  const judged = form.lines.map((line) => {
    const kind = KIND_OF[line.label] ?? '';
    const hits = findings.filter(
      ({ row, verdict }) =>
        stands(verdict) && row?.kind === kind && (row.name ?? '') === line.name && (row.target ?? '') === line.target,
    );
    const state = rowState(line);
    if (state !== 'given') return { kind, is: state };
    const surely = hits.some(
      ({ rule, verdict }) => SURE.includes(rule) || (verdict === 'confirmed' && DOUBTFUL.includes(rule)),
    );
    return { kind, is: surely ? 'unsound' : hits.some(({ rule }) => DOUBTFUL.includes(rule)) ? 'doubtful' : 'sound' };
  });
  const of = (kind: string) => judged.filter((row) => row.kind === kind).map(({ is }) => is);
  const isSound = (kind: string) =>
    of(kind).includes('sound') || (stateOf(form, kind) === 'untargeted' && dismissed(kind, UNTARGETED));
  const benefit = BENEFITS.some(isSound);
  const weak = expected.filter((kind) => {
    if (isSound(kind)) return false;
    const nothing = ['none', 'blank', 'absent'].includes(stateOf(form, kind));
    return !(nothing && ((benefit && BENEFITS.includes(kind)) || dismissed(kind, MISSING)));
  });
  const suspected = weak.filter((kind) => of(kind).includes('doubtful'));
  return { certain: weak.filter((kind) => !suspected.includes(kind)), suspected };
}
