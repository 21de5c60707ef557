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
    words: ['grades', 'graded', 'checkable'],
    holds: ({ state, parts, title, value }, context) => {
      if (state !== 'given' || parts.measure !== 'text' || /\d/.test(value)) return false;
      if (context.is('checkable', value) || LEGAL_GRADE.test(value)) return false;
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
    words: ['tasks', 'task_frames', 'measures', 'measure_ends', 'false_measures', 'turns_up', 'turns_down'],
    holds: isTask,
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
      const counts = new Map<number, number>();
      for (const row of named) {
        const value = percentOf(row);
        if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      const same = Math.max(0, ...counts.values());
      return same >= context.setting('least') && 100 * same >= context.setting('share') * named.length
        ? [whole(`${same}/${named.length}`)]
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
    words: ['ratios', 'measures', 'false_rates', 'true_rates', 'turns_up', 'turns_down', 'satisfied', 'surveyed'],
    holds: (row, context) =>
      row.parts.measure === 'numeric' &&
      percentOf(row) !== null &&
      !context.has('satisfied', row.bare) &&
      !isSize(row, context) &&
      !isMeasured(row.bare, context),
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

/** Ⅲ类, 二级以上, 甲级, 3A级: grades that a norm defines. */
const LEGAL_GRADE =
  /^(?:达到|达|不低于|优于|≥|=|为)?(?:国家|国标|地表水|行业)?(?:[IVX]{1,4}|[一二三四五六七八九十]{1,2}|[甲乙丙丁]|A{1,5})(?:类|级|等|星级?|档|个等级)(?:标准|水质|水)?(?:及以上|或以上|以上|及以下|以下)?$/;

/** The percentage that a target asks for, in whatever notation: 100%, =100百分比, 九成; null for any other. */
function percentOf({ parts: { measure, value, unit } }: Reading): number | null {
  if (measure !== 'numeric' || value === null) return null;
  if (unit === '%' || unit === '个百分点') return value;
  return unit === '成' ? 10 * value : null;
}

/** 2024年底前完成…, 每月10日前发放…: a task by its date. */
const DATED_TASK = /^(?:(?:19|20)\d\d年(?:度|底)?前?完成|每[年月季周].{0,8}[前内](?:完成|发放|支付|拨付|兑付|报送))/;

/**
 * A verb at the start makes a task of a name, unless what it governs is a measure: 完成率, 举办培训班期数. A change that
 * its target leaves without an amount stays a task (降低通行成本: 有效降低).
 */
function isTask({ bare, parts }: Reading, context: Context): boolean {
  if (DATED_TASK.test(bare)) return true;
  if (context.find('task_frames', bare, 'start') !== null) return true;
  const verb = context.find('tasks', bare, 'start');
  if (verb === null || /^(?:化|性|期|率|度|费|经费)/.test(bare.slice(verb.length))) return false;
  const plain = context.without('false_measures', bare.slice(verb.length));
  const isMeasure = ['measures', 'measure_ends'] as const;
  if (!isMeasure.some((list) => context.find(list, plain, 'end') !== null)) return true;
  const changes = ['turns_up', 'turns_down'].some((list) => context.find(list as 'turns_up', bare, 'start') !== null);
  return (changes || verb === '控制') && parts.value === null && parts.measure !== 'blank' && parts.measure !== 'none';
}

/** 收入增长 ≥8% is the size of a change; a change by 100 % is none that anybody plans. */
function isSize(row: Reading, context: Context): boolean {
  if ((percentOf(row) ?? 100) >= 100) return false;
  return (['turns_up', 'turns_down'] as const).some((list) => context.find(list, row.bare, 'end') !== null);
}

/** 率 makes a ratio wherever it stands, but for words such as 效率; other measures stand at the end. */
function isMeasured(title: string, context: Context): boolean {
  if (context.has('true_rates', title)) return true;
  const plain = context.without('false_rates', title);
  return (
    context.has('ratios', plain) || context.find('surveyed', plain, 'end') !== null || endsInMeasure(plain, context)
  );
}

function endsInMeasure(title: string, context: Context): boolean {
  return context.find('measures', context.without('false_rates', title), 'end') !== null;
}
