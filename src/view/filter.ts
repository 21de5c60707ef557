import type { Parameters } from '#engine/engine.ts';
import type { Text } from '#text/text.ts';

/** What names a filter on screen: a key without its string in src/text does not compile. */
type LabelKey = { [K in keyof Text['filters']]: Text['filters'][K] extends string ? K : never }[keyof Text['filters']];

interface Common {
  /** Stands in the hash, and names the label. */
  readonly key: LabelKey;
  /** Seldom asked for: stands under 更多. */
  readonly aside?: true;
  /** The `:name` that carries what is chosen. */
  readonly parameter: string;
  /**
   * Holds for a row of `seen` that is wanted, also when nothing is chosen; a member of a group has none of its own, nor
   * has what says the time (chosen.ts).
   */
  readonly condition?: string;
}

/** Several values: one filter's mean or, filters mean and. */
export interface ListRecord extends Common {
  readonly kind: 'list';
  /** What can be chosen: the values there are, by an expression over tables joined to `seen`, or a fixed list. */
  readonly choices:
    | {
        readonly value: string;
        readonly from: string;
        /** Holds for the rows of `seen` whose values are offered: the units of the departments chosen. */
        readonly among?: string;
      }
    | { readonly listed: readonly string[] };
  /** Where it is a member of a group: what the others of the group ask of the row a choice comes from. */
  readonly facet?: string;
  /** Choices in an order of their own; else by pinyin. */
  readonly order?: readonly string[];
  /** How a value is named on screen, where it does not name itself. */
  nameOf?(value: string, text: Text): string | undefined;
}

/** An amount in 元, as decimal text; asked in fen. */
export interface AmountRecord extends Common {
  readonly kind: 'amount';
}

/** Words looked for, small letters. */
export interface WordsRecord extends Common {
  readonly kind: 'words';
  readonly placeholder: LabelKey;
}

/** The year held against: no filter of its own, see time.ts. */
interface AgainstRecord extends Common {
  readonly kind: 'against';
}

export type FilterRecord = ListRecord | AmountRecord | WordsRecord | AgainstRecord;

/** Filters that must hold on one thing (a slot, a finding) are one condition. */
export interface FilterGroup {
  readonly members: readonly string[];
  readonly condition: string;
  /** What the condition asks besides the parameters of its members. */
  parameters?(values: Values): Parameters;
}

/** What is chosen, whatever the records. */
export type Values = Readonly<Record<string, readonly string[] | string | null>>;

/** That a list chosen, if any, has the value of an expression. */
export function inList(parameter: string, expression: string): string {
  return `(:${parameter} = '' or list_contains(string_split(substr(:${parameter}, 2), chr(31)), ${expression}))`;
}

/** The values of a filter of several. */
export function listIn(values: Values, key: string): readonly string[] {
  return [values[key] ?? []].flat();
}
