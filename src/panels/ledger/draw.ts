import { number, sum, text as textOf } from '#model/rows.ts';
import type { Question } from '#panels/question.ts';
import { count } from '#text/format.ts';
import sql from './ask.sql?raw';

const COUNTS = ['found', 'accepted', 'quarantined'] as const;
const AMOUNTS = ['amount_found', 'amount_accepted', 'amount_quarantined'] as const;

/** 导入台账: forms and money found = accepted + quarantined, per file and over all. */
export const ledger: Question<never> = {
  id: 'ledger',
  sql,
  unfiltered: true,
  draw(rows, { text }) {
    const total = Object.fromEntries([...COUNTS, ...AMOUNTS, 'subtotals'].map((name) => [name, sum(rows, name)]));
    const all = rows.length > 1 ? [{ ...total, file: text.ledger.all }] : [];
    return {
      body: { type: 'table' },
      note: text.ledger.note,
      remarks: [],
      summary: text.ledger.summary(
        count(sum(rows, 'found')),
        count(sum(rows, 'accepted')),
        count(sum(rows, 'quarantined')),
      ),
      table: {
        columns: [
          { id: 'file', label: text.columns.file, type: 'text', wide: true },
          ...COUNTS.map((id) => ({ id, label: text.columns[id], type: 'count' as const })),
          ...AMOUNTS.map((id) => ({ id, label: text.columns[id], type: 'money' as const })),
          { id: 'subtotals', label: text.columns.subtotals, type: 'count' },
          { id: 'balanced', label: text.columns.balanced, type: 'text' },
        ],
        rows: [...rows, ...all].map((row) => [
          textOf(row, 'file'),
          ...COUNTS.map((name) => number(row, name)),
          ...AMOUNTS.map((name) => number(row, name)),
          number(row, 'subtotals'),
          number(row, 'found') === number(row, 'accepted') + number(row, 'quarantined') &&
          number(row, 'amount_found') === number(row, 'amount_accepted') + number(row, 'amount_quarantined')
            ? text.ledger.balanced
            : text.ledger.unbalanced,
        ]),
      },
      empty: rows.length === 0,
    };
  },
};
