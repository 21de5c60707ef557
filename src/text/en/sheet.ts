import type { sheetZh } from '#text/zh/sheet.ts';
import { counted } from './counted.ts';

/** The words of the project sheet and of the lists that lead to it. */
export const sheetEn: typeof sheetZh = {
  formTitle: 'Performance targets of a project',
  formGrid: 'Performance targets of a project: arrow keys move from cell to cell, Enter shows the original',
  year: (year) => `(${year})`,
  close: 'Close the project sheet',
  open: (project) => `Open the sheet: ${project}`,
  funding: 'Funds',
  ofWhich: (label) => `of which: ${label}`,
  goals: 'Performance goals',
  indicators: 'Indicators',
  groups: {
    input: 'Input',
    cost: 'Cost',
    output: 'Output',
    benefit: 'Benefit',
    satisfaction: 'Satisfaction',
    influence: 'Influence',
  },
  level2: (kind) => kind,
  absent: 'Absent',
  absentInTemplate: 'Absent (the template has no such row; not counted against the project)',
  ticked: 'ticked',
  unticked: 'not ticked',
  code: 'Project code',
  notes: 'Notes',
  noteCount: (standing, dismissed) =>
    dismissed === '0'
      ? `${counted(standing, 'note')}`
      : `${counted(standing, 'note')}, ${dismissed} more rejected or not applicable`,
  noNotes: 'Nothing to check',
  noteOf: (number, title, fix) => `Note ${number} ${title}: ${fix}`,
  toNote: (number) => `See note ${number}`,
  doubts: 'Notes of reading (on the data, not on the indicators)',
  years: 'The same project in other years',
  oneYear: 'The same project was found in no other year',
  yearTab: (year, amount, weak) => `${year} ${amount}, ${weak}`,
  bases: {
    code: 'Matched by code',
    name: 'Matched by unit and name, years and phases aside',
    accepted: 'Confirmed as the same project by a person',
  },
  someByName: 'Some years have no such code and are matched by unit and name',
  pointAt:
    'Point at a cell, or move to it with the arrow keys, to see its notes and where it stands in its file; click or press Enter for the original',
  noPlace: 'The file has no such cell',
  at: (file, row, column) => `${file} · row ${row} · ${column}`,
  text: (text) => `“${text}”`,
  blank: 'Blank',
  cellLabel: (field, text) => `${field}: ${text}`,
  missing: 'No such project',
  missingWhy:
    'The form this link names is not among the loaded data. Import the file that has it, or close this and choose another.',
  behind: {
    button: 'Show the rows',
    title: 'Indicators behind the figures',
    projects: {
      projects: 'Projects behind the figure',
      weak: 'Weakly justified projects',
      weak_certain: 'Weakly justified by certain weak items',
      weak_suspected: 'Weakly justified with suspected items',
      large_weak: 'Large weakly justified projects',
    },
    ofSlots: {
      gaps: 'Items not validly filled in',
      gaps_none: 'Items that say 无',
      gaps_accepted: 'Items accepted in review',
      gaps_absent: 'Expected items without a row',
    },
    slots: (slots, projects) =>
      `${counted(slots, 'item')} in ${counted(projects, 'project')}; choose a project to see its form`,
    noProjects: 'There are none',
    projectsCut: (shown) => `The largest ${shown} are listed; the total is of all`,
    deeper: 'Their indicators',
    slot: (kind) => `Indicators of this cell (${kind})`,
    slotNote: (project, rows, absent) =>
      `${project}: ${rows} indicator rows${absent === '0' ? '' : ', absent on the form'}; choose the project to see its form`,
    note: (rows, absent) =>
      `${rows} indicator rows under the present filters${absent === '0' ? '' : `, and ${absent} absent ones`}; choose a project to see its form`,
    cut: (shown) => `; only the ${counted(shown, 'row')} with the most money are listed, filters narrow them down`,
    close: 'Close the list',
    empty: 'No row under the present filters',
  },
  projects: {
    search: 'Find',
    searchHint: 'Name, unit, department, code, or pinyin initials',
    found: (found, all) => `${found}/${counted(all, 'row')}`,
    columns: 'Columns',
    copy: 'Copy all',
    copyChosen: (rows) => `Copy ${rows} chosen rows`,
    copied: (rows) => `${counted(rows, 'row')} copied, ready for Excel`,
    notCopied: 'The browser did not let the page copy. Use XLSX instead.',
    choose: (project) => `Choose: ${project}`,
    chooseAll: 'Choose the rows listed',
    none: 'Nothing found. Try a word of the name or its pinyin initials.',
    criticals: 'Critical findings',
    majors: 'Major findings',
  },
};
