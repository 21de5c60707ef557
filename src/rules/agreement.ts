import type { KindId } from '#domain/kinds.ts';
import { withoutDates } from '#domain/targets/deadline.ts';
import { quantities } from '#domain/targets/numbers.ts';
import { plain } from '#domain/targets/plain.ts';
import proportion from '#rules/set/proportion.sql?raw';
import { type Form, flat, type Row } from './reading.ts';
import type { Context, FormHit, Rules } from './rule.ts';
import { sharedRun } from './similarity.ts';

const COSTS: readonly (KindId | null)[] = ['cost', 'cost_economic'];

/** Whether what one cell says agrees with another: money, period, goals, the number in a name, peers. */
export const AGREEMENT = {
  D12: {
    severity: 'info',
    confidence: 'A',
    stage: 'form',
    hits: (form) => {
      const budget = budgetOf(form);
      return costs(form).flatMap(({ row, yuan }) =>
        budget.some((sum) => Math.abs(yuan - sum) <= 0.005 * sum) ? [against(row, `${yuan}元`)] : [],
      );
    },
  },
  D13: {
    severity: 'major',
    confidence: 'A',
    stage: 'form',
    hits: (form) => {
      const most = Math.max(0, ...budgetOf(form));
      if (most === 0) return [];
      return costs(form).flatMap(({ row, yuan }) => (yuan > 1.005 * most ? [against(row, `${most}元`)] : []));
    },
  },
  D14: {
    severity: 'minor',
    confidence: 'B',
    stage: 'row',
    cell: 'target',
    words: ['false_rates', 'rate_units'],
    holds: ({ bare, parts }, context) => {
      const { measure, value, unit } = parts;
      if ((measure !== 'numeric' && measure !== 'range') || value === null || unit === null) return false;
      if (/率$/.test(context.without('false_rates', bare)))
        return !context.has('rate_units', unit) && !unit.includes('/');
      const family = FAMILIES.find(([ending]) => ending.test(bare));
      return family !== undefined && unit !== '%' && !family[1].test(unit);
    },
  },
  D15: {
    severity: 'minor',
    confidence: 'B',
    stage: 'form',
    hits: ({ named }) =>
      named.flatMap((row): readonly FormHit[] => {
        const { value, unit, measure } = row.parts;
        if (measure !== 'numeric' || value === null || unit === null) return [];
        const said = numbersIn(row.bare).find((number) => number.unit === unit);
        return said === undefined ? [] : [against(row, `${said.value}${unit}`)];
      }),
  },
  D16: {
    severity: 'minor',
    confidence: 'A',
    stage: 'form',
    hits: ({ named, starts_on, ends_on, year }) => {
      const from = starts_on ?? (year == null ? null : `${year}`);
      return named.flatMap((row): readonly FormHit[] => {
        const { date } = row.parts;
        if (date === null || !/^\d{4}/.test(date)) return [];
        const late = ends_on != null && isAfter(date, ends_on);
        const early = from !== null && isAfter(from, date);
        return late || early ? [against(row, `${starts_on ?? year ?? ''} ~ ${ends_on ?? ''}`)] : [];
      });
    },
  },
  D17: {
    severity: 'minor',
    confidence: 'B',
    stage: 'form',
    settings: { shared: 4 },
    hits: goalsApart,
  },
  D18: {
    severity: 'minor',
    confidence: 'B',
    stage: 'form',
    settings: { over: 10 },
    hits: pricesApart,
  },
  D19: {
    severity: 'info',
    confidence: 'B',
    stage: 'set',
    over: 'slots',
    settings: { peers: 8, times: 10 },
    sql: proportion,
  },
} as const satisfies Rules;

/** What names of some endings are counted in. */
const FAMILIES: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:人数|人次)$/, /人|名|位|员/],
  [/户数$/, /户|家/],
  [/(?:面积)$/, /米|亩|公顷|㎡|m|M|平方|顷/],
  [/(?:长度|里程)$/, /米|里|m|M/],
  [/天数$/, /天|日/],
  [/(?:金额|费用|单价|造价|总额)$/, /元|万|亿|%/],
  [/(?:场次|次数)$/, /次|场|期|批|轮|回|趟|班/],
];

function against({ position, name, target }: Row, other: string): FormHit {
  return { position, cell: 'target', evidence: `${name ?? ''}=${target ?? ''} ~ ${other}` };
}

/** What the form asks for, in yuan. */
function budgetOf({ amount, total }: Form): readonly number[] {
  return [amount, total].filter((sum): sum is number => sum != null && sum > 0);
}

/** Sums of money among the costs, in yuan; what is per piece or head is none. */
function costs({ named }: Form): readonly { readonly row: Row; readonly yuan: number }[] {
  return named.flatMap((row) => {
    if (!COSTS.includes(row.kind) || row.parts.measure !== 'numeric' || /单位|人均|每|单价|标准|均价/.test(row.bare))
      return [];
    const yuan = yuanOf(row.parts.value, row.parts.unit);
    return yuan === null ? [] : [{ row, yuan }];
  });
}

const SCALES: Readonly<Record<string, number>> = {
  元: 1,
  百元: 100,
  千元: 1e3,
  万元: 1e4,
  万: 1e4,
  百万元: 1e6,
  亿元: 1e8,
  亿: 1e8,
};

function yuanOf(value: number | null, unit: string | null): number | null {
  const scale = SCALES[unit ?? ''];
  return value === null || scale === undefined ? null : Math.round(value * scale * 100) / 100;
}

interface Counted {
  readonly value: number;
  readonly unit: string | null;
}

/** Numbers with a unit in a text, dates apart. */
function numbersIn(text: string): readonly Counted[] {
  return (quantities(withoutDates(plain(text))) ?? []).filter(({ unit }) => unit !== null);
}

/** Whether one date lies behind another, as far as both are precise. */
function isAfter(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) > other.slice(0, length);
}

/** A clause of a goal that gives another number than the indicator on the same thing. */
function goalsApart({ goal_overall, goal_annual, named }: Form, context: Context): readonly FormHit[] {
  const clauses = `${flat(goal_annual)};${flat(goal_overall)}`
    .split(/[,，;；。、]/)
    .filter((clause) => /\d/.test(clause));
  if (clauses.length === 0) return [];
  const read = clauses.map((clause) => ({ clause, numbers: numbersIn(clause) }));
  return named.flatMap((row): readonly FormHit[] => {
    const { measure, value, unit } = row.parts;
    if (measure !== 'numeric' || value === null || unit === null) return [];
    const about = read.filter(
      ({ clause, numbers }) =>
        numbers.filter((number) => number.unit === unit).length === 1 &&
        [...sharedRun(row.bare, clause)].length >= context.setting('shared'),
    );
    const said = about.map(({ clause, numbers }) => ({
      clause,
      value: numbers.find((one) => one.unit === unit)?.value,
    }));
    if (said.length === 0 || said.some((one) => one.value === value)) return [];
    return [against(row, said[0]?.clause ?? '')];
  });
}

/** A price per piece times the pieces that comes to more than the form asks for. */
function pricesApart(form: Form, context: Context): readonly FormHit[] {
  const most = Math.max(0, ...budgetOf(form));
  if (most === 0) return [];
  const counts = form.named.filter(({ kind, parts }) => kind === 'quantity' && parts.measure === 'numeric');
  return form.named.flatMap((row): readonly FormHit[] => {
    const [money = '', per, ...more] = (row.parts.unit ?? '').split('/');
    const price = yuanOf(row.parts.value, money);
    if (!COSTS.includes(row.kind) || price === null || per === undefined || more.length > 0) return [];
    const pieces = counts.filter(({ parts }) => parts.unit === per || parts.unit === `${per}次`);
    const [only] = pieces;
    if (only === undefined || pieces.length > 1 || only.parts.value === null) return [];
    const product = price * only.parts.value;
    if (product <= (1 + context.setting('over') / 100) * most) return [];
    return [against(row, `${only.name ?? ''}=${only.target ?? ''} → ${product}元 > ${most}元`)];
  });
}
