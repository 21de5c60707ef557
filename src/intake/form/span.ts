import type { SheetRow } from '#intake/sheet.ts';
import type { Headings } from './headings.ts';

/** Whether indicators are those of the year or of the whole period, as the cell left of their headings says. */
export type Span = 'year' | 'period' | null;

const PERIOD = /长期|中期|总体|实施期|全周期|三年/;
const YEAR = /年度|当年|本年/;

/** What the cells left of the headings say: 长期绩效指标, 年度绩效指标; `null` where they say neither. */
export function spanOf({ cells }: SheetRow, { list }: Headings): Span {
  const left = cells.slice(0, list[0]?.column ?? 0).join('');
  return PERIOD.test(left) ? 'period' : YEAR.test(left) ? 'year' : null;
}
