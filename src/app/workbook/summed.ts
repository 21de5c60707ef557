import type { Table } from '#charts/table.ts';
import { count } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import type { PanelId } from '#text/zh/methods.ts';

/** Lists of which every row is another project or form: their numbers may be added up. */
const LISTS: readonly PanelId[] = ['project-table', 'weakest-projects', 'large-weak'];

/** A number that says where a row stands. */
const PLACE = 'rank';

/** A list with a line of sums at its end, where it has none of its own. */
export function summed(panel: PanelId, table: Table, text: Text): Table {
  const { columns, rows, totals } = table;
  if (totals !== undefined || rows.length === 0 || !LISTS.includes(panel)) return table;
  const label = columns.findIndex(({ type }) => type === 'text');
  const line = columns.map(({ id, type }, at) => {
    if (at === label) return text.panel.total(count(rows.length));
    if (id === PLACE || (type !== 'money' && type !== 'count')) return null;
    const stated = rows.flatMap((row) => (typeof row[at] === 'number' ? [row[at]] : []));
    return stated.length === 0 ? null : stated.reduce((sum, one) => sum + one, 0);
  });
  return { ...table, totals: [line] };
}
