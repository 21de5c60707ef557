import type { KindId } from '#domain/kinds.ts';
import type { RuleId } from '#domain/rules.ts';
import type { Severity } from '#domain/severity.ts';
import type { TargetForm } from '#domain/targets/targetForm.ts';
import type { Form, Reading } from './reading.ts';
import type { WordList } from './wordlists.ts';

/** A = certain from the cell · B = a heuristic on words, shown as 疑似. */
type Confidence = 'A' | 'B';

/** The cell of a form that a finding points at; `null` where it is about the set as a whole. */
export type Cell = 'name' | 'target' | 'weight' | 'goal_overall' | 'goal_annual' | null;

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

/**
 * One rule of the catalogue: when it is hit and how bad that is, as data but for the condition; its words stand in
 * src/text. What others must know of a rule is a property here, so that nobody names it: SQL asks `rule_record`.
 */
interface Base {
  readonly severity: Severity;
  /** Kinds for which the rule is only 一般. */
  readonly minorFor?: readonly KindId[];
  readonly confidence: Confidence;
  /** Off unless switched on. */
  readonly off?: true;
  /** It says that a slot has nothing: its 不适用 takes the kind out of the gaps (model/weak-items.sql). */
  readonly gap?: true;
  /** It is about a row that is not there: there is no cell to show, and a new row mends it. */
  readonly absent?: true;
  /** It says that a row has a name and no target. */
  readonly untargeted?: true;
  /** A given indicator it hits is unsound: a kind without a sound one is a weak item (model/weak-items.sql). */
  readonly unsound?: true;
  /** A given indicator it hits counts as 疑似错位; it is unsound too. */
  readonly marks?: true;
  /** Name and target of what it hits are at odds. */
  readonly contradicts?: true;
  /** It marks the large weakly justified projects (大额薄弱项目). */
  readonly large_weak?: true;
  /** The form of target that it finds. */
  readonly finds?: TargetForm;
  /** Thresholds, each of which a rule pack may set. */
  readonly settings?: Readonly<Record<string, number>>;
  readonly words?: readonly WordList[];
}

/** Looks at one indicator row at a time. */
interface OnRow extends Base {
  readonly stage: 'row';
  readonly cell: 'name' | 'target';
  /** Also rows whose name is 无 or blank; otherwise the condition sees rows with a name only. */
  readonly everyRow?: true;
  holds(row: Reading, context: Context): boolean;
}

/** Looks at a form as a whole. */
interface OnForm extends Base {
  readonly stage: 'form';
  hits(form: Form, context: Context): readonly FormHit[];
}

/**
 * Looks at what is loaded together, in the database. Its statement gives `project`, `kind`, `severity` (null: that of
 * the rule) and `evidence` of each hit and asks its settings as parameters; the runner (model/found.ts) keeps what it gives.
 */
interface OnSet extends Base {
  readonly stage: 'set';
  /**
   * `slots`: what is expected of each form, before its findings are summed up. `standing`: all that is seen, with what its
   * findings come to; such a finding rests on all forms together, so that no unit can mend it and a verdict on it hangs
   * on the form alone.
   */
  readonly over: 'slots' | 'standing';
  readonly sql: string;
}

type Described = OnRow | OnForm | OnSet;

/** Some of the catalogue, by id. */
export type Rules = Readonly<Partial<Record<RuleId, Described>>>;

/** All of it: an id without a rule does not compile. */
export type EveryRule = Readonly<Record<RuleId, Described>>;

interface Identified {
  readonly id: RuleId;
}

export type RowRule = OnRow & Identified;
export type FormRule = OnForm & Identified;
export type SetRule = OnSet & Identified;
export type Rule = RowRule | FormRule | SetRule;

/** The severity of a hit on a kind. */
export function severityOf(rule: Rule, kind: KindId | null): Severity {
  return kind !== null && rule.minorFor?.includes(kind) ? 'minor' : rule.severity;
}

/** A hit on the form as a whole, with the count or text that shows it. */
export function whole(evidence: string): FormHit {
  return { position: null, cell: null, evidence };
}
