import { fieldOf, INDICATOR_LISTS } from '#domain/columns.ts';
import type { Text } from './text.ts';

/** Names that our own format gives to its fields; the columns of other files are called as their headers are. */
const OWN =
  /^(?:amounts\.\w+|indicators\.\w+|category_raw|goal_(?:overall|annual)|(?:starts|ends)_on|money_unit|level[12])$/;

/** What a column is called on the page: a field of our own format by its name there. */
export function columnWord(
  column: string | null,
  { columns, fields }: Pick<Text, 'columns' | 'fields'>,
): string | null {
  if (column === null || !OWN.test(column)) return column;
  const list = INDICATOR_LISTS.find((key) => column.startsWith(`${key}.`));
  const field = list === undefined ? fieldOf(column) : fieldOf(column.slice(list.length + 1), true);
  if (field !== null) return fields[field];
  return column === 'category_raw' ? columns.category : column;
}
