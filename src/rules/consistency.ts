import largeWeak from '#rules/set/large-weak.sql?raw';
import { DIRECTION_WORDS, isContrary, verbDirection } from './direction.ts';
import { type Form, flat } from './reading.ts';
import type { Context, FormHit, Rules } from './rule.ts';
import { bigrams, dice, sharedRun } from './similarity.ts';

/** Whether directions, goals, names and weights agree. */
export const CONSISTENCY = {
  D01: {
    contradicts: true,
    unsound: true,
    severity: 'critical',
    confidence: 'B',
    stage: 'row',
    cell: 'target',
    words: DIRECTION_WORDS,
    holds: isContrary,
  },
  D02: {
    severity: 'info',
    confidence: 'A',
    stage: 'row',
    cell: 'name',
    words: ['turns_up', 'turns_down'],
    holds: ({ parts, bare }, context) =>
      (parts.measure === 'direction' || parts.measure === 'comparison') &&
      parts.direction !== null &&
      parts.direction === verbDirection(bare, context),
  },
  D03: {
    severity: 'major',
    confidence: 'A',
    stage: 'form',
    hits: ({ named }) => {
      const before = new Set<string>();
      return named.flatMap((row): FormHit[] => {
        if (before.has(row.title)) return [{ position: row.position, cell: 'name', evidence: row.name ?? '' }];
        before.add(row.title);
        return [];
      });
    },
  },
  D04: {
    severity: 'minor',
    confidence: 'A',
    stage: 'form',
    hits: ({ goal_overall, goal_annual }) =>
      flat(goal_annual) !== '' && flat(goal_overall) === flat(goal_annual)
        ? [{ position: null, cell: 'goal_annual', evidence: goal_annual ?? '' }]
        : [],
  },
  D05: {
    severity: 'info',
    confidence: 'A',
    stage: 'form',
    hits: ({ goal_overall, goal_annual }) => {
      const [overall, annual] = [flat(goal_overall), flat(goal_annual)];
      const within = overall !== annual && annual !== '' && overall !== '';
      return within && (overall.includes(annual) || annual.includes(overall))
        ? [{ position: null, cell: 'goal_annual', evidence: goal_annual ?? '' }]
        : [];
    },
  },
  D06: {
    severity: 'minor',
    confidence: 'B',
    stage: 'form',
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
  },
  D07: {
    severity: 'minor',
    confidence: 'B',
    stage: 'form',
    settings: { alike: 80 },
    words: ['qualifiers'],
    hits: nearDuplicates,
  },
  D08: {
    severity: 'info',
    confidence: 'A',
    stage: 'row',
    cell: 'target',
    settings: { least: 85 },
    words: ['satisfied'],
    holds: ({ parts, title }, context) => {
      const { measure, unit } = parts;
      const about = context.has('satisfied', title);
      const scaled = unit === '%' || unit === '分' || unit === null || unit === '个百分点' || unit === '成';
      const value = unit === '成' && parts.value !== null ? 10 * parts.value : parts.value;
      return (
        about && scaled && measure === 'numeric' && value !== null && value > 10 && value < context.setting('least')
      );
    },
  },
  D09: {
    severity: 'minor',
    confidence: 'B',
    stage: 'form',
    settings: { shared: 5 },
    words: ['universal'],
    hits: contradictedGoals,
  },
  D10: {
    severity: 'major',
    confidence: 'A',
    stage: 'form',
    settings: {
      sum: 100,
      without_execution: 90,
      without_satisfaction: 80,
    },
    hits: weightsAmiss,
  },
  D11: {
    severity: 'info',
    confidence: 'A',
    stage: 'set',
    over: 'standing',
    large_weak: true,
    sql: largeWeak,
  },
} as const satisfies Rules;

/** Quoted text (“3+X”模式) and years are names, not quantities. */
function statesQuantity(goal: string, context: Context): boolean {
  const own = goal.replace(/[“"《「][^”"》」]*[”"》」]/g, '').replace(/(?:19|20)\d\d(?:年度?|-|—|~)?/g, '');
  return /\d/.test(own) || context.has('universal', own);
}

/** Names of one kind that say nearly the same of one unit of measure, and ask for something else. */
function nearDuplicates({ named }: Form, context: Context): readonly FormHit[] {
  const alike = context.setting('alike') / 100;
  const pairs = named.map(({ bare }) => bigrams(bare));
  return named.flatMap((row, at) => {
    const other = named.find(
      (before, place) =>
        place < at &&
        before.kind === row.kind &&
        before.parts.unit === row.parts.unit &&
        before.title !== row.title &&
        before.value !== row.value &&
        dice(pairs[place] ?? new Set(), pairs[at] ?? new Set()) >= alike &&
        !differInQualifier(before.bare, row.bare, context),
    );
    if (other === undefined) return [];
    const evidence = `${other.name}=${other.target ?? ''} ~ ${row.name}=${row.target ?? ''}`;
    return [{ position: row.position, cell: 'name' as const, evidence }];
  });
}

/** Whether two names are told apart by a word that makes two things of them: 小麦, 竣工, 农村. */
function differInQualifier(one: string, other: string, context: Context): boolean {
  const [a, b] = [[...one], [...other]];
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const parts = [a, b].map((points) => points.slice(head, points.length - tail).join(''));
  return parts.some((part) => part !== '' && context.has('qualifiers', part));
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
