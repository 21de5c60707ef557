const FULL =
  /^(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})\s*日?(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH = /^(\d{4})\s*[-年./]\s*(\d{1,2})\s*[月年]?$/;
const YEAR = /^(\d{4})\s*(?:年度?)?$/;

/**
 * A date as written on forms (2023年1月1日, 2023-01-01, 2023/1/1, 2023.1.1, 20230101, 2023年7月, 2023) as ISO text.
 * A month or year alone means its first day for a start and its last day for an end. `null`: not a date.
 */
export function readDate(text: string, edge: 'start' | 'end'): string | null {
  const plain = text.normalize('NFKC').trim();
  const full = FULL.exec(plain) ?? COMPACT.exec(plain);
  if (full) return iso(Number(full[1]), Number(full[2]), Number(full[3]));
  const month = MONTH.exec(plain);
  if (month)
    return edge === 'start' ? iso(Number(month[1]), Number(month[2]), 1) : lastOf(Number(month[1]), Number(month[2]));
  const year = YEAR.exec(plain);
  if (year) return edge === 'start' ? iso(Number(year[1]), 1, 1) : iso(Number(year[1]), 12, 31);
  return null;
}

/** 2023年1-12月, 2023年1月1日至12月31日: the year is said once. */
const ONE_YEAR =
  /^(\d{4})\s*年\s*(\d{1,2}(?:\s*月)?(?:\s*\d{1,2}\s*日)?)\s*(?:至|到|~|—+|–|-)\s*(\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)$/;

/** Both ends of a period such as 2023.07-2024.01, 2023年-2023年 or 2023年1-12月; null where an end is not a date. */
export function readPeriod(text: string): { readonly starts_on: string | null; readonly ends_on: string | null } {
  const [, year, first, last] = ONE_YEAR.exec(text.normalize('NFKC').trim()) ?? [];
  if (year !== undefined) {
    return { starts_on: readDate(`${year}年${first}`, 'start'), ends_on: readDate(`${year}年${last}`, 'end') };
  }
  const [from = '', to = ''] = text.split(/\s*(?:至|到|~|～|—+|–)\s*|(?<=[年月日\d])\s*-\s*(?=\d{4})/);
  return { starts_on: readDate(from, 'start'), ends_on: readDate(to === '' ? from : to, 'end') };
}

/** A month that calls itself a year (2023.12年), or an end before the start: read, but worth a look. */
export function isOddPeriod(text: string): boolean {
  const { starts_on, ends_on } = readPeriod(text);
  return /\d\s*[-./]\s*\d{1,2}\s*年/.test(text.normalize('NFKC')) || (starts_on ?? '') > (ends_on ?? '9999');
}

/** A title set wide: （2 0 2 4 年度）. */
const SPACED_YEAR = /(?<![\d.])([12])[ \u3000]+([09])[ \u3000]+(\d)[ \u3000]+(\d)(?![ \u3000]*\d)/g;
const YEAR_INSIDE = /(?<!\d)((?:19|20)\d{2})(?!\d)/;

/** A calendar year (1900–2099) inside a text: 2023, 2023年度, (2023 年度). `null` when there is none. */
export function readYear(text: string): number | null {
  const found = YEAR_INSIDE.exec(text.normalize('NFKC').replace(SPACED_YEAR, '$1$2$3$4'));
  return found ? Number(found[1]) : null;
}

function lastOf(year: number, month: number): string | null {
  return iso(year, month, 1) === null ? null : iso(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
}

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || year > 2099 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
