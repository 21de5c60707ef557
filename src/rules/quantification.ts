import type { Form, Reading, Row } from './reading.ts';
import { type Context, type FormHit, type Rule, whole } from './rule.ts';

/** How much is said by the targets. */
export const QUANTIFICATION: readonly Rule[] = [
  {
    id: 'Q01',
    name: { zh: '指标值为任务性文字', en: 'Target is a task in words' },
    severity: 'major',
    confidence: 'A',
    scope: 'indicator',
    cell: 'target',
    words: ['grades', 'graded'],
    holds: ({ state, parts, title, value }, context) => {
      if (state !== 'given' || parts.measure !== 'text' || /\d/.test(value)) return false;
      return !(context.is('grades', value) && context.has('graded', title));
    },
    fix: { zh: '改为数值、期限或等级。', en: 'State a number, a date or a grade.' },
  },
  {
    id: 'Q02',
    name: { zh: '只有方向没有幅度', en: 'Direction without an amount' },
    severity: 'major',
    confidence: 'A',
    scope: 'indicator',
    cell: 'target',
    holds: ({ parts }) => parts.measure === 'direction' && parts.value === null,
    fix: { zh: '写明幅度，如“较上年下降5%”。', en: 'State by how much, such as 5 % less than last year.' },
  },
  {
    id: 'Q03',
    name: { zh: '对比无基准', en: 'Comparison without a baseline' },
    severity: 'major',
    confidence: 'A',
    scope: 'indicator',
    cell: 'target',
    holds: ({ parts }) => parts.measure === 'comparison' && parts.value === null,
    fix: { zh: '写明上年实际值和今年目标值。', en: 'State last year’s actual value and this year’s target.' },
  },
  {
    id: 'Q04',
    name: { zh: '定量占比低', en: 'Few quantified targets' },
    severity: 'minor',
    confidence: 'A',
    scope: 'project',
    settings: { share: { zh: '占比低于（%）', en: 'Share below (%)', value: 60 } },
    hits: (form, context) => lowShare(form, context, isQuantified),
    fix: { zh: '能量化的指标都写出数值。', en: 'Give a number wherever one can be given.' },
  },
  {
    id: 'Q05',
    name: { zh: '缺计量单位', en: 'No unit of measure' },
    severity: 'minor',
    confidence: 'A',
    scope: 'indicator',
    cell: 'target',
    words: ['unitless'],
    holds: ({ parts, name, title, value }, context) =>
      parts.measure !== 'date' &&
      parts.value !== null &&
      parts.unit === null &&
      /\d/.test(value) &&
      !context.has('unitless', title) &&
      !/[(（][^()（）]{1,8}[)）]/.test(name ?? ''),
    fix: { zh: '补上计量单位，如 %、次、公里。', en: 'Add the unit, such as %, times, km.' },
  },
  {
    id: 'Q06',
    name: { zh: '缺比较符', en: 'No operator' },
    severity: 'info',
    confidence: 'A',
    off: true,
    scope: 'indicator',
    cell: 'target',
    holds: ({ parts }) =>
      (parts.measure === 'numeric' || parts.measure === 'comparison') &&
      parts.value !== null &&
      parts.operator === null,
    fix: { zh: '写明 ≥、≤ 或 =。', en: 'State ≥, ≤ or =.' },
  },
  {
    id: 'Q07',
    name: { zh: '指标名是任务', en: 'Name is a task' },
    severity: 'minor',
    confidence: 'B',
    scope: 'indicator',
    cell: 'name',
    words: ['tasks', 'task_frames', 'measures', 'false_rates'],
    holds: ({ title }, context) => isTask(title, context),
    fix: {
      zh: '改为能计量的名称，如“完成率”“受益人数”。',
      en: 'Name what is measured, such as a rate or a number of people.',
    },
  },
  {
    id: 'Q08',
    name: { zh: '一刀切100%', en: 'Blanket 100 %' },
    severity: 'info',
    confidence: 'A',
    scope: 'project',
    settings: {
      least: { zh: '至少（条）', en: 'At least', value: 4 },
      share: { zh: '占比达到（%）', en: 'Share from (%)', value: 50 },
    },
    hits: ({ named }, context) => {
      const full = named.filter(({ value }) => value === '100%').length;
      return full >= context.setting('least') && 100 * full >= context.setting('share') * named.length
        ? [whole(`${full}/${named.length}`)]
        : [];
    },
    fix: { zh: '按实际可达到的水平分别确定指标值。', en: 'Set each target at a level that can really be reached.' },
  },
  {
    id: 'Q09',
    name: { zh: '超100%', en: 'Over 100 %' },
    severity: 'info',
    confidence: 'A',
    scope: 'indicator',
    cell: 'target',
    words: ['bounded', 'growth', 'written_bounds'],
    holds: ({ parts, title, value: text }, context) => {
      const { measure, value, upper, unit } = parts;
      if (unit !== '%' || value === null || (measure !== 'numeric' && measure !== 'range')) return false;
      if (context.has('growth', title)) return false;
      const most = upper ?? value;
      return most > 100 || (most === 100 && context.has('written_bounds', text) && context.has('bounded', title));
    },
    fix: { zh: '核对：比率最高为100%。', en: 'Check: a rate ends at 100 %.' },
  },
  {
    id: 'Q10',
    name: { zh: '伪量化', en: 'Pseudo-quantity' },
    severity: 'major',
    confidence: 'B',
    scope: 'indicator',
    cell: 'target',
    words: ['ratios', 'measures', 'false_rates', 'true_rates'],
    holds: ({ parts, title }, context) =>
      parts.measure === 'numeric' && parts.unit === '%' && !isMeasured(title, context),
    fix: { zh: '名称改为比率，或写出实际数量。', en: 'Make the name a rate, or give the real quantity.' },
  },
  {
    id: 'Q11',
    name: { zh: '实际定量占比低', en: 'Few really quantified targets' },
    severity: 'major',
    confidence: 'B',
    scope: 'project',
    settings: { share: { zh: '占比低于（%）', en: 'Share below (%)', value: 60 } },
    hits: (form, context) => lowShare(form, context, (row) => isQuantified(row) && !row.hits.has('Q10')),
    fix: { zh: '先改“伪量化”的指标，再补数值。', en: 'Mend the pseudo-quantities first, then add numbers.' },
  },
];

function isQuantified({ parts }: Reading): boolean {
  return parts.value !== null || parts.measure === 'date';
}

function lowShare({ named }: Form, context: Context, counts: (row: Row) => boolean): readonly FormHit[] {
  const counted = named.filter(counts).length;
  return named.length > 0 && 100 * counted < context.setting('share') * named.length
    ? [whole(`${counted}/${named.length}`)]
    : [];
}

/** A verb at the start makes a task of a name, unless what it governs is a measure: 完成率, 控制数, 完成及时率. */
function isTask(title: string, context: Context): boolean {
  if (/^(?:19|20)\d\d年(?:度|底)?前?完成/.test(title)) return true;
  if (context.find('task_frames', title, 'start') !== null) return true;
  const verb = context.find('tasks', title, 'start');
  if (verb === null) return false;
  const rest = title.slice(verb.length);
  return rest === '' || !endsInMeasure(rest, context) || [...rest].length > LONGEST_MEASURE;
}

/** Behind a verb a longer phrase is what is to be done: 提高管理人员工作效率. */
const LONGEST_MEASURE = 3;

/** 率 makes a ratio wherever it stands, but for words such as 效率; other measures stand at the end. */
function isMeasured(title: string, context: Context): boolean {
  if (context.has('true_rates', title)) return true;
  const plain = context.without('false_rates', title.replace(/\([^()]*\)$/, ''));
  return context.has('ratios', plain) || endsInMeasure(plain, context);
}

function endsInMeasure(title: string, context: Context): boolean {
  return context.find('measures', context.without('false_rates', title), 'end') !== null;
}
