import type { KindId } from '#domain/kinds.ts';
import type { Direction } from '#domain/targets/words.ts';
import type { Reading } from './reading.ts';
import type { Context } from './rule.ts';
import type { WordList } from './wordlists.ts';

const RISING: readonly string[] = ['≥', '>'];
const FALLING: readonly string[] = ['≤', '<'];
const COSTS: readonly (KindId | null)[] = ['cost', 'cost_economic', 'cost_social', 'cost_ecological'];

/** Words of a direction conflict. */
export const DIRECTION_WORDS = [
  ...(['turns_up', 'turns_down', 'durations', 'wanted_up', 'wanted_down', 'bare_nouns', 'works', 'faults'] as const),
  ...(['strong_harm', 'rising_rates', 'limited_counts', 'waits', 'floors', 'cost_words', 'money_units'] as const),
] satisfies readonly WordList[];

/** Whether a target points away from what is better. */
export function isContrary(row: Reading, context: Context): boolean {
  const says = stated(row, context);
  if (says === null) return false;
  const better = wanted(row, says, context);
  return better !== null && better !== says;
}

/** Where the target points: its direction, or its operator, unless that belongs to the size of a change named in the name. */
function stated({ parts, bare }: Reading, context: Context): Direction | null {
  const { measure, direction, operator } = parts;
  if (direction === 'up' || direction === 'down') return direction;
  if (operator === null || direction === 'keep' || measure === 'date' || verbDirection(bare, context) !== null) {
    return null;
  }
  if (RISING.includes(operator)) return 'up';
  return FALLING.includes(operator) ? 'down' : null;
}

/** Which way is better: an own column says it, else the kind, else a verb of change in the name, else what it is about. */
function wanted(row: Reading, says: Direction, context: Context): Direction | null {
  const { direction, bare, parts } = row;
  if (direction !== null && /正向|反向|负向/.test(direction)) return direction.includes('正向') ? 'up' : 'down';
  const ofKind = wantedOfKind(row, says, context);
  if (ofKind !== undefined) return ofKind;
  const verb = verbDirection(bare, context);
  if (verb !== null) return verb;
  if (context.find('durations', bare, 'end') !== null) return context.has('waits', bare) ? 'down' : null;
  const isRate = parts.unit === '%' || parts.unit === '‰' || parts.unit === '个百分点';
  if (says === 'down' && parts.direction === null) return isRate && isRising(bare, context) ? 'up' : null;
  return subjectDirection(bare, context);
}

function isRising(bare: string, context: Context): boolean {
  return (
    context.find('rising_rates', bare, 'end') !== null &&
    !context.has('faults', bare) &&
    !/未|不合格|不达标|不及时|不完整|无效|非/.test(bare)
  );
}

/** Money may not be asked for as a floor, work not as a ceiling; undefined where the kind says nothing. */
function wantedOfKind(row: Reading, says: Direction, context: Context): Direction | null | undefined {
  const { kind, bare, parts } = row;
  if (parts.direction !== null) return undefined;
  const isRate = parts.unit === '%' || parts.unit === '‰';
  if (COSTS.includes(kind)) {
    const isMoney = parts.unit === null || context.has('money_units', parts.unit) || /[万亿]$/.test(parts.unit);
    const isCost = context.has('cost_words', bare) && !context.has('floors', bare);
    return isMoney && isCost && !isRate ? 'down' : null;
  }
  if (kind !== 'quantity' || isRate) return undefined;
  if (says === 'down') return context.has('limited_counts', bare) || parts.value === 0 ? null : 'up';
  return context.has('strong_harm', bare) && !context.has('works', bare) ? 'down' : null;
}

/**
 * Which way is better for what a name is about, told by its last telling word: 投诉率 is about complaints, 投诉办结率 and
 * 调解纠纷数 about work done on them, 案件差错率 about a fault. Where more than a bare noun follows (治理费用) the name is
 * about something else and says nothing.
 */
function subjectDirection(bare: string, context: Context): Direction | null {
  const up = lastOf('wanted_up', bare, context);
  const down = lastOf('wanted_down', bare, context);
  const last = Math.max(up, down);
  if (last < 0 || context.without('wanted_down', context.without('bare_nouns', bare.slice(last))) !== '') return null;
  if (down < up) return 'up';
  return context.has('works', bare) && !context.has('faults', bare) ? 'up' : 'down';
}

/** Where the last word of a list ends in a text; -1 where there is none. */
function lastOf(list: WordList, text: string, context: Context): number {
  let end = -1;
  let from = 0;
  for (;;) {
    const word = context.find(list, text.slice(from));
    if (word === null) return end;
    from = text.indexOf(word, from) + word.length;
    end = from;
  }
}

/** The direction of the verb that comes first in a name; a rate of falling (下降率) is no verb. */
export function verbDirection(title: string, context: Context): 'up' | 'down' | null {
  if (/(?:下降|降低|减少|提升|提高|增长|上升|增加|改善|缩短|压缩|压减)(?:率|幅度|比例|数|量|额|值)/.test(title))
    return null;
  const up = context.find('turns_up', title);
  const down = context.find('turns_down', title);
  if (up === null || down === null) return up !== null ? 'up' : down !== null ? 'down' : null;
  return title.indexOf(up) < title.indexOf(down) ? 'up' : 'down';
}
