import type { ProblemCode } from '#domain/problems.ts';
import type { Row } from '#engine/engine.ts';
import { distinct, text as textOf } from '#model/rows.ts';
import type { Question } from '#panels/question.ts';
import type { Text } from '#text/text.ts';
import sql from './ask.sql?raw';

/** 隔离的表: every form set aside, with its reasons; each can be mended or dropped. */
export const quarantine: Question<never> = {
  id: 'quarantine',
  sql,
  unfiltered: true,
  draw(rows, { text }) {
    const forms = new Map<string, Row[]>();
    for (const row of rows) forms.set(placeOf(row), [...(forms.get(placeOf(row)) ?? []), row]);
    return {
      body: { type: 'table' },
      note: text.quarantine.note,
      remarks: rows.length === 0 ? [text.quarantine.none] : [],
      summary: '',
      table: {
        columns: [
          { id: 'source', label: '#', type: 'count' },
          { id: 'file', label: text.columns.file, type: 'text' },
          { id: 'sheet', label: text.columns.sheet, type: 'text' },
          { id: 'row', label: text.columns.row, type: 'count' },
          { id: 'year', label: text.columns.year, type: 'year' },
          { id: 'name', label: text.columns.name, type: 'text' },
          { id: 'unit', label: text.columns.unit, type: 'text' },
          { id: 'amount', label: text.columns.amount, type: 'money' },
          { id: 'message', label: text.columns.message, type: 'text', wide: true },
        ],
        rows: [...forms.values()].flatMap((problems) =>
          problems
            .slice(0, 1)
            .map((form) => [
              number(form, 'source'),
              textOf(form, 'file'),
              textOf(form, 'sheet'),
              number(form, 'row_number'),
              number(form, 'year'),
              textOf(form, 'name'),
              textOf(form, 'unit'),
              number(form, 'amount'),
              distinct(problems.map((row) => message(row, text))).join(' '),
            ]),
        ),
      },
      empty: false,
    };
  },
};

function placeOf({ source, sheet, row_number }: Row): string {
  return [source, sheet, row_number].join('\u001f');
}

function number(row: Row, name: string): number | null {
  const value = row[name];
  return value === null || value === undefined ? null : Number(value);
}

function message(row: Row, text: Text): string {
  if (row.code === null) return '';
  const found = { raw: textOf(row, 'raw') ?? '', detail: textOf(row, 'detail') ?? '' };
  return text.problems.messages[row.code as ProblemCode](found);
}
