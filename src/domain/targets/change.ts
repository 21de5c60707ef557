import { withoutDates } from './deadline.ts';
import { oneOf, operatorNamed } from './numbers.ts';
import { type Quantity, readQuantity } from './quantity.ts';
import {
  BASE_ENDINGS,
  BASE_LINKS,
  BASES,
  CHANGE_ADVERBS,
  CHANGE_TAILS,
  CHANGES,
  type Direction,
  IMPLIED_BASES,
  OPERATOR_WORDS,
  type Operator,
  PAIRED_ENDINGS,
  PAIRED_LINKS,
  SHORT_CHANGES,
  TASKS,
} from './words.ts';

/** A change, or a relation, to what was before. */
export interface Comparison {
  readonly base: string | null;
  readonly direction: Direction | null;
  /** Of the amount; without a direction of the relation to the base (不低于上年). */
  readonly operator: Operator | null;
  /** How much the change is; without a direction how much of the base (不低于上年的95%). */
  readonly amount: Quantity | null;
}

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ...CHANGES.map(([word, direction]) => [word, direction] as const),
  ...Object.entries(SHORT_CHANGES),
]);
const VERB = oneOf(CHANGES.map(([word]) => word));
const SIZED = oneOf(CHANGES.flatMap(([word, , size]) => (size === 'sized' ? [word] : [])));
const SHORT = oneOf(Object.keys(SHORT_CHANGES));
const YEAR = '(?:19|20)\\d\\d年度?';
const BASE = `(?:${oneOf(BASES)}|${YEAR})${oneOf(BASE_ENDINGS)}?`;
const RELATION = oneOf(Object.values(OPERATOR_WORDS).flat());
const TAILS = `${oneOf(CHANGE_TAILS)}*`;

const LEVEL = ['的', '水平', '实际', '值'];

const LINKED = `${oneOf(BASE_LINKS)}(?<linked>${BASE})`;
const PAIRED = `${oneOf(PAIRED_LINKS)}(?<paired>${BASE})(?=${oneOf(PAIRED_ENDINGS)})`;
// A bare year or its end behind a limit is a date: ≤2023年底.
const RELATED = `(?<relation>${RELATION})(?!${YEAR}(?!${oneOf([...BASE_ENDINGS.filter((ending) => !/[末底]/.test(ending)), ...LEVEL])}))(?<related>${BASE})${oneOf(LEVEL)}*`;
const IMPLIED = `(?<implied>${oneOf(Object.keys(IMPLIED_BASES))})(?!例)(?<stated>${BASE})?`;
const COMPARED = new RegExp(`${LINKED}|${PAIRED}|${RELATED}|${IMPLIED}`);
const CHANGE_BEHIND = new RegExp(`^[^;。\\d]{0,20}?(${VERB}|${SHORT}(?=[\\d≥≤<>约-]))(?![至到])`);
const CHANGE_AHEAD = new RegExp(`(?<!不)(${SIZED}|(?<![新晋直招])${SHORT})${TAILS}$`);
const DIRECTION_ALONE = new RegExp(`^(?<subject>[^,，;。、]{0,10}?)${oneOf(CHANGE_ADVERBS)}*(?<verb>${VERB})${TAILS}$`);
const IN_SUBJECT = new RegExp(`^${oneOf(TASKS)}|${VERB}`);

/** Reads a text as `plain` gives it that names what it compares with: 较上年提升5%, 同比下降, 不低于上年, 与上年持平. */
export function readComparison(text: string): Comparison | null {
  const match = COMPARED.exec(text);
  if (match === null || /\d/.test(withoutDates(text.slice(0, match.index)))) return null;
  const { linked, paired, relation, related, implied = '', stated } = match.groups ?? {};
  const base = linked ?? paired ?? related ?? stated ?? IMPLIED_BASES[implied] ?? null;
  const rest = text.slice(match.index + match[0].length);
  if (relation !== undefined) return relatedTo(base, operatorNamed(relation), amountIn(rest));

  const [change, verb = ''] = CHANGE_BEHIND.exec(rest) ?? [];
  if (change === undefined) return null;
  const amount = amountIn(rest.slice(change.length));
  if (amount === undefined) return null;
  return { base, direction: DIRECTIONS.get(verb) ?? null, operator: amount?.operator ?? null, amount };
}

/** 高于上年 is a rise, 不低于上年 a limit. */
function relatedTo(base: string | null, sign: Operator | null, amount: Quantity | null | undefined): Comparison | null {
  if (amount === undefined) return null;
  const direction = sign === '>' ? 'up' : sign === '<' ? 'down' : sign === '=' ? 'keep' : null;
  return { base, direction, operator: direction === null ? sign : (amount?.operator ?? null), amount };
}

/** The amount right behind a change; null if there is no number, undefined if the numbers belong to something else. */
function amountIn(text: string): Quantity | null | undefined {
  const undated = withoutDates(text);
  if (!/\d/.test(undated)) return null;
  const quantity = readQuantity(undated);
  return quantity === null || /[,，;；。]/.test(quantity.head) ? undefined : quantity;
}

/** The direction of a change whose amount stands right behind `head`: 投诉率下降 → down. */
export function changeBefore(head: string): Direction | null {
  return DIRECTIONS.get(CHANGE_AHEAD.exec(head)?.[1] ?? '') ?? null;
}

/** Reads a text that is a direction and at most its subject: 逐步提升, 保持稳定, 投诉率下降. */
export function readDirection(text: string): Direction | null {
  const { subject = '', verb = '' } = DIRECTION_ALONE.exec(text)?.groups ?? {};
  const direction = DIRECTIONS.get(verb) ?? null;
  return subject !== '' && (direction === 'keep' || IN_SUBJECT.test(subject)) ? null : direction;
}
