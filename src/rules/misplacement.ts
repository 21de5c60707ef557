import type { KindId } from '#domain/kinds.ts';
import type { Reading } from './reading.ts';
import { type Context, type Rule, whole } from './rule.ts';
import type { WordList } from './wordlists.ts';

const COSTS: readonly KindId[] = ['cost', 'cost_economic'];
const AWARENESS_ELSEWHERE: readonly KindId[] = ['economic', 'ecological', 'sustained'];

/** Indicators that stand under the wrong kind (指标错位). */
export const MISPLACEMENT: readonly Rule[] = [
  {
    id: 'M01',
    name: { zh: '数量指标用比率', en: 'Quantity given as a rate' },
    severity: 'minor',
    confidence: 'A',
    scope: 'indicator',
    cell: 'target',
    holds: ({ kind, parts }) => kind === 'quantity' && parts.unit === '%',
    fix: { zh: '数量指标写个数、面积、人次等。', en: 'Give a count, an area, a number of people.' },
  },
  {
    id: 'M02',
    name: { zh: '时效无时间要素', en: 'Timeliness without time' },
    severity: 'major',
    confidence: 'B',
    marks: true,
    scope: 'indicator',
    cell: 'name',
    words: ['time', 'not_time'],
    holds: (row, context) =>
      row.kind === 'timeliness' && row.parts.measure !== 'date' && !speaksOf('time', row, context, 'not_time'),
    fix: { zh: '写明期限、频次或及时率。', en: 'State a deadline, a frequency or a rate of timeliness.' },
  },
  {
    id: 'M03',
    name: { zh: '成本指标非成本', en: 'Cost is not cost' },
    severity: 'major',
    confidence: 'B',
    marks: true,
    scope: 'indicator',
    cell: 'name',
    words: ['cost', 'not_cost'],
    holds: (row, context) => isOf(row, COSTS) && !speaksOf('cost', row, context, 'not_cost'),
    fix: { zh: '改为总成本或单位成本，写明金额。', en: 'Give the total or unit cost with its amount.' },
  },
  {
    id: 'M04',
    name: { zh: '成本空泛', en: 'Vacuous cost' },
    severity: 'major',
    confidence: 'A',
    scope: 'indicator',
    cell: 'name',
    words: ['vacuous_cost', 'money_units'],
    holds: (row, context) =>
      isOf(row, [...COSTS, 'cost_social', 'cost_ecological']) &&
      (context.has('vacuous_cost', row.title) || context.has('vacuous_cost', row.value)) &&
      !hasAmount(row, context),
    fix: { zh: '写明控制金额，如“≤250万元”。', en: 'State the amount to keep to, such as ≤ 2.5 million yuan.' },
  },
  {
    id: 'M05',
    name: { zh: '满意度错放', en: 'Satisfaction elsewhere' },
    severity: 'major',
    confidence: 'A',
    marks: true,
    scope: 'indicator',
    cell: 'name',
    words: ['satisfied', 'survey_work'],
    holds: ({ kind, group, title }, context) =>
      kind !== null &&
      group !== 'satisfaction' &&
      context.has('satisfied', title) &&
      context.find('survey_work', title, 'end') === null,
    fix: { zh: '移到满意度指标，本类另设相符的指标。', en: 'Move it to satisfaction and set one that fits this kind.' },
  },
  {
    id: 'M06',
    name: { zh: '生态无生态内容', en: 'Ecology is not ecology' },
    severity: 'major',
    confidence: 'B',
    marks: true,
    scope: 'indicator',
    cell: 'name',
    words: ['ecology', 'not_ecology'],
    holds: (row, context) => row.kind === 'ecological' && !speaksOf('ecology', row, context, 'not_ecology'),
    fix: {
      zh: '改为对环境、能耗、污染的影响；不适用的写明理由。',
      en: 'Say what it does to the environment, or why none applies.',
    },
  },
  {
    id: 'M07',
    name: { zh: '经济无经济内容', en: 'Economy is not economy' },
    severity: 'major',
    confidence: 'B',
    marks: true,
    scope: 'indicator',
    cell: 'name',
    words: ['economy'],
    holds: (row, context) => row.kind === 'economic' && !speaksOf('economy', row, context),
    fix: {
      zh: '改为收入、产值、税收、节约等；不适用的写明理由。',
      en: 'Give income, output, tax or savings, or say why none applies.',
    },
  },
  {
    id: 'M08',
    name: { zh: '可持续含义弱', en: 'Weak sustainability' },
    severity: 'info',
    confidence: 'B',
    scope: 'indicator',
    cell: 'name',
    words: ['sustained'],
    holds: (row, context) => row.kind === 'sustained' && !speaksOf('sustained', row, context),
    fix: { zh: '写明项目结束后仍起作用的机制或年限。', en: 'Name the mechanism or the years it lasts.' },
  },
  {
    id: 'M09',
    name: { zh: '满意度指标非满意', en: 'Satisfaction is not satisfaction' },
    severity: 'major',
    confidence: 'A',
    marks: true,
    scope: 'indicator',
    cell: 'name',
    words: ['satisfied'],
    holds: (row, context) => row.group === 'satisfaction' && !speaksOf('satisfied', row, context),
    fix: { zh: '改为某类对象的满意度。', en: 'Name whose satisfaction it is.' },
  },
  {
    id: 'M10',
    name: { zh: '知晓率错放', en: 'Awareness misplaced' },
    severity: 'minor',
    confidence: 'A',
    marks: true,
    scope: 'indicator',
    cell: 'name',
    words: ['awareness'],
    holds: (row, context) => isOf(row, AWARENESS_ELSEWHERE) && context.has('awareness', row.title),
    fix: { zh: '知晓率属于社会效益。', en: 'Awareness is a social benefit.' },
  },
  {
    id: 'M11',
    name: { zh: '产出当效益', en: 'Output as benefit' },
    severity: 'minor',
    confidence: 'B',
    marks: true,
    scope: 'indicator',
    cell: 'name',
    words: ['output_rates', 'effect_rates'],
    holds: ({ group, title }, context) =>
      group === 'benefit' && context.find('output_rates', title, 'end') !== null && !context.has('effect_rates', title),
    fix: { zh: '移到产出指标，本类写带来的变化。', en: 'Move it to the outputs; say here what changes by it.' },
  },
  {
    id: 'M12',
    name: { zh: '投入当产出', en: 'Input as output' },
    severity: 'minor',
    confidence: 'A',
    scope: 'indicator',
    cell: 'name',
    words: ['input_rates', 'funds'],
    holds: ({ group, title }, context) =>
      (group === 'output' || group === 'benefit') &&
      context.has('input_rates', title) &&
      (context.has('funds', title) || context.is('input_rates', title)),
    fix: { zh: '资金的到位和支付是投入，不计为绩效。', en: 'Money paid in or out is input, not performance.' },
  },
  {
    id: 'M13',
    name: { zh: '满意度代替效益', en: 'Satisfaction instead of benefit' },
    severity: 'major',
    confidence: 'A',
    scope: 'project',
    words: ['satisfied'],
    hits: ({ named }) => {
      const benefits = named.filter(({ group }) => group === 'benefit');
      return benefits.length > 0 && benefits.every(({ hits }) => hits.has('M05'))
        ? [whole(`${benefits.length}/${benefits.length}`)]
        : [];
    },
    fix: { zh: '效益指标写带来的变化，满意度另列。', en: 'Say what changes; list satisfaction apart.' },
  },
];

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
