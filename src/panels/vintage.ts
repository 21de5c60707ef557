import type { Row } from '#engine/engine.ts';
import { number, text as textOf } from '#model/rows.ts';
import { count, minute } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { wordFor } from '#text/wordFor.ts';
import type { Asked } from './question.ts';
import sql from './vintage.sql?raw';

/** Of what years and from when the loaded data are: stands on all that is printed. */
export const vintage: Asked = { id: 'vintage', sql, unfiltered: true };

/** 2020–2025 年 · 样例：合成数据; '' when nothing is loaded. */
export function vintageText(row: Row | undefined, text: Text): string {
  const words = text.brief.vintage;
  if (row === undefined || row.first_year === null) return '';
  const sample = textOf(row, 'sample');
  const origin =
    sample === null
      ? words.files(count(number(row, 'files')), minute(textOf(row, 'imported_at')) ?? '')
      : words.sample(wordFor(text.sources.samples, sample));
  return [words.years(String(row.first_year), String(row.last_year)), origin].join(' · ');
}
