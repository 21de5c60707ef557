import type { Parameters, Row } from '#engine/engine.ts';
import { parametersOf } from './chosen.ts';
import focusSql from './focus.sql?raw';
import type { View } from './view.ts';

/** What a view speaks of in time: every ± names both years, a sum says of which years it is. */
export interface Time {
  /** The reporting year; several are an explicit sum. Empty where none of those chosen is loaded. */
  readonly years: readonly number[];
  /** The year it is held against. */
  readonly against: number | null;
  /** Every year that is loaded, ascending. */
  readonly loaded: readonly number[];
}

/** Asked once for a view: `timeOf` reads the answer. */
export const TIME = {
  id: 'time',
  sql: `select array_to_string(years, ' ') as years, against, array_to_string(loaded, ' ') as loaded
from (\n${focusSql}\n) as focus`,
  unfiltered: true,
  asks: ({ filters }: Pick<View, 'filters'>): Parameters => {
    const { years = '', against = '' } = parametersOf(filters);
    return { years, against };
  },
} as const;

export function timeOf([row]: readonly Row[]): Time {
  return {
    years: yearsIn(row?.years),
    against: row?.against === null || row?.against === undefined ? null : Number(row.against),
    loaded: yearsIn(row?.loaded),
  };
}

/** The reporting year; `null` where a view sums several, or none of those chosen is loaded. */
export function reportingYear({ years }: Time): number | null {
  return years.length === 1 ? (years[0] ?? null) : null;
}

function yearsIn(text: unknown): readonly number[] {
  return typeof text === 'string' && text !== '' ? text.split(' ').map(Number) : [];
}
