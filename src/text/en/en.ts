import { counted } from '#text/counted.ts';
import type { zh } from '#text/zh/zh.ts';
import { backupEn, caseEn, fileEn } from './backup.ts';
import { briefEn } from './brief.ts';
import { correctionsEn } from './corrections.ts';
import { deskEn } from './desk.ts';
import { findingsEn, weakEn } from './findings.ts';
import { importEn } from './import.ts';
import { indicatorsEn } from './indicators.ts';
import { lineageEn } from './lineage.ts';
import { coMissingEn, matrixEn } from './matrix.ts';
import { methodsEn } from './methods.ts';
import { annotationsEn, verdictsEn } from './notes.ts';
import { gapsEn, headlineEn, overviewEn } from './overview.ts';
import { compareEn, pivotEn, unitEn } from './pages.ts';
import { printEn, provenanceEn } from './provenance.ts';
import { rosterEn } from './roster.ts';
import { appraisalEn, roundsEn } from './rounds.ts';
import { ruleNamesEn } from './ruleNames.ts';
import { rulesEn } from './rules.ts';
import { sheetEn } from './sheet.ts';
import { dataEn } from './sources.ts';
import { viewsEn } from './views.ts';
import { timeEn, wordsEn } from './words.ts';
import { workbookEn } from './workbook.ts';

/** Every string on screen in plain official English. Columns follow the Chinese units: CNY, CNY 10,000, CNY 100m; an amount in words is in millions. */
export const en: typeof zh = {
  product: '明绩',
  title: '明绩 · Performance targets of project spending',
  subtitle: 'Project spending targets',
  display: {
    button: 'Settings',
    language: 'Language',
    theme: 'Theme',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    keys: 'Keyboard: Alt+Page Down and Alt+Page Up go from panel to panel',
  },
  language: 'en',
  languageName: 'English',
  pages: {
    overview: 'Overview',
    indicators: 'Indicators',
    diagnosis: 'Review',
    projects: 'Projects',
    unit: 'Unit',
    compare: 'Compare',
    brief: 'Brief',
    data: 'Data',
  },
  ...wordsEn,
  time: timeEn,
  unit: unitEn,
  compare: compareEn,
  pivot: pivotEn,
  rounds: roundsEn,
  appraisal: appraisalEn,
  roster: rosterEn,
  lineage: lineageEn,
  panels: {
    headline: 'At a glance',
    'spending-by-category': 'Spending by category',
    'spending-by-department': 'Spending by department',
    'spending-change': 'What changed against the other year',
    'funding-sources': 'Where the money comes from',
    'indicator-types': 'Kinds of indicators used',
    'indicator-types-by': 'Which kinds of indicators are lacking',
    'target-forms': 'How targets are written',
    'repeated-indicators': 'Repeated indicators',
    'gaps-over-years': '无 and weak items over the years',
    'large-weak': 'Large projects that are weakly justified',
    'review-desk': 'Review desk',
    'findings-by-rule': 'Findings by rule',
    'weakest-projects': 'Which projects are weakest',
    'status-matrix': 'State of indicators by project',
    'co-missing': 'Kinds that are weak together',
    'project-sheet': 'Project sheet',
    'review-rounds': 'Review rounds',
    'unit-profile': 'Units, their projects and what stands against them',
    compare: 'Two side by side',
    brief: 'Performance targets in brief',
    findings: 'Findings and verdicts',
    'project-table': 'Projects',
    'project-pivot': 'Projects by rows and columns',
    sources: 'Imported files',
    roster: 'Roster check',
    ledger: 'Import ledger',
    quarantine: 'Forms set aside',
    problems: 'Import problems',
  },
  filters: {
    title: 'Filters',
    year: 'Reporting year',
    against: 'Compared with',
    category: 'Category',
    department: 'Department',
    unit: 'Unit',
    kind: 'Kind',
    state: 'State',
    rule: 'Rule',
    severity: 'Severity',
    min: 'From',
    max: 'Up to',
    amount: (label, unit) => `${label} (${unit})`,
    worth: (_shown, _unit, yuan) => `CNY ${Number(yuan).toLocaleString('en-US', { maximumFractionDigits: 2 })}`,
    biased: (by) => `Projects are chosen by ${by.join(', ')}: shares speak of these projects alone`,
    noAmount: 'Type a number, such as 100',
    moreChoices: (choices) => `${choices} more: type to find them`,
    q: 'Keyword',
    all: 'All',
    clear: 'Clear filters',
    chip: (filter, value) => `${filter}: ${value}`,
    remove: (label) => `Remove filter: ${label}`,
    blank: '(blank)',
    matching: (shown, all) => `${shown}/${counted(all, 'project')}`,
    besides: (forms) => `; ${counted(forms, 'self-evaluation')} besides, not in the spending`,
    nothing: 'No project matches the filters',
    more: 'More',
    search: 'Project, unit, department, code',
  },
  panel: {
    table: 'Table',
    chart: 'Chart',
    png: 'Picture',
    csv: 'CSV',
    xlsx: 'XLSX',
    expand: 'Full screen',
    shrink: 'Leave full screen',
    loading: 'Computing',
    failed: 'This panel could not be computed; the others are not affected',
    retry: 'Try again',
    noData: 'No data yet',
    noDataHint: 'Drop exported Excel, Word, web, CSV or JSON files on the page, or choose “Import”.',
    method: 'Method',
    methodOf: (title) => `Method: ${title}`,
    allGroups: 'All',
    total: (projects) => `Total ${projects}`,
    sum: 'Total',
    rowsShown: (shown, all) => `First ${shown} of ${counted(all, 'row')}; all are in the CSV`,
  },
  both: (shown, exact) => `${shown} (${exact})`,
  gaps: gapsEn,
  headline: headlineEn,
  spending: {
    note: (unit, without) =>
      `Annual funds requested, in ${unit}${without > 0 ? `; ${without} without amount not drawn` : ''}`,
    tip: (label, yuan, share) => `${label}\nCNY ${yuan}\n${share}`,
    summary: (parts) => `By category: ${parts}.`,
    part: (label, amount, share) => `${label} ${amount} (${share})`,
  },
  backup: backupEn,
  case: caseEn,
  file: fileEn,
  overview: overviewEn,
  brief: briefEn,
  print: printEn,
  methods: methodsEn,
  sheet: sheetEn,
  views: viewsEn,
  ...indicatorsEn,
  matrix: matrixEn,
  weak: weakEn,
  together: coMissingEn,
  verdicts: verdictsEn,
  desk: deskEn,
  annotations: annotationsEn,
  provenance: provenanceEn,
  workbook: workbookEn,
  rules: rulesEn,
  ruleNames: ruleNamesEn,
  findings: findingsEn,
  projects: {
    note: (unit) => `One row a project-year; amounts in ${unit}; choose a header to sort`,
    basis: { annual: 'Annual', total: 'Total stands in' },
  },
  ...dataEn,
  ...correctionsEn,
  ...importEn,
  money: 'Unit of money',
  skip: 'Skip to content',
  starting: 'Starting the database…',
  startingHint: 'The first time takes some seconds; the data stay on this machine and go nowhere.',
  failure: {
    said: (message) => `Something was not done: ${message}. Try again, else reload the page.`,
    close: 'Close',
  },
  newVersion: {
    said: 'A new version is on the server; this page is of the old one and misses parts.',
    reload: 'Reload',
  },
  startFailed: 'The start failed',
  startFailedBy: {
    part: 'A part of the program was not to be had: no network, or a new version stands on the server. Try again, else reload the page.',
    browser: 'WebAssembly is needed (Chrome or Edge from 95, Firefox from 100, Safari from 16.4).',
    other: 'The data are untouched. Try again, else reload the page.',
  },
  list: { comma: ', ', pause: ', ', clause: '; ', colon: ': ' },
  amount: briefEn.money,
  inUnit: (label, unit) => `${label} (${unit})`,
};
