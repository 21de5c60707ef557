/** A table put in the order of one of its columns. */
export interface Sort {
  readonly table: string;
  readonly column: string;
  readonly descending: boolean;
}

/** Reads `weakest-projects.amount.desc`; null for what is no order. The table's name has no dot, the column's may. */
export function readSort(text: string): Sort | null {
  const [, table, column, direction] = /^([^.]+)\.(.+)\.(asc|desc)$/s.exec(text) ?? [];
  if (table === undefined || column === undefined) return null;
  return { table, column, descending: direction === 'desc' };
}

export function writeSort({ table, column, descending }: Sort): string {
  return `${table}.${column}.${descending ? 'desc' : 'asc'}`;
}
