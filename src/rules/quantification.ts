import type { Form, Reading, Row } from './reading.ts';
import { type Context, type FormHit, type Rules, whole } from './rule.ts';

/** How much is said by the targets. */
export const QUANTIFICATION = {
  Q01: {
    unsound: true,
    finds: 'text',
    severity: 'major',
    confidence: 'A',
    stage: 'row',
    cell: 'target',
    words: ['grades', 'graded'],
    holds: ({ state, parts, title, value }, context) => {
      if (state !== 'given' || parts.measure !== 'text' || /\d/.test(value)) return false;
      return !(context.is('grades', value) && context.has('graded', title));
    },
  },
  Q02: {
    unsound: true,
    finds: 'direction',
    severity: 'major',
    confidence: 'A',
    stage: 'row',
    cell: 'target',
    holds: ({ parts }) => parts.measure === 'direction' && parts.value === null,
  },
  Q03: {
    unsound: true,
    finds: 'unsized',
    severity: 'major',
    confidence: 'A',
    stage: 'row',
    cell: 'target',
    holds: ({ parts }) => parts.measure === 'comparison' && parts.value === null,
  },
  Q04: {
    severity: 'minor',
    confidence: 'A',
    stage: 'form',
    settings: { share: 60 },
    hits: (form, context) => lowShare(form, context, isQuantified),
  },
  Q05: {
    severity: 'minor',
    confidence: 'A',
    stage: 'row',
    cell: 'target',
    words: ['unitless'],
    holds: ({ parts, name, title, value }, context) =>
      parts.measure !== 'date' &&
      parts.value !== null &&
      parts.unit === null &&
      /\d/.test(value) &&
      !context.has('unitless', title) &&
      !/[(（][^()（）]{1,8}[)）]/.test(name ?? ''),
  },
  Q06: {
    severity: 'info',
    confidence: 'A',
    off: true,
    stage: 'row',
    cell: 'target',
    holds: ({ parts }) =>
      (parts.measure === 'numeric' || parts.measure === 'comparison') &&
      parts.value !== null &&
      parts.operator === null,
  },
  Q07: {
    severity: 'minor',
    confidence: 'B',
    stage: 'row',
    cell: 'name',
    words: ['tasks', 'task_frames', 'measures', 'false_rates'],
    holds: ({ title }, context) => isTask(title, context),
  },
  Q08: {
    severity: 'info',
    confidence: 'A',
    stage: 'form',
    settings: {
      least: 4,
      share: 50,
    },
    hits: ({ named }, context) => {
      const full = named.filter(({ value }) => value === '100%').length;
      return full >= context.setting('least') && 100 * full >= context.setting('share') * named.length
        ? [whole(`${full}/${named.length}`)]
        : [];
    },
  },
  Q09: {
    severity: 'info',
    confidence: 'A',
    stage: 'row',
    cell: 'target',
    words: ['bounded', 'growth', 'written_bounds'],
    holds: ({ parts, title, value: text }, context) => {
      const { measure, value, upper, unit } = parts;
      if (unit !== '%' || value === null || (measure !== 'numeric' && measure !== 'range')) return false;
      if (context.has('growth', title)) return false;
      const most = upper ?? value;
      return most > 100 || (most === 100 && context.has('written_bounds', text) && context.has('bounded', title));
    },
  },
  Q10: {
    unsound: true,
    severity: 'major',
    confidence: 'B',
    stage: 'row',
    cell: 'target',
    words: ['ratios', 'measures', 'false_rates', 'true_rates'],
    holds: ({ parts, title }, context) =>
      parts.measure === 'numeric' && parts.unit === '%' && !isMeasured(title, context),
  },
  Q11: {
    severity: 'major',
    confidence: 'B',
    stage: 'form',
    settings: { share: 60 },
    hits: (form, context) => lowShare(form, context, (row) => isQuantified(row) && !row.hits.has('Q10')),
  },
} as const satisfies Rules;

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
