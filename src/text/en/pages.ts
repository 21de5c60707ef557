import type { unitZh } from '#text/zh/pages.ts';
import { counted } from './counted.ts';

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
