import Papa from 'papaparse';
import { fieldOf } from '#domain/columns.ts';
import { Refusal } from '#intake/refusal.ts';
import type { SheetRow } from '#intake/sheet.ts';

const DELIMITERS = [',', '\t', ';', '|'];
/** How much text may stand in one record before its quote counts as never closed. */
const RECORD_LIMIT = 4 * 1024 * 1024;
const ROWS_A_PIECE = 4096;

/**
 * Rows of delimited text. Rows are numbered as a spreadsheet does, blank ones included. A quote that never
 * closes would swallow the rest of the file: it is refused (F06) with its row.
 * A row with a malformed quote is handed on with `malformed` called, so that its form can be set aside.
 */
export async function* delimitedRows(
  text: AsyncIterable<string>,
  delimiter: string,
  malformed: (row: number) => void,
): AsyncGenerator<readonly SheetRow[]> {
  const parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"', escapeChar: '"' });
  let rest = '';
  let row = 0;
  const take = (last: boolean): SheetRow[] => {
    const result = parser.parse(rest, 0, !last) as Papa.ParseResult<string[]>;
    for (const error of result.errors) {
      const at = row + (error.row ?? 0) + 1;
      if (error.code === 'MissingQuotes') throw new Refusal('F06', { row: at, raw: recordStart(result, error.row) });
      malformed(at);
    }
    rest = last ? '' : rest.slice(result.meta.cursor);
    if (rest.length > RECORD_LIMIT)
      throw new Refusal('F06', { row: row + result.data.length + 1, raw: rest.slice(0, 80) });
    return result.data.map((cells) => ({ row: ++row, cells }));
  };
  for await (const piece of text) {
    rest += piece;
    if (piece === '') continue;
    yield* inPieces(take(false));
  }
  yield* inPieces(take(true));
}

function* inPieces(rows: readonly SheetRow[]): Generator<readonly SheetRow[]> {
  for (let from = 0; from < rows.length; from += ROWS_A_PIECE) yield rows.slice(from, from + ROWS_A_PIECE);
}

function recordStart(result: Papa.ParseResult<string[]>, row: number | undefined): string | null {
  return result.data[row ?? 0]?.join(' ').slice(0, 80) ?? null;
}

/** The delimiter under which most cells of some early line are known headers; ties go to the most cells. */
export function delimiterOf(sample: string): string {
  const lines = sample.split('\n').slice(0, 60);
  let best = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    for (const line of lines) {
      const cells = line.split(delimiter).map((cell) => cell.replace(/^"|"$/g, ''));
      const score = cells.filter((cell) => fieldOf(cell) !== null).length * 1000 + cells.length;
      if (score > most) {
        best = delimiter;
        most = score;
      }
    }
  }
  return best;
}
