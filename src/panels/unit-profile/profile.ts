import type { RoundStep } from '#domain/rounds.ts';
import type { Severity } from '#domain/severity.ts';
import type { Figure } from '#panels/headline/draw.ts';

/** The page of units: all of the reporting year, or the one that is chosen. */
export type UnitPage =
  | {
      readonly shows: 'units';
      readonly units: readonly UnitLine[];
      readonly heads: readonly string[];
      readonly totals: readonly string[];
      /** What lies open behind each of them, as in a hash; null where it is no sum of rows. */
      readonly behind: readonly (string | null)[];
    }
  | { readonly shows: 'profile'; readonly profile: Profile };

/** One unit of the list, the way to its page. */
interface UnitLine {
  /** The value of the unit filter; '' where forms name none. */
  readonly unit: string;
  readonly name: string;
  /** As the heads of the list: money, change, projects, 未有效填报率, weak projects. */
  readonly cells: readonly string[];
}

/** One unit: what it comes to over the years, its forms, what stands against them, and how far their review is. */
export interface Profile {
  readonly unit: string;
  readonly name: string;
  /** Its department, and the years that are spoken of. */
  readonly subtitle: string;
  readonly figures: readonly Figure[];
  readonly forms: readonly FormLine[];
  /** What of the forms is not listed, or ''. */
  readonly more: string;
  readonly remarks: readonly Remark[];
  readonly rounds: readonly RoundLine[];
}

export interface FormLine {
  readonly project: number;
  readonly name: string;
  readonly about: string;
  readonly amount: string;
  readonly change: string;
  readonly weak: string;
  readonly standing: string | null;
  readonly round: string;
}

/** One kind of trouble: a rule, and how often and on how much money it hits. */
export interface Remark {
  readonly rule: string;
  readonly name: string;
  readonly severity: Severity;
  readonly severityName: string;
  readonly said: string;
  readonly fix: string;
}

/** The forms in one step of the review. */
export interface RoundLine {
  readonly step: RoundStep;
  readonly said: string;
}
