import type { Workspace } from '#data/dataset/workspace.ts';
import { jsonOf } from '#test/workspace.ts';
import type { Filters } from '#view/view.ts';

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
    readonly findings: readonly { readonly rule: string }[];
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
      rules: project.findings.map(({ rule }) => rule),
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
