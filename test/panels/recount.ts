import type { Workspace } from '#data/dataset/workspace.ts';
import { RULES } from '#rules/catalogue.ts';
import { jsonOf } from '#test/workspace.ts';
import type { Filters } from '#view/view.ts';

/** Rules that say an expected item is missing or blank or 无. */
const GAPS: ReadonlySet<string> = new Set(RULES.filter(({ gap }) => gap).map(({ id }) => id));

/** A form as it stands in the export, with what is needed to count it again. */
export interface Counted {
  readonly year: number;
  readonly category: string;
  readonly unit: string | null;
  readonly lineage: string;
  /** Fen; `null` where no amount is stated. */
  readonly amount: number | null;
  /** No annual amount is stated: the total stands in. */
  readonly isTotal: boolean;
  readonly slots: Readonly<Record<string, string>>;
  /** Expected kinds without those the template lacks. */
  readonly expected: readonly string[];
  readonly certain: readonly string[];
  readonly suspected: readonly string[];
  readonly isWeak: boolean;
  readonly isSurelyWeak: boolean;
  readonly rules: readonly string[];
  /** Kinds whose gap a reviewer accepted as legitimate. */
  readonly accepted: readonly string[];
  /** It went back to its unit. */
  readonly isSent: boolean;
}

interface Exported {
  readonly projects: readonly {
    readonly year: number;
    readonly category: string;
    readonly unit: string | null;
    readonly lineage: string;
    readonly framework: string;
    readonly amounts: { readonly annual: string | null; readonly total: string | null };
    readonly slots: Readonly<Record<string, string>>;
    readonly weak: {
      readonly certain: readonly string[];
      readonly suspected: readonly string[];
      readonly weakly_justified: boolean;
    };
    readonly findings: readonly {
      readonly rule: string;
      readonly kind: string | null;
      readonly verdict: string | null;
    }[];
    readonly source: { readonly file: string };
  }[];
  readonly template_gaps: readonly {
    readonly file: string;
    readonly year: number;
    readonly framework: string;
    readonly kind: string;
  }[];
}

/** Every form of the export, counted without our SQL. */
export async function formsIn(workspace: Workspace): Promise<readonly Counted[]> {
  const { projects, template_gaps: gaps }: Exported = JSON.parse(await (await jsonOf(workspace)).text());
  return projects.map((project): Counted => {
    const { year, category, unit, lineage, slots, weak, amounts, framework, source } = project;
    const amount = amounts.annual ?? amounts.total;
    const lacks = (kind: string) =>
      gaps.some(
        (gap) => gap.file === source.file && gap.year === year && gap.framework === framework && gap.kind === kind,
      );
    const expected = Object.keys(slots).filter((kind) => !lacks(kind));
    return {
      year,
      category,
      unit,
      lineage,
      amount: amount === null ? null : Math.round(Number(amount) * 100),
      isTotal: amounts.annual === null && amounts.total !== null,
      slots,
      expected,
      certain: weak.certain,
      suspected: weak.suspected,
      isWeak: weak.weakly_justified,
      isSurelyWeak: weak.certain.length >= Math.max(1, expected.length / 2),
      rules: project.findings
        .filter(({ verdict }) => verdict === null || verdict === 'confirmed')
        .map(({ rule }) => rule),
      isSent: false,
      accepted: project.findings.flatMap(({ rule, kind, verdict }) =>
        verdict === 'not_applicable' && kind !== null && GAPS.has(rule) ? [kind] : [],
      ),
    };
  });
}

/** Those that pass the filters, whatever their year. */
export function passing(forms: readonly Counted[], { category, unit, kind, state, rule, min }: Filters) {
  const holds = (list: readonly string[], value: string) => list.length === 0 || list.includes(value);
  return forms.filter(
    (form) =>
      holds(category, form.category) &&
      holds(unit, form.unit ?? '') &&
      (min === null || (form.amount !== null && form.amount >= Number(min) * 100)) &&
      (rule.length === 0 || form.rules.some((one) => rule.includes(one))) &&
      ((kind.length === 0 && state.length === 0) ||
        Object.entries(form.slots).some(([one, now]) => holds(kind, one) && holds(state, now))),
  );
}

export function moneyOf(forms: readonly Counted[]): number {
  return forms.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
}

export function pricedOf(forms: readonly Counted[]): number {
  return forms.filter(({ amount }) => amount !== null).length;
}

/** As the page writes amounts, shares and counts. */
export const wan = (fen: number) =>
  (Math.round(fen / 10_000) / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
export const share = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1)}%`;
export const many = (count: number) => count.toLocaleString('en-US');

/** New, ended, grown, shrunk by lineage. */
export function changesOf(now: readonly Counted[], before: readonly Counted[], all: readonly Counted[]) {
  const [later, earlier] = [now[0]?.year, before[0]?.year];
  const lines = [...new Set([...now, ...before].map(({ lineage }) => lineage))].map((line) => {
    const of = (forms: readonly Counted[]) => forms.filter(({ lineage }) => lineage === line);
    const [own, other] = [of(now), of(before)];
    const amount = (forms: readonly Counted[]) => (pricedOf(forms) === 0 ? null : moneyOf(forms));
    return { now: amount(own), before: amount(other), step: stepOf(own, other, of(all), later, earlier) };
  });
  const step = (id: string) => lines.filter((line) => line.step === id);
  const total = (own: readonly { readonly now: number | null; readonly before: number | null }[]) =>
    own.reduce((sum, line) => sum + Math.abs((line.now ?? 0) - (line.before ?? 0)), 0);
  const priced = (id: 'new' | 'ended') =>
    step(id).some((line) => (id === 'new' ? line.now : line.before) !== null) ? [wan(total(step(id)))] : [];
  return new Map<string, readonly string[]>([
    ['new', [many(step('new').length), ...priced('new')]],
    ['ended', [many(step('ended').length), ...priced('ended')]],
    ['grown', [many(step('grown').length), wan(total(step('grown')))]],
    ['shrunk', [many(step('shrunk').length), wan(total(step('shrunk')))]],
    ['same', [many(step('same').length)]],
    ['unstated', [many(step('unstated').length)]],
    ['elsewhere', [many(step('elsewhere').length)]],
    ['unchanged', []],
  ]);
}

function stepOf(
  now: readonly Counted[],
  before: readonly Counted[],
  line: readonly Counted[],
  later: number | undefined,
  earlier: number | undefined,
): string {
  if (before.length === 0) return line.some(({ year }) => year === earlier) ? 'elsewhere' : 'new';
  if (now.length === 0) return line.some(({ year }) => year === later) ? 'elsewhere' : 'ended';
  const [a, b] = [pricedOf(before), pricedOf(now)];
  if (a === 0 && b === 0) return 'same';
  if (a === 0 || b === 0) return 'unstated';
  const net = moneyOf(now) - moneyOf(before);
  return net === 0 ? 'same' : net > 0 ? 'grown' : 'shrunk';
}
