import { counted } from '#text/counted.ts';
import { money } from '#text/format.ts';
import type { briefZh } from '#text/zh/brief.ts';

/** Fen of a million. */
const MILLION = 100_000_000;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const inMillions = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 4 });
const inYuan = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** The one-page brief: its title, its paragraphs, its tables, and what they rest on. */
export const briefEn: typeof briefZh = {
  title: (place, years) =>
    `${place === '' ? '' : `${place}: `}${place === '' ? 'P' : 'p'}erformance targets of projects in ${years}`,
  years: (years, onEnd) => (onEnd && years.length > 2 ? `${years[0]}–${years.at(-1)}` : years.join(', ')),
  period: (years, several) => (several ? `Sum of ${years}` : years),
  head: (period, unit) => `${period}; amounts in the tables in ${unit}`,
  date: (year, month, day) => `${day} ${MONTHS[month - 1]} ${year}`,
  note: 'A click on a sentence shows the projects behind it; each follows from the data by fixed rules',
  print: 'Print',
  printHint: 'Print this page, or press Ctrl+P; every page and an open project sheet print the same way',
  rows: (label) => `${label}: see the projects behind it`,
  ordinal: (at) => `${at + 1}. `,
  stop: '.',
  more: ';',
  /** As it is said: millions with all digits the table has, smaller amounts in full. */
  money: (fen, scale) => {
    if (scale === 'yuan') return `CNY ${money(fen, scale)}`;
    return Math.abs(fen) >= MILLION
      ? `CNY ${inMillions.format(fen / MILLION)} million`
      : `CNY ${inYuan.format(fen / 100)}`;
  },
  projects: (projects, several) => counted(projects, several ? 'project-year' : 'project'),
  labels: {
    scale: 'In all',
    categories: 'Where it goes',
    changes: 'What changed',
    gaps: 'Filled in',
    weak: 'Weakly justified',
    kinds: 'Weakest kinds',
    rounds: 'Review',
  },
  scale: {
    whole: (period, projects) => `${period}: ${projects}`,
    chosen: (period, projects) => `${period}: ${projects} chosen`,
    summed: (period, projects) => `${period}: ${projects}`,
    amount: (amount) => `, requesting ${amount}`,
    noAmount: ', none with an amount',
    change: (change) => `, ${change}`,
    projectsChange: (change) => `Number of projects: ${change}`,
    withoutAmount: (projects) => `${projects} of them without an amount, not in the sum`,
    withoutBefore: (than, projects) => `${projects} without an amount in ${than}, not in what is compared`,
    noAmountBefore: (than) => `No amounts in ${than}, money is not compared`,
    standIns: (projects) => `${projects} of them without an annual amount, counted with their total`,
  },
  uncompared: {
    single: 'Only one year of data, nothing is compared',
    summed: 'A sum of several years, nothing is compared',
    off: 'No year is set to compare with',
    same: 'The year to compare with is the reporting year, nothing is compared',
    earliest: 'No data of an earlier year, nothing is compared',
    nothing: (year) => `No project of ${year} passes the filters, nothing is compared`,
    judged: (filters) =>
      `Projects are chosen by how their forms are filled in (${filters}): rates do not stand for all projects, and who is chosen differs by year, so years are not compared`,
    kinds: (kinds) =>
      `Projects are chosen by the kinds their forms should have (${kinds}): forms differ by year, so years are not compared`,
  },
  categories: {
    only: (category) => `All in one category: ${category}`,
    unstated: 'No category is stated',
    one: (category, projects) => `${category}: ${projects}`,
    amount: (amount) => `, ${amount}`,
    noAmount: ', none with an amount',
    share: (share) => `, ${share} of the money`,
    change: (change) => `, ${change}`,
    rest: (categories, projects) =>
      `${categories === '1' ? '1 other category' : `${categories} other categories`}: ${projects}`,
  },
  changes: {
    new: (projects) => `${projects} new`,
    ended: (projects) => `${projects} ended`,
    amount: (amount) => `, ${amount}`,
    amountThen: (than, amount) => `, ${amount} in ${than}`,
    grown: (projects, amount) => `${projects} with more money, ${amount} in all`,
    shrunk: (projects, amount) => `${projects} with less money, ${amount} in all`,
    all: ':',
    largest: ', the largest',
    most: ', most of all',
    project: (name, unit) => (unit === null ? `“${name}”` : `“${name}” (${unit})`),
    worth: (project, amount) => `${project} ${amount}`,
    noAmount: 'without an amount',
    grownFrom: ({ project, before, now, share }) => `${project} from ${before} up to ${now}${share}`,
    shrunkFrom: ({ project, before, now, share }) => `${project} from ${before} down to ${now}${share}`,
    grownBy: (share) => `, by ${share}`,
    shrunkBy: (share) => `, by ${share}`,
    same: (projects) => `${projects} with the same amount`,
    unstated: (projects) => `${projects} without an amount in one of the years, not compared`,
    elsewhere: (projects) => `${projects} passing the filters in one of the years only, neither new nor ended`,
    nothing: 'Neither projects nor money changed',
  },
  gaps: {
    rate: ({ rate, gap, printed }) => `${rate} not validly filled in (${gap} of ${counted(printed, 'printed item')})`,
    change: (change) => `, ${change}`,
    projects: (projects) => `, in ${projects}`,
    none: (none, share) => `${none} of them say “无” (none), ${share} of the printed items`,
    accepted: (many) => `${many} more were accepted in review and do not count`,
    absent: (many) => `${counted(many, 'expected item')} without a row, outside this rate`,
  },
  weak: {
    none: (projects) => `Of ${projects} none is weakly justified`,
    some: (all, weak) => `${weak} of ${all} weakly justified`,
    amount: (amount) => `, ${amount}`,
    noAmount: ', none with an amount',
    share: (share) => `, ${share} of the money`,
    change: (change) => ` (${change})`,
    certain: (projects, share) => `${projects} of them with certain weak items for ${share} of the kinds expected`,
    suspected: (projects) => `${projects} only with the suspected ones`,
    allCertain: (share) => `All with certain weak items for ${share} of the kinds expected`,
    allSuspected: (share) => `All come to ${share} of the kinds expected only with suspected weak items`,
    large: (projects) => `${projects} of them large`,
    noLarge: () => 'None of them large',
    items: (expected, certain) => `${certain} of ${counted(expected, 'expected item')} weak`,
    suspectedItems: (suspected) => `, ${suspected} more suspected`,
    noItems: (expected) => `No weak item among ${counted(expected, 'expected item')}`,
  },
  kinds: {
    lead: 'Kinds with the highest share of weak items: ',
    one: ({ kind, expected, certain, share }) => `${kind} ${certain}/${expected} (${share})`,
    suspected: (many) => `, ${many} more suspected`,
    template: (kinds) => `Not on the forms and not counted: ${kinds}`,
  },
  rounds: {
    noted: (noted, all) => `${noted} of ${counted(all, 'form')} noted`,
    steps: (steps) => `Now ${steps}`,
    step: (step, forms) => `${step} ${forms}`,
    sent: (forms) => `${counted(forms, 'form')} sent back`,
    amount: (amount) => `, ${amount}`,
    mended: (forms) => `${forms} of them mended since`,
    notMended: 'None noted as mended yet',
    overdue: (forms) => `${forms} overdue`,
  },
  figures: {
    title: 'Money by category',
    category: 'Category',
    projects: (several) => (several ? 'Project-years' : 'Projects'),
    amount: (period) => period,
    share: 'Share',
    change: 'Change',
    change_share: 'Change, %',
    total: 'Total',
    none: '—',
  },
  bars: {
    title: (unit) => `Amounts by year (${unit})`,
    bar: (year, amount) => `${year} ${amount}`,
  },
  large: {
    title: 'Large weakly justified projects',
    columns: { name: 'Project', unit: 'Unit', amount: 'Amount', weak: 'What is weak' },
    inYear: (name, year) => `${name} (${year})`,
    others: (items) => `${items} in all`,
    more: (projects, amount) => `${projects} more, ${amount} in all`,
  },
  foot: {
    note: 'Definitions',
    filters: 'Filters',
    vintage: 'Data',
    ledger: 'Ledger',
    fingerprint: 'Data mark',
    rules: 'Rules',
  },
  rests: (share) =>
    `Money is the annual amount requested; not validly filled in: no target, “无”, blank; weakly justified: weak items, suspected ones included, for ${share} of the kinds expected; large: in the upper third of the amounts of its year; suspected: inferred from wording, please check`,
  vintage: {
    years: (first, last) => (first === last ? first : `${first}–${last}`),
    sample: (name) => `sample: ${name}`,
    files: (files, imported) => `${counted(files, 'file')}, last import ${imported}`,
  },
};
