import { number, text as textOf } from '#model/rows.ts';
import type { Question } from '#panels/question.ts';
import { bytes, minute } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { wordFor } from '#text/wordFor.ts';
import sql from './ask.sql?raw';

/** 已导入的文件: every source with its encoding, shape and framework. */
export const sources: Question<never> = {
  id: 'sources',
  sql,
  unfiltered: true,
  draw(rows, { text }) {
    return {
      body: { type: 'table' },
      note: text.sources.note,
      remarks: [],
      summary: '',
      table: {
        columns: [
          { id: 'source', label: '#', type: 'count' },
          { id: 'file', label: text.columns.file, type: 'text', wide: true },
          { id: 'sample', label: text.columns.sample, type: 'text' },
          { id: 'encoding', label: text.columns.encoding, type: 'text' },
          { id: 'shape', label: text.columns.shape, type: 'text' },
          { id: 'bytes', label: text.columns.bytes, type: 'text' },
          { id: 'found', label: text.columns.found, type: 'count' },
          { id: 'years_from', label: text.columns.years_from, type: 'text' },
          { id: 'framework', label: text.columns.framework, type: 'text' },
          { id: 'imported_at', label: text.columns.imported_at, type: 'text' },
        ],
        rows: rows.map((row) => [
          number(row, 'source'),
          textOf(row, 'file'),
          row.sample === null ? text.sources.own : wordFor(text.sources.samples, String(row.sample)),
          textOf(row, 'encoding')?.toUpperCase() ?? null,
          textOf(row, 'shape')?.toUpperCase() ?? null,
          bytes(number(row, 'bytes')),
          number(row, 'forms'),
          yearsFrom(textOf(row, 'years'), text),
          String(row.frameworks ?? '')
            .split(',')
            .filter(Boolean)
            .toSorted()
            .map((held) => heldText(held, text))
            .join(text.list.comma),
          minute(textOf(row, 'imported_at')),
        ]),
      },
      empty: rows.length === 0,
    };
  },
};

/** A framework with why it holds, from `2015 guessed`. */
function heldText(held: string, { frameworks, sources: { framework: words } }: Text): string {
  const [id = '', basis = ''] = held.split(' ');
  return words.named(wordFor(frameworks, id), wordFor(words.bases, basis));
}

/** Where the years of a file were found; how many forms each, where there is more than one place. */
function yearsFrom(years: string | null, text: Text): string {
  const places = (years ?? '').split(',').filter(Boolean);
  return places
    .map((place) => {
      const [from = '', forms = ''] = place.split(':');
      const label = wordFor(text.sources.yearsFrom, from);
      return places.length === 1 ? label : text.sources.ofForms(label, forms);
    })
    .join(text.list.comma);
}
