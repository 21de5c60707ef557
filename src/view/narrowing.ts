import type { Parameters } from '#engine/engine.ts';
import { type Filters, parametersOf } from './view.ts';

/**
 * For lists of findings: rule and severity narrow the findings themselves (`:any_hit`, `:only_…`) and choose no
 * projects, so that what was dismissed stays in sight.
 */
export function narrowing(filters: Filters): Parameters {
  const { any_finding, critical, major, minor, info } = parametersOf(filters);
  return {
    ...parametersOf({ ...filters, rule: [], severity: [] }),
    any_hit: any_finding ?? null,
    only_critical: critical ?? null,
    only_major: major ?? null,
    only_minor: minor ?? null,
    only_info: info ?? null,
  };
}
