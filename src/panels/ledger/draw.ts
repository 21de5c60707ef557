import { OUTCOMES } from '#domain/ledger.ts';
import type { Row } from '#engine/engine.ts';
import { balanceOf } from '#model/ledger.ts';
import { number, sum, text as textOf } from '#model/rows.ts';
import type { Question } from '#panels/question.ts';
import { count } from '#text/format.ts';
import type { LedgerWords } from '#text/zh/sources.ts';
import sql from './ask.sql?raw';

const COUNTS = ['found', ...OUTCOMES] as const;
const AMOUNTS = ['amount_found', ...OUTCOMES.map((outcome) => `amount_${outcome}` as const)] as const;

/** 导入台账: forms and money found = accepted + quarantined + dropped + superseded, per file and over all. */
export const ledger: Question<never> = {
  id: 'ledger',
  sql,
  unfiltered: true,
  draw(rows, { text }) {
    const total = totalOf(rows);
    const all = rows.length > 1 ? [{ ...total, file: text.ledger.all }] : [];
    const unread = rows.filter(({ found }) => found === null).length;
    return {
      body: { type: 'table' },
      note: text.ledger.note,
      remarks: unread === 0 ? [] : [text.ledger.unread(count(unread))],
      summary: text.ledger.summary(text.ledger.forms(ledgerWords(total, '', count))),
      table: {
        columns: [
          { id: 'file', label: text.columns.file, type: 'text', wide: true },
          ...COUNTS.map((id) => ({ id, label: text.columns[id], type: 'count' as const })),
          ...AMOUNTS.map((id) => ({ id, label: text.columns[id], type: 'money' as const })),
          { id: 'subtotals', label: text.columns.subtotals, type: 'count' },
          { id: 'balanced', label: text.columns.balanced, type: 'text' },
        ],
        rows: [...rows, ...all].map((row: Row) => [
          textOf(row, 'file'),
          ...[...COUNTS, ...AMOUNTS].map((name) => (row.found === null ? null : number(row, name))),
          number(row, 'subtotals'),
          text.ledger.balances[balanceOf(row)],
        ]),
      },
      empty: rows.length === 0,
    };
  },
};

/** The ledger over all sources that could be read. */
export function totalOf(rows: readonly Row[]): Row {
  return Object.fromEntries([...COUNTS, ...AMOUNTS, 'subtotals'].map((name) => [name, sum(rows, name)]));
}

/** The forms of a ledger row, or with `amount_` their money, as they are printed; what nothing was done of is left out. */
export function ledgerWords(row: Row, prefix: '' | 'amount_', print: (value: number) => string): LedgerWords {
  const part = (id: string) => print(number(row, `${prefix}${id}`));
  const some = (id: string) => (number(row, id) === 0 ? null : part(id));
  return {
    found: part('found'),
    accepted: part('accepted'),
    quarantined: part('quarantined'),
    dropped: some('dropped'),
    superseded: some('superseded'),
  };
}
