/** Rows of one table of schema.sql as CSV text in its column order, without header: what the engine is filled with. */
export interface Lines {
  readonly table: string;
  readonly text: string;
  readonly rows: number;
}

/** One CSV line for the engine: text always in quotes, null an empty place without quotes. */
export function line(values: readonly (string | number | null)[]): string {
  return `${values.map(field).join(',')}\n`;
}

function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return value.includes('"') ? `"${value.replaceAll('"', '""')}"` : `"${value}"`;
}
