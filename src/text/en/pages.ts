import { counted } from '#text/counted.ts';
import type { compareZh, pivotZh, unitZh } from '#text/zh/pages.ts';

export const unitEn: typeof unitZh = {
  note: (units, unit) => `${counted(units, 'unit')} by annual funds requested, in ${unit}; choose one to see its page`,
  profileNote: (unit) =>
    `Amounts in ${unit}; a figure opens its projects, a year in a small chart becomes the reporting year, a project opens its form`,
  than: (year) => `Against ${year}`,
  weakOf: (weak, large) => (large === '0' ? weak : `${weak} (${large} large)`),
  unfilled: 'Not validly filled in',
  weakItems: 'Weak items in brief',
  listed: (units, projects, amount) => `${counted(units, 'unit')}, ${counted(projects, 'project')}, ${amount}.`,
  said: (unit, figures) => `${unit}: ${figures.join(', ')}.`,
  all: (units) => `Show all ${counted(units, 'unit')}`,
  back: 'All units',
  print: 'Print',
  page: 'Page of this unit',
  forms: (forms) => `Projects (${forms})`,
  more: (shown, all) => `The ${shown} dearest of ${counted(all, 'project')}; the table has all`,
  noForms: (period) => `No project of this unit in ${period}; below are other years`,
  sound: 'No weak items',
  moreWeak: (items) => `${items} more`,
  remarks: (remarks) => `What was found (${counted(remarks, 'kind')} of trouble, the worst first)`,
  rest: (remarks) => `${remarks} more ${remarks === '1' ? 'kind' : 'kinds'} of trouble`,
  noRemarks: 'Nothing was found',
  hits: (hits, projects, amount, dearest) =>
    `${counted(hits, 'place')}, ${counted(projects, 'project')}, ${amount}, the dearest of them “${dearest}”.`,
  inStep: (step, forms, amount) => `${step}: ${counted(forms, 'form')}, ${amount}`,
};

export const compareEn: typeof compareZh = {
  button: 'Compare',
  by: 'What is compared',
  dimensions: { unit: 'Unit', department: 'Department', category: 'Category', year: 'Year', project: 'Project' },
  sides: { a: 'Side A', b: 'Side B' },
  side: 'Side',
  measure: 'Measure',
  difference: 'Difference',
  whole: 'As a whole',
  kinds: 'Not validly filled in, by kind',
  allYears: 'All loaded years',
  note: (dimension, period, unit) => `${period}, by ${dimension}, amounts in ${unit}; difference = side A minus side B`,
  choice: (name, about) => `${name} · ${about}`,
  points: (points) => `${points} points`,
  measures: {
    share: 'Share of all money',
    weakProjects: 'Share of weakly justified projects',
    ofKind: (kind) => `Not validly filled in, ${kind.toLowerCase()}`,
  },
  missing: (side) => `“${side}” has no projects here; another one stands in its place`,
  same: 'Both sides were the same; side B is another one',
  alone: (dimension) => `There is only one ${dimension.toLowerCase()} here, and nothing to compare it with`,
  valued: (value, base) => (base === '' ? value : `${value} (${base})`),
  higher: (measure, [a, b], [left, right], by) =>
    `${measure}: ${a} ${left}, ${b} ${right}, ${a} is ${by} percentage points higher. `,
  lower: (measure, [a, b], [left, right], by) =>
    `${measure}: ${a} ${left}, ${b} ${right}, ${a} is ${by} percentage points lower. `,
  near: (points) => `No share differs by ${points} percentage points or more. `,
  moreMoney: ({ names: [a, b], sides: [left, right], projects: [one, other], by }) =>
    `${a}: ${counted(one, 'project')}, ${left}; ${b}: ${counted(other, 'project')}, ${right}; ${a} has ${by} more. `,
  lessMoney: ({ names: [a, b], sides: [left, right], projects: [one, other], by }) =>
    `${a}: ${counted(one, 'project')}, ${left}; ${b}: ${counted(other, 'project')}, ${right}; ${a} has ${by} less. `,
  sameMoney: ([a, b], amount, [one, other]) =>
    `${a}: ${counted(one, 'project')}, ${b}: ${counted(other, 'project')}, ${amount} each. `,
  noMoney: ([a, b], [one, other]) =>
    `${a}: ${counted(one, 'project')}, ${b}: ${counted(other, 'project')}; one side has no amount, so money is not compared. `,
};

export const pivotEn: typeof pivotZh = {
  rows: 'Rows',
  columns: 'Columns',
  measure: 'Values',
  dimensions: { year: 'Year', category: 'Category', department: 'Department', unit: 'Unit', standing: 'Standing' },
  measures: { amount: 'Annual amount', projects: 'Projects', weak_projects: 'Weakly justified' },
  standings: { large_weak: 'Large and weakly justified', weak: 'Weakly justified, not large', sound: 'Neither' },
  allYears: 'All loaded years',
  note: ({ rows, columns, measure, period }) =>
    `${period}, ${rows.toLowerCase()} × ${columns.toLowerCase()}, ${measure.toLowerCase()}; “XLSX” has these rows and columns`,
  withoutAmount: (projects) => `${counted(projects, 'project')} without an amount left out`,
  folded: (columns, dimension) => `The ${columns} dearest by ${dimension}, the others in one column`,
  sumOfYears: 'All loaded years are shown, and the total adds them up',
  summary: (measure, all) => `${measure}: ${all} in all.`,
};
