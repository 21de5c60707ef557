import type { Direction } from '#domain/targets/words.ts';
import type { Reading } from './reading.ts';
import type { Context } from './rule.ts';
import type { WordList } from './wordlists.ts';

const RISING: readonly string[] = ['≥', '>'];
const FALLING: readonly string[] = ['≤', '<'];

/** Where the target points: its direction, or its operator, unless that belongs to the size of a change named in the name. */
export function stated({ parts, title }: Reading, context: Context): Direction | null {
  const { measure, direction, operator } = parts;
  if (direction === 'up' || direction === 'down') return direction;
  if (operator === null || direction === 'keep' || measure === 'date' || verbDirection(title, context) !== null) {
    return null;
  }
  if (RISING.includes(operator)) return 'up';
  return FALLING.includes(operator) ? 'down' : null;
}

/** Which way is better: an own column says it, else a verb of change in the name, else what the name is about. */
export function wanted({ direction, title }: Reading, context: Context): Direction | null {
  if (direction !== null && /正向|反向|负向/.test(direction)) return direction.includes('正向') ? 'up' : 'down';
  const verb = verbDirection(title, context);
  if (verb !== null) return verb;
  if (context.find('durations', title, 'end') !== null) return null;
  return subjectDirection(title, context);
}

/**
 * Which way is better for what a name is about, told by its last telling word: 投诉率 is about complaints, 投诉办结率 about
 * settling them. Where more than a bare noun follows (治理费用) the name is about something else and says nothing.
 */
function subjectDirection(title: string, context: Context): Direction | null {
  const up = lastOf('wanted_up', title, context);
  const down = lastOf('wanted_down', title, context);
  const last = Math.max(up, down);
  if (last < 0 || context.without('wanted_down', context.without('bare_nouns', title.slice(last))) !== '') return null;
  return down >= up ? 'down' : 'up';
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
