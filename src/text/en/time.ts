import type { timeZh } from '#text/zh/time.ts';

export const timeEn: typeof timeZh = {
  year: 'Reporting year',
  against: 'Compared with',
  newest: (year) => `${year} (newest)`,
  all: 'Sum of all years',
  period: (years) => (years.length === 1 ? `${years[0]}` : `Sum of ${years.join(', ')}`),
  compared: (period, against) => `${period}, compared with ${against}`,
  missing: 'No data for the chosen years',
  off: 'No comparison',
  before: (year) => `Year before (${year})`,
  sum: 'Sum of several years',
  plus: (year) => year,
  summed: 'Sums are not compared',
  single: 'Only one year of data',
};
