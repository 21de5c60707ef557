import {
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  sortFns,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useMemo, useRef } from 'react';
import { MOST_PRINTED, usePrinting } from './printing.ts';
import './table.css';

/** A cell as shown, with the exact value behind a number for scripts and hover. */
export interface ShownCell {
  readonly text: string;
  readonly sort: string | number | null;
  readonly exact: string | null;
}

interface ShownColumn {
  readonly id: string;
  readonly label: string;
  readonly numeric: boolean;
  readonly wide: boolean;
}

/** A column by which the rows come. */
interface SortedBy {
  readonly column: string;
  readonly descending: boolean;
}

export interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly ShownColumn[];
  readonly rows: readonly (readonly ShownCell[])[];
  /** Sums under the rows. */
  readonly totals?: readonly (readonly ShownCell[])[];
  /** Places of the rows of what is chosen. */
  readonly chosen?: readonly number[];
  /** The order of the rows, first what counts first; empty for the order in which they are given. */
  readonly sorts: readonly SortedBy[];
  readonly onSort: (sorts: readonly SortedBy[]) => void;
  /** Said on paper of a table that is too long for it. */
  readonly printed: (shown: number, all: number) => string;
  /** A last cell for each row, by its place in `rows`. */
  readonly action?: (row: number) => ReactNode;
  /** A first cell for each row, by its place in `rows`, with one for the head. */
  readonly lead?: { readonly head: ReactNode; readonly of: (row: number) => ReactNode };
  /** What stands in a cell in place of its text; `null` for the text. */
  readonly content?: (row: number, column: string) => ReactNode | null;
  /** What stands in place of a sum, by its place in `totals`; `null` for the sum as it is. */
  readonly sum?: (row: number, column: string, said: string) => ReactNode | null;
  /** What stands above the table, by the places of its rows in the order shown. */
  readonly above?: (order: () => readonly number[]) => ReactNode;
}

type Line = { readonly place: number; readonly cells: readonly ShownCell[] };

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns });
const ROW_HEIGHT = 33;
/** Up to here all rows are in the document: finding in the page stays whole. */
const VIRTUAL_FROM = 300;

/** A real table: sortable by its headers, virtual when long. */
export function DataTable(props: DataTableProps) {
  const { caption, columns, rows, sorts, onSort, printed, action, lead, content, above: over } = props;
  const { totals = [], chosen = [], sum } = props;
  const frozen = frozenIn(columns);
  const printing = usePrinting();
  const box = useRef<HTMLDivElement>(null);
  const data = useMemo(() => rows.map((cells, place): Line => ({ place, cells })), [rows]);
  const definitions = useMemo(
    () =>
      columns.map((column, at) => ({
        id: column.id,
        accessorFn: (line: Line) => line.cells[at]?.sort ?? undefined,
        sortUndefined: 'last' as const,
        sortDescFirst: column.numeric,
        sortFn: column.numeric ? ('basic' as const) : byPinyin,
      })),
    [columns],
  );
  const sorting = useMemo(
    (): SortingState =>
      sorts
        .filter(({ column }) => columns.some(({ id }) => id === column))
        .map(({ column, descending }) => ({ id: column, desc: descending })),
    [sorts, columns],
  );
  const table = useTable({
    features,
    columns: definitions,
    data,
    state: { sorting },
    onSortingChange: (change) => {
      const next = typeof change === 'function' ? change(sorting) : change;
      onSort(next.map(({ id, desc }) => ({ column: id, descending: desc })));
    },
  });
  const lines = table.getRowModel().rows;
  const isVirtual = lines.length > VIRTUAL_FROM && !printing;
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 20,
    enabled: isVirtual,
  });
  const seen = virtual.getVirtualItems();
  const items = isVirtual ? seen : lines.slice(0, printing ? MOST_PRINTED : undefined).map((_, index) => ({ index }));
  const above = isVirtual ? (seen[0]?.start ?? 0) : 0;
  const below = isVirtual ? virtual.getTotalSize() - (seen.at(-1)?.end ?? 0) : 0;

  return (
    <>
      {over?.(() => lines.map(({ original }) => original.place))}
      {printing && lines.length > MOST_PRINTED && <p className="note">{printed(MOST_PRINTED, lines.length)}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section ref={box} className="table-box" tabIndex={0} aria-label={caption}>
        <table className="table" aria-rowcount={lines.length + 1}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {lead && <th className="lead">{lead.head}</th>}
              {columns.map((column) => {
                const sorted = table.getColumn(column.id)?.getIsSorted();
                return (
                  <th
                    key={column.id}
                    scope="col"
                    data-column={column.id}
                    className={classOf(column, frozen)}
                    aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
                  >
                    {/* Chromium repeats no header that has a button in it. */}
                    {printing ? (
                      <span className="head-text">{column.label}</span>
                    ) : (
                      <button type="button" onClick={table.getColumn(column.id)?.getToggleSortingHandler()}>
                        {column.label}
                        <span aria-hidden="true" className="sort">
                          {sorted === 'asc' ? '▲' : sorted === 'desc' ? '▼' : ''}
                        </span>
                      </button>
                    )}
                  </th>
                );
              })}
              {action && <th className="action" />}
            </tr>
          </thead>
          <tbody>
            {above > 0 && <tr style={{ height: above }} />}
            {items.map(({ index }) => {
              const line = lines[index]?.original;
              if (line === undefined) return null;
              return (
                <tr key={line.place} aria-rowindex={index + 2} data-chosen={chosen.includes(line.place) || undefined}>
                  {lead && <th className="lead">{lead.of(line.place)}</th>}
                  {line.cells.map((cell, at) => {
                    const column = columns[at];
                    if (column === undefined) return null;
                    return (
                      <td
                        key={column.id}
                        className={classOf(column, frozen)}
                        title={cell.exact ?? cell.text}
                        data-value={cell.exact ?? undefined}
                      >
                        {content?.(line.place, column.id) ?? cell.text}
                      </td>
                    );
                  })}
                  {action && <td className="action">{action(line.place)}</td>}
                </tr>
              );
            })}
            {below > 0 && <tr style={{ height: below }} />}
          </tbody>
          {totals.length > 0 && (
            <tfoot>
              {totals.map((cells, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: sums have their place and nothing else
                <tr key={at} data-total="">
                  {lead && <th className="lead" />}
                  {cells.map((cell, place) => {
                    const column = columns[place];
                    return column === undefined ? null : (
                      <td key={column.id} className={classOf(column, frozen)} data-value={cell.exact ?? undefined}>
                        {sum?.(at, column.id, cell.text) ?? cell.text}
                      </td>
                    );
                  })}
                  {action && <td className="action" />}
                </tr>
              ))}
            </tfoot>
          )}
        </table>
      </section>
    </>
  );
}

/** What names a row stays in sight when the table is moved sideways: its first column of words. */
function frozenIn(columns: readonly ShownColumn[]): string | null {
  return (columns.find(({ numeric }) => !numeric) ?? columns[0])?.id ?? null;
}

function classOf({ id, numeric, wide }: ShownColumn, frozen: string | null): string | undefined {
  const names = [numeric && 'number', !numeric && wide && 'wide', id === frozen && 'frozen'].filter(Boolean);
  return names.length === 0 ? undefined : names.join(' ');
}

const pinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true });

function byPinyin(a: { getValue(id: string): unknown }, b: { getValue(id: string): unknown }, id: string): number {
  return pinyin.compare(String(a.getValue(id) ?? ''), String(b.getValue(id) ?? ''));
}
