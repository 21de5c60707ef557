import { counted } from '#text/counted.ts';
import type { gapsZh, headlineZh, overviewZh } from '#text/zh/overview.ts';

/** Fen of a million. */
const MILLION = 100_000_000;
const millions = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 2 });
const yuan = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** The words of the money panels of the overview. */
export const overviewEn: typeof overviewZh = {
  change: {
    note: (earlier, later, unit) =>
      `${later} against ${earlier} by project, annual amount requested, in ${unit}; one project by code, else by unit and name`,
    others: (projects, amount) => `${counted(projects, 'more project')} not drawn, ${amount} together`,
    same: (projects) => `${projects} unchanged`,
    steps: {
      grown: 'Increased',
      shrunk: 'Reduced',
      new: 'New',
      ended: 'Ended',
      elsewhere: 'Moved in or out of the filter',
      unstated: 'No amount in one year',
      same: 'Unchanged',
    },
    none: 'none',
    tip: (year, amount) => `${year}: ${amount}`,
    summary: (earlier, later, parts) => `${later} against ${earlier}: ${parts}.`,
    part: (step, projects, amount) => `${step} ${counted(projects, 'project')} ${amount}`,
    columns: {
      step: 'Change',
      amount: (year) => `Amount ${year}`,
      change: 'Difference',
      change_share: 'Difference, %',
      earlier_name: (year) => `Name in ${year}`,
      matched: 'Matched by',
    },
    matched: { code: 'Code', name: 'Unit and name', accepted: 'Accepted by a person' },
  },
  departments: {
    levels: { department: 'department', unit: 'unit', project: 'project' },
    note: (level, unit, without) =>
      `By ${level}, annual amount requested, in ${unit}${without > 0 ? `; ${counted(String(without), 'project')} without an amount` : ''}`,
    deeper: {
      department: 'Choose a department to see its units',
      unit: 'Choose a unit to see its projects',
      project: '',
    },
    label: (amount, share) => `${amount} · ${share}`,
    projects: (projects) => `${counted(projects, 'project')}`,
    fresh: (year) => `none in ${year}`,
    rest: (members, amount, share) => `${members} more not drawn, ${amount} together, ${share}`,
    gone: (level, members, amount) =>
      `${counted(members, level)} without projects this year had ${amount} in the other`,
    tip: (label, amount, share, projects) => `${label}\n${amount}\n${share}\n${counted(projects, 'project')}`,
    summary: (level, parts) => `By ${level}: ${parts}.`,
  },
  funding: {
    sources: { fiscal: 'Fiscal funds of the year', carry_over: 'Carried over', other: 'Other funds' },
    note: (stating, projects, unit) =>
      `In ${unit}; ${stating}/${projects} state their sources, shares are of their amount`,
    besides: 'Under each year: share of carried over and other funds',
    unbalanced: (projects) => `In ${projects} the sources do not add up to the annual funds requested; please check`,
    single: (source, amount, stating, projects) =>
      `All is ${source}, ${amount}; ${stating}/${projects} state their sources`,
    none: (projects) => `None of ${counted(projects, 'project')} states its sources`,
    tip: (label, amount, share) => `${label}\n${amount}\n${share}`,
    summary: (parts) => `Sources of funds: ${parts}.`,
    part: (source, amount, share) => `${source} ${amount} (${share})`,
    columns: {
      share: (source) => `${source}, share`,
      stating: 'Projects stating sources',
      stated: 'Amount stated',
      unbalanced: 'Projects whose sources do not add up',
    },
  },
};

export const headlineEn: typeof headlineZh = {
  projects: 'Projects',
  projectsUnit: '',
  money: 'Annual amount requested',
  figure: (fen, scale) => {
    if (scale === 'yuan' || Math.abs(fen) < MILLION) return [`CNY ${yuan.format(fen / 100)}`, ''];
    return [`CNY ${millions.format(fen / MILLION)}`, ' million'];
  },
  unfilled: 'Not validly filled in',
  unfilledBase: (gap, printed, none) => `${gap} of ${printed} printed items, ${none} of them say 无`,
  accepted: (count) => `${count} accepted in review, not counted`,
  withoutAmount: (count) => `${counted(count, 'project')} without an amount, not in the money`,
  totalStandsIn: (count) => `${count} without an annual amount: the total stands in`,
  worth: (amount, share) => `${amount}, ${share} of the money`,
  note: 'Money is the annual amount requested; not validly filled in = no target, 无, blank',
  said: (label, value, change) => `${label}: ${value}${change === '' ? '' : `, ${change}`}`,
  columns: {
    weak_amount: 'Money of weakly justified projects',
    large_weak_amount: 'Money of large weakly justified projects',
    template_absent: 'Not on the form',
    accepted: 'Of these accepted',
  },
};

export const gapsEn: typeof gapsZh = {
  measures: { none: 'Share that says 无', unfilled: 'Not validly filled in', weak: 'Share of weak items' },
  allKinds: 'All kinds',
  note: (kinds) => `${kinds}; of printed items, weak ones of expected items (without what the form does not have)`,
  narrowed: (kinds) => `${kinds} only: the base is the items of that kind`,
  said: (measure, years) => `${measure}: ${years}`,
  inYear: (year, share) => `${year} ${share}`,
  tip: (year, measure, share, base) => `${year}\n${measure} ${share}\n${base}`,
};
