import { counted } from './counted.ts';
import type { provenanceZh } from './provenance-zh.ts';

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
  ledger: ({ found, accepted, quarantined, amount, check }) =>
    `${counted(found, 'form')} found = ${accepted} accepted + ${quarantined} quarantined, ${amount} CNY found; ${check}`,
  balanced: 'forms and amounts agree',
  unbalanced: 'forms or amounts differ',
  rules: (name, version) => `${name}, version ${version}`,
};
