import type { Lines } from '#domain/lines.ts';
import type { Row } from './engine.ts';

/**
 * The statement that takes in the CSV text of `lines`, written by `line` of #domain/lines.ts. Quoted text is
 * text, even an empty one; a place without quotes is null. Nothing is guessed and no row may be skipped.
 */
export function copyStatement(lines: Lines, path: string, columns: readonly Row[]): string {
  const types = columns.map((column) => `'${column.column_name}': '${column.data_type}'`).join(', ');
  return `insert into ${lines.table}
select *
from read_csv(
  '${path}', header = false, auto_detect = false, columns = {${types}}, delim = ',', quote = '"', escape = '"',
  new_line = '\\n', nullstr = '', allow_quoted_nulls = false, ignore_errors = false, null_padding = false,
  strict_mode = true, max_line_size = 16777216, parallel = false
)`;
}

/** The columns of a table in their order, from the one source that costs no join over the whole catalogue. */
export function columnsOf(table: string): string {
  return `select name as column_name, type as data_type from pragma_table_info('${table}') order by cid`;
}

export function countOf(table: string): string {
  return `select count(*) as rows from ${table}`;
}
