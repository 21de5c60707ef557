import { counted } from './counted.ts';
import type { printZh } from './print-zh.ts';

/** What stands on paper beside the page itself. */
export const printEn: typeof printZh = {
  title: (product, page) => `${product} · ${page}`,
  filters: (filters) => `Filters: ${filters}`,
  pageBefore: 'Page ',
  pageBetween: ' of ',
  pageAfter: ' pages',
  cut: (shown, all) => `The first ${shown} of ${counted(all, 'row')} are printed; the CSV has them all`,
  mark: (data) => `data mark ${data}`,
};
