import { counted } from '#text/counted.ts';
import type { coMissingZh, matrixZh } from '#text/zh/matrix.ts';

/** What the status matrix and the combinations of weak kinds say. */
export const matrixEn: typeof matrixZh = {
  note: (rows) =>
    `${counted(rows, 'project')} × the kinds expected; a weak item is a kind without one sound row, a suspected one goes by words; accepted ones and template gaps aside`,
  project: 'Project',
  weak: 'Weak items',
  slotsOf: (slots, expected) => `${slots}/${expected}`,
  weakMeans: 'Weak items (+ suspected) / kinds expected',
  weakOf: (certain, suspected, expected) =>
    suspected === '0' ? `${certain}/${expected}` : `${certain}+${suspected}/${expected}`,
  gaps: 'Gaps',
  gapsMeans: 'Gaps / items expected; a gap is no target, “无”, blank or absent, template gaps aside',
  outside: 'Not part of this framework',
  given: 'Given / printed',
  givenMeans: 'Given items of each kind / printed items, of the projects listed',
  summary: (rows) =>
    `State of the indicators of ${counted(rows, 'project')}. Arrow keys move from cell to cell, Home and End to the ends of the row, Enter filters, Shift and Enter shows the indicators of the cell, Shift and space selects the row.`,
  help: 'A click on a cell filters; with Shift held (or Shift and Enter) it shows the indicators of the cell.',
  cell: (project, kind, state) => `${project}, ${kind}: ${state}`,
  orders: { amount: 'By money', weakness: 'By weak items', gaps: 'By gaps', unit: 'By unit' },
  select: (project) => `Select ${project}`,
  selectAll: 'Select all projects listed',
  selected: (projects, amount) => `${counted(projects, 'project')} selected, ${amount}`,
  withoutAmount: (projects) => `${projects} of them without amount`,
  copy: 'Copy selection',
  copied: (rows) => `${counted(rows, 'row')} copied, ready for Excel (amounts in CNY)`,
  copyFailed: 'The browser does not let the page copy: use CSV or XLSX',
  deselect: 'Clear selection',
};

export const coMissingEn: typeof coMissingZh = {
  note: (projects, unit) =>
    `Each row is a combination: these kinds are weak together (suspected ones included) and no other; shares are of the ${projects} chosen projects, money in ${unit}; a click opens the projects`,
  tooFew: (projects, least) =>
    `Only ${counted(projects, 'project')} are chosen: kinds that are weak together show from ${least} on`,
  noneWeak: (projects) => `None of the ${projects} chosen projects has a weak item`,
  sound: (projects, all, share) =>
    `${projects}/${counted(all, 'project')} (${share}) without a weak item are not drawn`,
  pair: (kinds, projects, all, share) =>
    `The two kinds most often weak together are ${kinds}: ${projects}/${counted(all, 'project')} (${share}), whatever else is weak`,
  drawn: (drawn, all, projects) =>
    `The ${drawn} most frequent of ${all} combinations; the others, ${counted(projects, 'project')} in all, are in the table`,
  summary: (kinds, projects, all) =>
    `The most frequent combination is ${kinds}: ${projects}/${counted(all, 'project')}.`,
  joined: (remarks) => remarks.join('; '),
  together: (kinds) => kinds.join(' + '),
  nothing: 'No weak item',
  combination: 'Weak kinds',
  kinds: 'Kinds',
  share: 'Share of projects',
  amountShare: 'Share of money',
  weakProjects: 'Projects weak in it',
  weak: 'Weak',
  notWeak: 'Not weak',
  open: (kinds, projects) => `${kinds}: ${counted(projects, 'project')}, open`,
  more: (rows) => `Only the ${rows} with the most money are listed`,
};
