import type { briefZh } from '#text/zh/brief.ts';
import { counted } from './counted.ts';

/** The one-page brief: its sentences, its figures, and what they rest on. */
export const briefEn: typeof briefZh = {
  note: (unit) =>
    `Each sentence follows from the filtered data by fixed rules and leads to the rows behind it; amounts in ${unit}; suspected: inferred from wording, please check`,
  print: 'Print',
  printHint: 'Print this page, or press Ctrl+P; every page and an open project sheet print the same way',
  rows: (label) => `${label}: see the rows behind it`,
  labels: {
    scale: 'Scale',
    categories: 'Where it goes',
    movers: 'Changes',
    gaps: 'Gaps, misplaced',
    weak: 'Weakly justified',
    kinds: 'Weak kinds',
    large: 'Large weakly justified',
    rules: 'Most frequent',
  },
  behind: (amount, whole, unit, share) => `, with ${amount} of ${whole} ${unit} (${share})`,
  ofBase: (amount, share) => `${amount} (${share})`,
  scale: {
    oneYear: ({ year, projects, amount }) => `${projects} projects in ${year}, ${amount}`,
    years: ({ from, to, projects, amount }) => `${projects} project years from ${from} to ${to}, ${amount}`,
    change: ({ later, laterAmount, earlier, earlierAmount, change, share }) =>
      `${later}: ${laterAmount}, against ${earlierAmount} in ${earlier} ${change} (${share})`,
    amount: (amount) => `annual amounts of ${amount}`,
    noAmount: 'none with an amount',
    onlyOne: 'one year of data only, no change to show',
    onlyOneChosen: 'one year is chosen, no change to show',
    withoutAmount: (projects) => `${projects} more without amount are not in the sum`,
    standIns: (projects) => `${projects} of them without annual amount count with their total`,
  },
  categories: {
    says: (parts) => `By category: ${parts}`,
    part: (category, projects, amount) => `${category} ${counted(projects, 'project')} ${amount}`,
    base: (projects, amount) => `base: ${counted(projects, 'project')} with an amount, ${amount}`,
  },
  movers: {
    says: (later, earlier, parts) => `${later} against ${earlier}: ${parts}`,
    grown: (name, amount) => `“${name}” grew most, ${amount}`,
    shrunk: (name, amount) => `“${name}” shrank most, ${amount}`,
    added: (projects, amount) => `${projects} new, ${amount}`,
    ended: (projects, amount) => `${projects} ended, ${amount}`,
    byName: (pairs) => `${pairs} pairs matched by unit and name, a suggestion only`,
  },
  gaps: {
    gap: ({ printed, gap, share, none, noneShare, projects, all, amount }) =>
      `Of ${printed} printed slots ${gap} are gaps (${share}), ${none} of them say “无” (${noneShare}), in ${projects}/${counted(all, 'project')}${amount}`,
    accepted: (slots) => `${slots} accepted ones are not counted as gaps`,
    misplaced: ({ given, misplaced, share, projects, all, amount }) =>
      `of the ${given} given ${misplaced} are suspected to be misplaced (${share}), in ${projects}/${counted(all, 'project')}${amount}`,
  },
  weak: {
    some: (projects, all, amount) =>
      `${projects} of ${counted(all, 'project')} are weakly justified (weak and suspected items at least half of the kinds expected)${amount}`,
    none: (all) =>
      `None of ${counted(all, 'project')} is weakly justified (weak and suspected items at least half of the kinds expected)`,
  },
  kinds: {
    gap: (parts) => `Most gaps: ${parts}`,
    misplaced: (parts) => `most suspected to be misplaced: ${parts}`,
    part: (kind, slots, base) => `${kind} ${slots}/${base}`,
    bases: 'gaps of printed slots, misplaced of given slots',
    template: (kinds) => `${kinds}: absent from the whole template, not counted one by one`,
    accepted: 'accepted ones included',
  },
  large: {
    says: (projects, all, amount) =>
      `Of ${counted(all, 'project')} with an amount ${projects} are large and weakly justified${amount}`,
    named: (names, more) => `${more ? 'the largest are ' : ''}${names}`,
    name: (name, amount) => `“${name}” ${amount}`,
    inYear: (name, year) => `${name} (${year})`,
    none: (all) => `Of ${counted(all, 'project')} with an amount none is large and weakly justified`,
  },
  rules: {
    says: (parts) => `Found most often: ${parts}`,
    part: ({ rule, hits, projects, all, amount }) =>
      `${rule}, ${hits} times in ${projects}/${counted(all, 'project')}${amount}`,
    suspected: (rule) => `${rule} (suspected)`,
  },
  figures: {
    title: 'Main figures',
    about: 'Item',
    slots: 'Slots',
    slot_base: 'Slots in all',
    slot_share: 'Share of slots',
    projects: 'Projects',
    project_base: 'Projects in all',
    amount: 'Amount',
    amount_share: 'Share of money',
    all: 'All',
    year: (year) => year,
    gap: 'Gaps (no target, “无”, blank)',
    none: 'of these “无”',
    misplaced: 'Suspected misplaced (of given slots)',
    weak: 'Weakly justified',
    large: 'Large weakly justified (of projects with an amount)',
  },
  foot: {
    filters: 'Filters',
    vintage: 'Data',
    ledger: 'Ledger',
    fingerprint: 'Data mark',
    rules: 'Rules',
  },
  vintage: {
    years: (first, last) => (first === last ? first : `${first}–${last}`),
    sample: (name) => `sample: ${name}`,
    files: (files, imported) => `${counted(files, 'file')}, last import ${imported}`,
  },
  ledger: {
    forms: (found, accepted, quarantined) =>
      `${counted(found, 'form')} found = ${accepted} accepted + ${quarantined} set aside`,
    money: (found, accepted, quarantined, unit) => `${found} = ${accepted} + ${quarantined} ${unit}`,
  },
  stop: '.',
};
