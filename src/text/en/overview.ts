import type { overviewZh } from '#text/zh/overview.ts';
import { counted } from './counted.ts';

/** The words of the money panels of the overview. */
export const overviewEn: typeof overviewZh = {
  change: {
    oneYear: 'One year of data: a comparison needs two',
    oneChosen: 'One year is chosen: choose another to compare',
    note: (earlier, later, unit) => `${later} against ${earlier}, annual funds requested, in ${unit}`,
    byCode: 'Projects are matched by code',
    byName: (pairs) =>
      `${pairs} pairs without a common code are matched by unit and name (year left out): a suggestion, please check; listed in the table`,
    same: (projects) => `${projects} with the same amount`,
    filtered: 'Only filtered projects are compared: one outside the filter in either year counts as new or ended',
    year: (year) => year,
    steps: {
      grown: 'Increased',
      shrunk: 'Reduced',
      new: 'New',
      ended: 'Ended',
      unstated: 'No amount in one year',
      same: 'Unchanged',
    },
    label: (amount, share, projects) => `${amount} (${share})\n${counted(projects, 'project')}`,
    yearLabel: (amount, projects) => `${amount}\n${counted(projects, 'project')}`,
    tip: (step, projects, yuan) => `${step}: ${counted(projects, 'project')}\nCNY ${yuan}`,
    base: (year, share) => `${share} of the amount of ${year}`,
    yearTip: (year, yuan, projects) => `${year}: ${counted(projects, 'project')}\nCNY ${yuan}`,
    summary: (earlier, later, parts) => `${later} against ${earlier}: ${parts}.`,
    part: (step, projects, amount) => `${step} ${counted(projects, 'project')} ${amount}`,
    columns: {
      step: 'Change',
      amount: (year) => `Amount ${year}`,
      change: 'Difference',
      change_share: 'Difference, %',
      earlier_name: 'Name in the year before',
      matched: 'Matched by',
    },
    matched: { code: 'Code', name: 'Unit and name (suggested)' },
  },
  departments: {
    levels: { department: 'department', unit: 'unit', project: 'project' },
    note: (level, unit, without) =>
      `By ${level}, annual funds requested, in ${unit}${without > 0 ? `; ${without} without amount` : ''}`,
    total: (from, to, before) => `Total ${from}–${to}; change is ${to} against ${before}`,
    deeper: {
      department: 'Choose a department to see its units',
      unit: 'Choose a unit to see its projects',
      project: '',
    },
    label: (amount, share) => `${amount} · ${share}`,
    projects: (projects) => `${counted(projects, 'project')}`,
    change: (year, share) => `${year} ${share}`,
    fresh: (year) => `new in ${year}`,
    over: (year) => `none in ${year}`,
    rest: (members) => `${members} others`,
    tip: (label, yuan, share, projects) => `${label}\nCNY ${yuan}\n${share}\n${counted(projects, 'project')}`,
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
    tip: (label, yuan, share) => `${label}\nCNY ${yuan}\n${share}`,
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
