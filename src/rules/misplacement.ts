import type { KindId } from '#domain/kinds.ts';
import type { Reading } from './reading.ts';
import { type Context, type Rules, whole } from './rule.ts';
import type { WordList } from './wordlists.ts';

const COSTS: readonly KindId[] = ['cost', 'cost_economic'];
const AWARENESS_ELSEWHERE: readonly KindId[] = ['economic', 'ecological', 'sustained'];

/** Indicators that stand under the wrong kind (指标错位). */
export const MISPLACEMENT = {
  M01: {
    severity: 'minor',
    confidence: 'A',
    stage: 'row',
    cell: 'target',
    holds: ({ kind, parts }) => kind === 'quantity' && parts.unit === '%',
  },
  M02: {
    severity: 'major',
    confidence: 'B',
    marks: true,
    stage: 'row',
    cell: 'name',
    words: ['time', 'not_time'],
    holds: (row, context) =>
      row.kind === 'timeliness' && row.parts.measure !== 'date' && !speaksOf('time', row, context, 'not_time'),
  },
  M03: {
    severity: 'major',
    confidence: 'B',
    marks: true,
    stage: 'row',
    cell: 'name',
    words: ['cost', 'not_cost'],
    holds: (row, context) => isOf(row, COSTS) && !speaksOf('cost', row, context, 'not_cost'),
  },
  M04: {
    severity: 'major',
    confidence: 'A',
    stage: 'row',
    cell: 'name',
    words: ['vacuous_cost', 'money_units'],
    holds: (row, context) =>
      isOf(row, [...COSTS, 'cost_social', 'cost_ecological']) &&
      (context.has('vacuous_cost', row.title) || context.has('vacuous_cost', row.value)) &&
      !hasAmount(row, context),
  },
  M05: {
    severity: 'major',
    confidence: 'A',
    marks: true,
    stage: 'row',
    cell: 'name',
    words: ['satisfied', 'survey_work'],
    holds: ({ kind, group, title }, context) =>
      kind !== null &&
      group !== 'satisfaction' &&
      context.has('satisfied', title) &&
      context.find('survey_work', title, 'end') === null,
  },
  M06: {
    severity: 'major',
    confidence: 'B',
    marks: true,
    stage: 'row',
    cell: 'name',
    words: ['ecology', 'not_ecology'],
    holds: (row, context) => row.kind === 'ecological' && !speaksOf('ecology', row, context, 'not_ecology'),
  },
  M07: {
    severity: 'major',
    confidence: 'B',
    marks: true,
    stage: 'row',
    cell: 'name',
    words: ['economy'],
    holds: (row, context) => row.kind === 'economic' && !speaksOf('economy', row, context),
  },
  M08: {
    severity: 'info',
    confidence: 'B',
    stage: 'row',
    cell: 'name',
    words: ['sustained'],
    holds: (row, context) => row.kind === 'sustained' && !speaksOf('sustained', row, context),
  },
  M09: {
    severity: 'major',
    confidence: 'A',
    marks: true,
    stage: 'row',
    cell: 'name',
    words: ['satisfied'],
    holds: (row, context) => row.group === 'satisfaction' && !speaksOf('satisfied', row, context),
  },
  M10: {
    severity: 'minor',
    confidence: 'A',
    marks: true,
    stage: 'row',
    cell: 'name',
    words: ['awareness'],
    holds: (row, context) => isOf(row, AWARENESS_ELSEWHERE) && context.has('awareness', row.title),
  },
  M11: {
    severity: 'minor',
    confidence: 'B',
    marks: true,
    stage: 'row',
    cell: 'name',
    words: ['output_rates', 'effect_rates'],
    holds: ({ group, title }, context) =>
      group === 'benefit' && context.find('output_rates', title, 'end') !== null && !context.has('effect_rates', title),
  },
  M12: {
    severity: 'minor',
    confidence: 'A',
    stage: 'row',
    cell: 'name',
    words: ['input_rates', 'funds'],
    holds: ({ group, title }, context) =>
      (group === 'output' || group === 'benefit') &&
      context.has('input_rates', title) &&
      (context.has('funds', title) || context.is('input_rates', title)),
  },
  M13: {
    severity: 'major',
    confidence: 'A',
    stage: 'form',
    words: ['satisfied'],
    hits: ({ named }) => {
      const benefits = named.filter(({ group }) => group === 'benefit');
      return benefits.length > 0 && benefits.every(({ hits }) => hits.has('M05'))
        ? [whole(`${benefits.length}/${benefits.length}`)]
        : [];
    },
  },
} as const satisfies Rules;

function isOf({ kind }: Reading, kinds: readonly KindId[]): boolean {
  return kind !== null && kinds.includes(kind);
}

/** Whether name or target hold a word of a list, words of `except` taken out first. */
function speaksOf(list: WordList, row: Reading, context: Context, except?: WordList): boolean {
  return [row.title, row.value].some((text) =>
    context.has(list, except === undefined ? text : context.without(except, text)),
  );
}

/** An amount of money in the target, or a number with such a unit in the name: 控制在250万元预算内. */
function hasAmount({ parts, title }: Reading, context: Context): boolean {
  if (parts.value !== null && parts.unit !== null && context.has('money_units', parts.unit)) return true;
  return /\d(?:\.\d+)?(?:万|亿|千|百)?元/.test(title);
}
