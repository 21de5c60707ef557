import type { ProblemCode } from '#domain/problems.ts';
import { text as textOf } from '#model/rows.ts';
import type { Question } from '#panels/question.ts';
import { columnWord } from '#text/columnWord.ts';
import { wordFor } from '#text/wordFor.ts';
import sql from './ask.sql?raw';

/** 导入问题: everything wrong with the data themselves, never mixed with findings on indicators. */
export const problems: Question<never> = {
  id: 'problems',
  sql,
  unfiltered: true,
  draw(rows, { text }) {
    const sheets = rows.some(({ sheet }) => sheet !== null);
    return {
      body: { type: 'table', groups: 'title', narrow: ['effect', 'file'] },
      note: text.problems.note,
      remarks: rows.length === 0 ? [text.problems.none] : [],
      summary: '',
      table: {
        columns: [
          { id: 'source', label: '#', type: 'count' },
          { id: 'effect', label: text.columns.effect, type: 'text' },
          { id: 'code', label: text.columns.code_of_problem, type: 'text' },
          { id: 'title', label: text.columns.problem, type: 'text' },
          { id: 'file', label: text.columns.file, type: 'text' },
          ...(sheets ? [{ id: 'sheet', label: text.columns.sheet, type: 'text' as const }] : []),
          { id: 'row', label: text.columns.row, type: 'count' },
          { id: 'column', label: text.columns.column, type: 'text' },
          { id: 'name', label: text.columns.name, type: 'text' },
          { id: 'raw', label: text.columns.raw, type: 'text' },
          { id: 'message', label: text.columns.message, type: 'text', wide: true },
        ],
        rows: rows.map((row) => [
          Number(row.source),
          wordFor(text.problems.effects, String(row.effect)),
          textOf(row, 'code'),
          text.problems.titles[row.code as ProblemCode],
          textOf(row, 'file'),
          ...(sheets ? [textOf(row, 'sheet')] : []),
          row.row_number === null ? null : Number(row.row_number),
          columnWord(textOf(row, 'column_name'), text),
          textOf(row, 'name'),
          textOf(row, 'raw'),
          text.problems.messages[row.code as ProblemCode]({
            raw: textOf(row, 'raw') ?? '',
            detail: textOf(row, 'detail') ?? '',
          }),
        ]),
      },
      empty: false,
    };
  },
};
