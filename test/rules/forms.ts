import { kindOf } from '#domain/kinds.ts';
import { doctorOf } from '#rules/diagnose.ts';
import { BUILT_IN, type RulePack } from '#rules/pack.ts';
import type { FormRow, IndicatorRow } from '#rules/reading.ts';

/** An indicator as a table prints it: level 2, name, target; '' is a blank cell. */
export type Printed = readonly [level2: string, name: string, target: string, more?: Partial<IndicatorRow>];

export function formOf(
  indicators: readonly Printed[],
  goals: { readonly overall?: string; readonly annual?: string } = {},
): FormRow {
  return {
    goal_overall: goals.overall ?? null,
    goal_annual: goals.annual ?? null,
    indicators: indicators.map(([level2, name, target, more], at) => ({
      position: at + 1,
      kind: kindOf(null, level2),
      name: name === '' ? null : name,
      target: target === '' ? null : target,
      operator: null,
      unit: null,
      direction: null,
      weight: null,
      ...more,
    })),
  };
}

/** Every rule switched on, so that those that are off by default are seen too. */
const ALL_ON: RulePack = { ...BUILT_IN, switched: { Q06: true } };

/** Findings in short: `C02 4` is rule C02 on row 4, `C11 3/8` rule C11 on the form with its evidence. */
export function told(form: FormRow, pack: RulePack = ALL_ON): readonly string[] {
  return doctorOf(pack)(form)
    .findings.map(({ rule, position, evidence }) =>
      position !== null ? `${rule} ${position}` : /^\d+\/\d+$/.test(evidence ?? '') ? `${rule} ${evidence}` : rule,
    )
    .toSorted();
}
