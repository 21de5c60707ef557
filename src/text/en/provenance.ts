import { counted } from '#text/counted.ts';
import type { printZh, provenanceZh } from '#text/zh/provenance.ts';

/** Provenance: what stands on every picture, printed page and workbook. */
export const provenanceEn: typeof provenanceZh = {
  title: 'Provenance',
  labels: {
    data: 'Data',
    filters: 'Filters',
    years: 'Years',
    ledger: 'Import ledger',
    rules: 'Rules',
    mark: 'Data mark',
    made: 'Made at',
  },
  files: (files) => counted(files, 'imported file'),
  sample: (name) => `${name} (comes with the software, not imported)`,
  shown: (shown, all) => `${shown} of ${counted(all, 'project')}`,
  oneYear: (year) => `${year} only`,
  years: (first, last, years) => `${first}–${last}, ${years} years`,
  imported: (at) => `last import ${at}`,
  balanced: 'forms and amounts agree',
  unbalanced: 'forms or amounts differ',
  rules: (name, version) => `${name}, version ${version}`,
};

/** What stands on paper beside the page itself. */
export const printEn: typeof printZh = {
  title: (product, page) => `${product} · ${page}`,
  filters: (filters) => `Filters: ${filters}`,
  pageBefore: 'Page ',
  pageBetween: ' of ',
  pageAfter: ' pages',
  cut: (shown, all) => `The first ${shown} of ${counted(all, 'row')} are printed; the CSV has them all`,
  still: (note) =>
    note
      .split('; ')
      .filter((clause) => !/^(?:choose|click|a click|point)\b/i.test(clause))
      .join('; '),
  source: 'Source file',
  findings: {
    all: (all) => `All ${counted(all, 'finding')} are listed at the end, after the number of findings of each unit.`,
    leftOut: (all, most) =>
      `There are ${counted(all, 'finding')}, more than the ${most} that are printed at once: the list itself is not on paper, the number of findings of each unit is at the end. For the list, export the panel “Findings and verdicts” as XLSX, choose one unit and print again, or make correction sheets.`,
    byUnit: (units, all) => `Findings of each unit (${counted(units, 'unit')}, ${counted(all, 'finding')})`,
    byForm: 'Findings, project by project',
    where: 'Kind · cell',
    forms: 'Projects with findings',
    findings: 'Findings',
  },
};
