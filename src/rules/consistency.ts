import { stated, verbDirection, wanted } from './direction.ts';
import { type Form, flat } from './reading.ts';
import type { Context, FormHit, Rule } from './rule.ts';
import { bigrams, dice, sharedRun } from './similarity.ts';

/** Whether directions, goals, names and weights agree. */
export const CONSISTENCY: readonly Rule[] = [
  {
    id: 'D01',
    name: { zh: '方向矛盾', en: 'Direction conflict' },
    severity: 'critical',
    confidence: 'B',
    scope: 'indicator',
    cell: 'target',
    words: ['turns_up', 'turns_down', 'durations', 'wanted_up', 'wanted_down', 'bare_nouns'],
    holds: (row, context) => {
      const says = stated(row, context);
      const better = says === null ? null : wanted(row, context);
      return better !== null && better !== says;
    },
    fix: { zh: '核对：名称与指标值的方向相反。', en: 'Check: name and target point in opposite directions.' },
  },
  {
    id: 'D02',
    name: { zh: '方向重复', en: 'Direction twice' },
    severity: 'info',
    confidence: 'A',
    scope: 'indicator',
    cell: 'name',
    words: ['turns_up', 'turns_down'],
    holds: ({ parts, title }, context) =>
      (parts.measure === 'direction' || parts.measure === 'comparison') &&
      parts.direction !== null &&
      parts.direction === verbDirection(title, context),
    fix: {
      zh: '名称写指标，方向和幅度写在指标值里。',
      en: 'Name the measure; put direction and amount in the target.',
    },
  },
  {
    id: 'D03',
    name: { zh: '指标重复', en: 'Duplicate name' },
    severity: 'major',
    confidence: 'A',
    scope: 'project',
    hits: ({ named }) => {
      const before = new Set<string>();
      return named.flatMap((row): FormHit[] => {
        if (before.has(row.title)) return [{ position: row.position, cell: 'name', evidence: row.name ?? '' }];
        before.add(row.title);
        return [];
      });
    },
    fix: { zh: '合并或改写重复的指标。', en: 'Merge or rewrite the repeated indicator.' },
  },
  {
    id: 'D04',
    name: { zh: '总目标与年度目标相同', en: 'Goals identical' },
    severity: 'minor',
    confidence: 'A',
    scope: 'project',
    hits: ({ goal_overall, goal_annual }) =>
      flat(goal_annual) !== '' && flat(goal_overall) === flat(goal_annual)
        ? [{ position: null, cell: 'goal_annual', evidence: goal_annual ?? '' }]
        : [],
    fix: { zh: '年度目标写当年要达到的结果。', en: 'Let the goal of the year say what this year brings.' },
  },
  {
    id: 'D05',
    name: { zh: '目标包含', en: 'One goal contains the other' },
    severity: 'info',
    confidence: 'A',
    scope: 'project',
    hits: ({ goal_overall, goal_annual }) => {
      const [overall, annual] = [flat(goal_overall), flat(goal_annual)];
      const within = overall !== annual && annual !== '' && overall !== '';
      return within && (overall.includes(annual) || annual.includes(overall))
        ? [{ position: null, cell: 'goal_annual', evidence: goal_annual ?? '' }]
        : [];
    },
    fix: {
      zh: '年度目标应比总目标更具体。',
      en: 'The goal of the year should be more specific than the overall goal.',
    },
  },
  {
    id: 'D06',
    name: { zh: '目标无量化', en: 'Goal has no quantity' },
    severity: 'minor',
    confidence: 'B',
    scope: 'project',
    words: ['universal'],
    hits: ({ goal_overall, goal_annual }, context) => {
      const goals = [goal_overall, goal_annual].filter((goal) => flat(goal) !== '');
      const quantified = goals.some((goal) => statesQuantity(flat(goal), context));
      return goals.length === 0 || quantified
        ? []
        : [
            {
              position: null,
              cell: goal_annual === null ? 'goal_overall' : 'goal_annual',
              evidence: goals.at(-1) ?? '',
            },
          ];
    },
    fix: { zh: '目标中写明数量、范围或程度。', en: 'State a quantity, a scope or a degree in the goal.' },
  },
  {
    id: 'D07',
    name: { zh: '近义指标值矛盾', en: 'Near-duplicates disagree' },
    severity: 'minor',
    confidence: 'B',
    scope: 'project',
    settings: { alike: { zh: '名称相似度达到（%）', en: 'Names alike from (%)', value: 60 } },
    hits: nearDuplicates,
    fix: { zh: '核对两条近义指标的指标值。', en: 'Check the targets of the two near-identical indicators.' },
  },
  {
    id: 'D08',
    name: { zh: '满意度偏低', en: 'Low satisfaction target' },
    severity: 'info',
    confidence: 'A',
    scope: 'indicator',
    cell: 'target',
    settings: { least: { zh: '低于', en: 'Below', value: 85 } },
    words: ['satisfied'],
    holds: ({ parts, title }, context) => {
      const { measure, value, unit } = parts;
      const about = context.has('satisfied', title);
      const scaled = unit === '%' || unit === '分' || unit === null;
      return (
        about && scaled && measure === 'numeric' && value !== null && value > 10 && value < context.setting('least')
      );
    },
    fix: { zh: '说明理由或提高指标值。', en: 'Give a reason or raise the target.' },
  },
  {
    id: 'D09',
    name: { zh: '目标与指标值不符', en: 'Goal contradicts target' },
    severity: 'minor',
    confidence: 'B',
    scope: 'project',
    settings: { shared: { zh: '共同文字至少（字）', en: 'Words in common, at least', value: 5 } },
    words: ['universal'],
    hits: contradictedGoals,
    fix: { zh: '核对：目标写“全部”，指标值低于100%。', en: 'Check: the goal says all, the target less than 100 %.' },
  },
  {
    id: 'D10',
    name: { zh: '权重不合', en: 'Weights do not sum' },
    severity: 'major',
    confidence: 'A',
    scope: 'project',
    settings: {
      sum: { zh: '合计应为', en: 'Should sum to', value: 100 },
      without_execution: { zh: '或（不含预算执行）', en: 'Or (without execution)', value: 90 },
      without_satisfaction: { zh: '或（不含满意度）', en: 'Or (without satisfaction)', value: 80 },
    },
    hits: weightsAmiss,
    fix: { zh: '核对权重，合计应符合表式。', en: 'Check the weights against the form.' },
  },
  {
    id: 'D11',
    name: { zh: '大额弱指标', en: 'Money at risk' },
    severity: 'info',
    confidence: 'A',
    scope: 'source',
    fix: { zh: '金额大、指标弱，请优先复核。', en: 'Much money, weak indicators: review first.' },
  },
];

/** Quoted text (“3+X”模式) and years are names, not quantities. */
function statesQuantity(goal: string, context: Context): boolean {
  const own = goal.replace(/[“"《「][^”"》」]*[”"》」]/g, '').replace(/(?:19|20)\d\d(?:年度?|-|—|~)?/g, '');
  return /\d/.test(own) || context.has('universal', own);
}

function nearDuplicates({ named }: Form, context: Context): readonly FormHit[] {
  const alike = context.setting('alike') / 100;
  const pairs = named.map(({ title }) => bigrams(title));
  return named.flatMap((row, at) => {
    const other = named.find(
      (before, place) =>
        place < at &&
        before.title !== row.title &&
        before.value !== row.value &&
        dice(pairs[place] ?? new Set(), pairs[at] ?? new Set()) >= alike,
    );
    if (other === undefined) return [];
    const evidence = `${other.name}=${other.target ?? ''} ~ ${row.name}=${row.target ?? ''}`;
    return [{ position: row.position, cell: 'name' as const, evidence }];
  });
}

/** A clause that says 全部 or 100% of something, and an indicator on the same thing below 100 %. */
function contradictedGoals({ goal_overall, goal_annual, named }: Form, context: Context): readonly FormHit[] {
  const low = named.filter(
    ({ parts }) => parts.measure === 'numeric' && parts.unit === '%' && (parts.value ?? 100) < 100,
  );
  if (low.length === 0) return [];
  const clauses = `${flat(goal_annual)};${flat(goal_overall)}`
    .split(/[,，;；。、]/)
    .filter((clause) => context.has('universal', clause));
  return low.flatMap((row) => {
    const clause = clauses.find((one) => [...sharedRun(row.title, one)].length >= context.setting('shared'));
    return clause === undefined ? [] : [{ position: row.position, cell: 'target' as const, evidence: clause }];
  });
}

function weightsAmiss({ rows }: Form, context: Context): readonly FormHit[] {
  const weights = rows.flatMap(({ weight }) => (weight === null ? [] : [weight]));
  if (weights.length === 0) return [];
  const sum = Math.round(100 * weights.reduce((total, weight) => total + weight, 0)) / 100;
  const allowed = ['sum', 'without_execution', 'without_satisfaction'].map((key) => context.setting(key));
  const amiss = !allowed.includes(sum) || weights.some((weight) => weight <= 0);
  return amiss ? [{ position: null, cell: 'weight', evidence: `${weights.join(' + ')} = ${sum}` }] : [];
}
