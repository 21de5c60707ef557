import type { Parameters } from '#engine/engine.ts';
import { parametersOf } from './chosen.ts';
import type { Filters } from './view.ts';

/**
 * For lists of findings: rule and severity narrow the findings themselves (`:only_rules`, `:only_severities`) and
 * choose no projects, so that what was dismissed stays in sight.
 */
export function narrowing(filters: Filters): Parameters {
  const { rules = '', severities = '' } = parametersOf(filters);
  return {
    ...parametersOf({ ...filters, rule: [], severity: [] }),
    only_rules: rules,
    only_severities: severities,
  };
}
