import { yuanText } from '#domain/money.ts';
import type { ProblemCode } from '#domain/problems.ts';
import type { Text } from '#text/text.ts';
import type { CsvCell } from './csv.ts';
import ledgerSql from './ledger.sql?raw';
import problemsSql from './problems.sql?raw';
import { type AskRows, wholeRows } from './whole.ts';
import { type Sheet, xlsx } from './xlsx.ts';

const COUNTS = ['forms_found', 'accepted', 'quarantined'] as const;
const AMOUNTS = ['amount_found', 'amount_accepted', 'amount_quarantined'] as const;
const MONEY = '#,##0.00';

/** All that is loaded as a workbook: the rows of the CSV, the ledger per file and over all, and the problems. */
export async function wholeWorkbook(ask: AskRows, text: Text): Promise<Blob> {
  return xlsx([await dataSheet(ask, text), await ledgerSheet(ask, text), await problemSheet(ask, text)]);
}

async function dataSheet(ask: AskRows, text: Text): Promise<Sheet> {
  const rows: (readonly CsvCell[])[] = [];
  for await (const piece of wholeRows(ask)) for (const row of piece) rows.push(row);
  const formats = (rows[0] ?? []).map((header) => (String(header).endsWith('(元)') ? MONEY : null));
  return { name: text.export.sheet, rows, formats };
}

async function ledgerSheet(ask: AskRows, text: Text): Promise<Sheet> {
  const { columns } = text;
  const files = await ask(ledgerSql);
  const sum = (name: string) => files.reduce((all, row) => all + Number(row[name]), 0);
  const names = [...COUNTS, 'subtotal_rows', ...AMOUNTS];
  const all = Object.fromEntries(names.map((name) => [name, sum(name)]));
  return {
    name: text.panels.ledger ?? '',
    rows: [
      [
        columns.file,
        ...[columns.found, columns.accepted, columns.quarantined, columns.subtotals],
        ...[columns.amount_found, columns.amount_accepted, columns.amount_quarantined].map(text.export.inYuan),
      ],
      ...[...files, { file: text.ledger.all, ...all }].map((row: Readonly<Record<string, unknown>>) => [
        String(row.file),
        ...[...COUNTS, 'subtotal_rows'].map((name) => Number(row[name])),
        ...AMOUNTS.map((name) => ({ decimal: yuanText(Number(row[name])) })),
      ]),
    ],
    formats: [null, null, null, null, null, MONEY, MONEY, MONEY],
  };
}

async function problemSheet(ask: AskRows, text: Text): Promise<Sheet> {
  const { columns, problems } = text;
  const rows = (await ask(problemsSql)).map(({ code, file, row_number, column_name, raw, detail }) => [
    String(code),
    problems.titles[code as ProblemCode],
    String(file),
    row_number === null ? null : Number(row_number),
    column_name === null ? null : String(column_name),
    raw === null ? null : String(raw),
    problems.messages[code as ProblemCode]({ raw: String(raw ?? ''), detail: String(detail ?? '') }),
  ]);
  const header = [
    columns.code_of_problem,
    columns.problem,
    columns.file,
    columns.row,
    columns.column,
    columns.raw,
    columns.message,
  ];
  return { name: text.panels.problems ?? '', rows: [header, ...rows], formats: [] };
}
