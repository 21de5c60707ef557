import type { KindId } from '#domain/kinds.ts';
import type { Reading } from './reading.ts';
import { type Context, type Rules, whole } from './rule.ts';
import type { WordList } from './wordlists.ts';

const COSTS: readonly KindId[] = ['cost', 'cost_economic'];
const ALL_COSTS: readonly KindId[] = [...COSTS, 'cost_social', 'cost_ecological'];
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
    words: ['cost', 'not_cost', 'cost_words', 'funds', 'count_ends', 'harm_cost', 'benefit_verbs', 'money_units'],
    holds: isNoCost,
  },
  M04: {
    severity: 'major',
    confidence: 'B',
    stage: 'row',
    cell: 'name',
    words: ['vacuous_cost', 'money_units'],
    holds: (row, context) =>
      isOf(row, ALL_COSTS) && !hasAmount(row, context) && !isBelowWhole(row) && isVacuous(row, context),
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
    confidence: 'B',
    stage: 'row',
    cell: 'name',
    words: ['input_rates', 'funds', 'fund_steps', 'process', 'not_funds'],
    holds: isInput,
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

/** Money is a cost, and so is harm to people or nature under its own kind; what it brings about is none. */
function isNoCost(row: Reading, context: Context): boolean {
  if (isOf(row, ['cost_social', 'cost_ecological'])) {
    if (context.find('benefit_verbs', row.bare, 'start') !== null) return true;
    if (/长远|深远|提升|改善|促进/.test(row.value)) return true;
    return !context.has('harm_cost', row.title) && !context.has('harm_cost', row.value);
  }
  if (!isOf(row, COSTS)) return false;
  if (row.parts.unit !== null && context.has('money_units', row.parts.unit)) return false;
  if (!speaksOf('cost', row, context, 'not_cost')) return true;
  const counts = context.find('count_ends', row.bare, 'end');
  if (counts === null) return false;
  return (
    !/率$/.test(counts) ||
    !['成本', '费用', '预算', '资金', '经费', '支出', '节约'].some((word) => row.bare.includes(word))
  );
}

/** Something less than the whole budget is asked for: 控制率≤95%. */
function isBelowWhole({ parts }: Reading): boolean {
  return parts.unit === '%' && parts.value !== null && parts.value < 100;
}

const CONTROL = /(?:成本|预算|费用|支出|经费|投资|总额)[^率]{0,4}控制(?:率|数|情况|比例|程度)?$/;

/** Money by its name, with words where the amount should stand: 维护经费 合理, 活动成本 节约. */
const MONEY = /(?:成本|经费|费用|支出|开支|预算|造价|投资)$/;

/** A budget to be kept, by whatever name, and no amount. */
function isVacuous({ title, value, bare, parts }: Reading, context: Context): boolean {
  if (MONEY.test(bare) && (parts.measure === 'text' || (parts.measure === 'direction' && parts.value === null)))
    return true;
  if (context.has('vacuous_cost', title) || context.has('vacuous_cost', value)) return true;
  return CONTROL.test(bare) && (parts.unit === '%' || parts.value === null);
}

/** Money on its way, or a procedure kept, sold as performance. Amounts of money are none, nor is what saves or raises money. */
function isInput({ group, bare, parts }: Reading, context: Context): boolean {
  if (group !== 'output' && group !== 'benefit' && group !== 'cost') return false;
  if (context.has('not_funds', bare) || parts.unit?.includes('元') === true) return false;
  if (context.is('input_rates', bare) || context.has('process', bare)) return true;
  const steps = context.has('fund_steps', bare) || context.has('input_rates', bare);
  return steps && context.has('funds', bare);
}

/** An amount of money in the target, or a number with such a unit in name or sentence: 控制在250万元预算内, 12万. */
function hasAmount({ parts, title, value }: Reading, context: Context): boolean {
  if (parts.value !== null && parts.unit !== null) {
    if (context.has('money_units', parts.unit) || /^[万亿千百]$/.test(parts.unit)) return true;
  }
  return (
    [title, value].some((text) => /\d(?:\.\d+)?(?:(?:万|亿|千|百)元?|元)/.test(text)) || /[(](?:万|亿)?元/.test(title)
  );
}
