import { fieldOf } from '#domain/columns.ts';
import type { MoneyUnit } from '#domain/money.ts';
import type { Roster, RosterRow } from '#domain/roster.ts';
import { tooLarge } from '#intake/bytes/decode.ts';
import { layoutOf } from '#intake/bytes/layout.ts';
import { looksOfficial } from '#intake/form/official.ts';
import { look } from '#intake/look.ts';
import { Refusal } from '#intake/refusal.ts';
import type { Sheet, SheetRow } from '#intake/sheet.ts';
import { NOBODY, sheetsOf } from '#intake/sheets.ts';
import { readYear } from '#intake/tidy/date.ts';
import { findRosterHeader, type RosterHeader } from './rosterHeader.ts';
import { rosterRows } from './rosterRows.ts';

/** A roster is kept as rows in the browser, not as a file: it must stay small. */
const LIMIT_BYTES = 16 * 1024 * 1024;
const LIMIT_ROWS = 50_000;
const HEADER_WITHIN_ROWS = 50;

/** What the person at the page says where the file does not. */
export interface RosterAnswers {
  readonly money_unit: MoneyUnit | null;
  readonly year: number | null;
}

/** The roster, or what must be asked before it can be read. */
export type RosterReading =
  | { readonly asks: { readonly money_unit: boolean; readonly year: boolean }; readonly roster: null }
  | { readonly asks: null; readonly roster: Roster };

interface Listed {
  readonly sheet: Sheet;
  readonly header: RosterHeader;
  readonly rows: readonly SheetRow[];
}

/**
 * Reads a roster of projects and approved amounts. Throws a `Refusal`: F50 no roster, F51 target forms, F52 too many
 * rows, F08 no row, F07 too large, and what stands in the way of reading any file.
 */
export async function readRoster(file: File, answers: RosterAnswers): Promise<RosterReading> {
  if (file.size > LIMIT_BYTES) throw tooLarge(file.size, LIMIT_BYTES);
  const { sha256, bytes, encoding } = await look(file);
  const { layout } = await layoutOf(file, encoding);
  const sheets = await sheetsOf(file, layout, NOBODY);
  const listed: Listed[] = [];
  const left_out: string[] = [];
  let first: SheetRow | null = null;
  for (const sheet of sheets) {
    const rows = await rowsOf(sheet);
    const head = rows.slice(0, HEADER_WITHIN_ROWS);
    first ??= head.find(({ cells }) => cells.some((cell) => cell.trim() !== '')) ?? null;
    refuseForms(head);
    const header = sheet.hidden ? null : findRosterHeader(head);
    if (header === null) left_out.push(sheet.name ?? '');
    else listed.push({ sheet, header, rows: rows.filter(({ row }) => row > header.row) });
  }
  if (listed.length === 0) throw new Refusal('F50', { row: first?.row ?? null, raw: said(first) });
  const asks = {
    money_unit: answers.money_unit === null && listed.some(({ header }) => header.money_unit === null),
    year: answers.year === null && listed.some((one) => !saysYear(one, file)),
  };
  if (asks.money_unit || asks.year) return { asks, roster: null };
  const rows = listed.flatMap((one): readonly RosterRow[] =>
    rosterRows(one.rows, {
      header: one.header,
      sheet: one.sheet.name,
      merged: one.sheet.origin === 'cells',
      money_unit: one.header.money_unit ?? answers.money_unit ?? '元',
      year: yearAbove(one, file) ?? answers.year,
    }),
  );
  if (rows.length === 0) throw new Refusal('F08');
  return { asks: null, roster: { file: file.name, sha256, bytes, ...answers, rows, left_out } };
}

async function rowsOf(sheet: Sheet): Promise<readonly SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const piece of sheet.pieces) {
    rows.push(...piece);
    if (rows.length > LIMIT_ROWS) throw new Refusal('F52', { raw: String(rows.length), detail: String(LIMIT_ROWS) });
  }
  return rows;
}

/** Indicators, or the labels of a printed form: the file belongs to the ordinary import. */
function refuseForms(head: readonly SheetRow[]): void {
  const row = head.find(({ cells }) => {
    const fields = cells.map((cell) => fieldOf(cell));
    return fields.includes('indicator') && fields.includes('target');
  });
  if (row !== undefined || looksOfficial(head))
    throw new Refusal('F51', { row: row?.row ?? null, raw: said(row ?? null) });
}

function said(row: SheetRow | null): string {
  return (row?.cells ?? [])
    .filter((cell) => cell.trim() !== '')
    .join(' | ')
    .slice(0, 200);
}

function saysYear(one: Listed, file: File): boolean {
  const column = one.header.columns.get('year');
  const inCells = column !== undefined && one.rows.some(({ cells }) => readYear(cells[column] ?? '') !== null);
  return inCells || yearAbove(one, file) !== null;
}

/** The year that holds where a row says none: of the title, the sheet, or the file. */
function yearAbove({ header, sheet }: Listed, file: File): number | null {
  return header.year ?? readYear(sheet.name ?? '') ?? readYear(file.name);
}
