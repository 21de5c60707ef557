import type { KindId } from '#domain/kinds.ts';
import type { RuleId } from '#domain/rules.ts';
import type { Form, Reading } from './reading.ts';
import type { WordList } from './wordlists.ts';

/** 严重 重要 一般 提示, worst first. */
export const SEVERITIES = ['critical', 'major', 'minor', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A = certain from the cell · B = a heuristic on words, shown as 疑似. */
type Confidence = 'A' | 'B';

/** The cell of a form that a finding points at; `null` where it is about the set as a whole. */
export type Cell = 'name' | 'target' | 'weight' | 'goal_overall' | 'goal_annual' | null;

interface Named {
  readonly zh: string;
  readonly en: string;
}

/** The clause a rule rests on. Empty until an officer has read the text and filled it in. */
export interface Citation {
  readonly document: string;
  readonly clause: string;
  readonly text: string;
  readonly read_on: string;
}

/** What a condition may ask besides the form: the settings of its rule and the editable word lists. */
export interface Context {
  /** A setting of the rule by its key. Throws for a key the rule does not have. */
  setting(key: string): number;
  /** Whether a text holds any word of a list. */
  has(list: WordList, text: string): boolean;
  /** The first word of a list that a text holds, begins or ends with. */
  find(list: WordList, text: string, where?: 'anywhere' | 'start' | 'end'): string | null;
  /** Whether a text is a word of a list as a whole. */
  is(list: WordList, text: string): boolean;
  /** A text without the words of a list. */
  without(list: WordList, text: string): string;
}

/** One hit of a rule that looks at a form as a whole; `evidence` is the text or count that shows it. */
export interface FormHit {
  readonly position: number | null;
  readonly cell: Cell;
  readonly evidence: string;
}

/** One rule of the catalogue: what is weak, how it is told, how bad it is, what to do. Data but for its condition. */
interface Base {
  readonly id: RuleId;
  readonly name: Named;
  readonly severity: Severity;
  /** Kinds for which the rule is only 一般. */
  readonly minorFor?: readonly KindId[];
  readonly confidence: Confidence;
  /** Off unless switched on. */
  readonly off?: true;
  /** It says that a slot has nothing: its 不适用 takes the kind out of the gaps (settle.sql). */
  readonly gap?: true;
  /** A given indicator it hits counts as 疑似错位. */
  readonly marks?: true;
  readonly settings?: Readonly<Record<string, Named & { readonly value: number }>>;
  readonly words?: readonly WordList[];
  readonly fix: Named;
  readonly citation?: Citation;
}

/** Looks at one indicator row at a time. */
export interface IndicatorRule extends Base {
  readonly scope: 'indicator';
  readonly cell: 'name' | 'target';
  /** Also rows whose name is 无 or blank; otherwise the condition sees rows with a name only. */
  readonly everyRow?: true;
  holds(row: Reading, context: Context): boolean;
}

/** Looks at a form as a whole. */
export interface FormRule extends Base {
  readonly scope: 'project';
  hits(form: Form, context: Context): readonly FormHit[];
}

/** Looks at slots or at all forms together: decided in the database, where these are known (settle.sql). */
interface SetRule extends Base {
  readonly scope: 'slot' | 'source';
}

export type Rule = IndicatorRule | FormRule | SetRule;

/** The severity of a hit on a kind. */
export function severityOf(rule: Rule, kind: KindId | null): Severity {
  return kind !== null && rule.minorFor?.includes(kind) ? 'minor' : rule.severity;
}

/** A hit on the form as a whole, with the count or text that shows it. */
export function whole(evidence: string): FormHit {
  return { position: null, cell: null, evidence };
}
