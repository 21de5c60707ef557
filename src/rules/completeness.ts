import { type KindId, LESSER_KINDS } from '#domain/kinds.ts';
import type { Form, Row } from './reading.ts';
import { type Rule, whole } from './rule.ts';

const COSTS: readonly KindId[] = ['cost', 'cost_economic', 'cost_social', 'cost_ecological'];

/** What is there, and what is not. */
export const COMPLETENESS: readonly Rule[] = [
  {
    id: 'C01',
    gap: true,
    name: { zh: '未设该类指标', en: 'Kind has no row' },
    severity: 'major',
    confidence: 'A',
    scope: 'slot',
    fix: {
      zh: '按表式补设该类指标；确实不适用的，说明理由。',
      en: 'Add an indicator of this kind, or say why none applies.',
    },
  },
  {
    id: 'C02',
    gap: true,
    name: { zh: '填“无”', en: 'Declared none' },
    severity: 'major',
    minorFor: LESSER_KINDS,
    confidence: 'A',
    scope: 'indicator',
    cell: 'name',
    everyRow: true,
    words: ['none'],
    holds: ({ state }) => state === 'none',
    fix: {
      zh: '补填能考核的指标；确实不适用的，说明理由。',
      en: 'Name an indicator that can be checked, or say why none applies.',
    },
  },
  {
    id: 'C03',
    gap: true,
    name: { zh: '指标名空白', en: 'Blank name' },
    severity: 'major',
    minorFor: LESSER_KINDS,
    confidence: 'A',
    scope: 'indicator',
    cell: 'name',
    everyRow: true,
    holds: ({ state }) => state === 'blank',
    fix: { zh: '补填指标名称，或删去空行。', en: 'Fill in the name, or take the row out.' },
  },
  {
    id: 'C04',
    name: { zh: '指标值缺失', en: 'Target missing' },
    severity: 'critical',
    confidence: 'A',
    scope: 'indicator',
    cell: 'target',
    words: ['none'],
    holds: ({ state }) => state === 'untargeted',
    fix: { zh: '补填年度指标值。', en: 'Fill in the target of the year.' },
  },
  {
    id: 'C05',
    name: { zh: '“无”而值空白', en: 'None, with a blank target' },
    severity: 'info',
    confidence: 'A',
    scope: 'indicator',
    cell: 'target',
    everyRow: true,
    words: ['none'],
    holds: ({ state, lacks }) => state === 'none' && lacks === 'blank',
    fix: { zh: '名称与指标值填法应一致。', en: 'Fill in name and target alike.' },
  },
  {
    id: 'C06',
    name: { zh: '“无”却有值', en: 'None, yet with a target' },
    severity: 'major',
    confidence: 'A',
    scope: 'indicator',
    cell: 'target',
    everyRow: true,
    words: ['none'],
    holds: ({ state, lacks }) => state === 'none' && lacks === null,
    fix: { zh: '请核对：名称写“无”而指标值不是“无”。', en: 'Check: the name says none, the target does not.' },
  },
  {
    id: 'C07',
    name: { zh: '无任何效益指标', en: 'No benefit indicator' },
    severity: 'critical',
    confidence: 'A',
    scope: 'project',
    // A benefit that is none must not lift the form: rows that are 疑似错位 do not count.
    hits: (form) => (benefits(form).some(({ misplaced }) => !misplaced) ? [] : [whole('0')]),
    fix: {
      zh: '至少设置一类与项目目的相符的效益指标。',
      en: 'Set at least one benefit that fits the purpose of the project.',
    },
  },
  {
    id: 'C08',
    name: { zh: '效益仅一类', en: 'One kind of benefit only' },
    severity: 'minor',
    confidence: 'A',
    scope: 'project',
    hits: (form) => {
      const [first, ...more] = benefits(form);
      return first === undefined || more.some(({ kind }) => kind !== first.kind)
        ? []
        : [{ ...whole(first.title), position: first.position }];
    },
    fix: { zh: '核对其他效益是否确实不适用。', en: 'Check whether the other benefits really do not apply.' },
  },
  {
    id: 'C09',
    name: { zh: '无满意度指标', en: 'No satisfaction indicator' },
    severity: 'major',
    confidence: 'A',
    scope: 'project',
    hits: ({ named }) => (named.some(({ group }) => group === 'satisfaction') ? [] : [whole('0')]),
    fix: { zh: '补设服务对象满意度指标。', en: 'Add an indicator of satisfaction.' },
  },
  {
    id: 'C10',
    name: { zh: '无成本指标', en: 'No cost indicator' },
    severity: 'major',
    confidence: 'A',
    scope: 'project',
    hits: ({ named }) => (named.some(({ kind }) => kind !== null && COSTS.includes(kind)) ? [] : [whole('0')]),
    fix: { zh: '补设成本指标，写明金额或单位成本。', en: 'Add an indicator of cost with an amount or a unit cost.' },
  },
  {
    id: 'C11',
    name: { zh: '“无”占比高', en: 'High share of none' },
    severity: 'major',
    confidence: 'A',
    scope: 'project',
    settings: { share: { zh: '占比达到（%）', en: 'Share from (%)', value: 30 } },
    words: ['none'],
    hits: ({ rows }, context) => {
      const none = rows.filter(({ state }) => state === 'none').length;
      return rows.length > 0 && 100 * none >= context.setting('share') * rows.length
        ? [whole(`${none}/${rows.length}`)]
        : [];
    },
    fix: { zh: '逐项核对写“无”的指标类型。', en: 'Go through the kinds that say none one by one.' },
  },
  {
    id: 'C12',
    name: { zh: '指标过少或过多', en: 'Too few or too many indicators' },
    severity: 'minor',
    confidence: 'A',
    scope: 'project',
    settings: {
      least: { zh: '至少（条）', en: 'At least', value: 3 },
      most: { zh: '至多（条）', en: 'At most', value: 20 },
    },
    hits: ({ named }, context) =>
      named.length < context.setting('least') || named.length > context.setting('most')
        ? [whole(String(named.length))]
        : [],
    fix: {
      zh: '指标少而精，覆盖主要产出和效益。',
      en: 'Few and telling indicators that cover the main outputs and benefits.',
    },
  },
];

function benefits({ named }: Form): readonly Row[] {
  return named.filter(({ group }) => group === 'benefit');
}
