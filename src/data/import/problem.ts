import type { Problem } from '#domain/problems.ts';
import type { Row } from '#engine/engine.ts';

/** A row of the table problem. */
export function problemFrom(row: Row): Problem {
  return {
    code: row.code as Problem['code'],
    file: String(row.file),
    sheet: row.sheet === null ? null : String(row.sheet),
    row: row.row_number === null ? null : Number(row.row_number),
    column: row.column_name === null ? null : String(row.column_name),
    raw: row.raw === null ? null : String(row.raw),
    detail: row.detail === null ? null : String(row.detail),
  };
}
