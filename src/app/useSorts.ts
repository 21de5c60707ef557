import { useCallback, useMemo } from 'react';
import type { DataTableProps } from '#ui/DataTable.tsx';
import { useDesk } from './context.ts';

/** The order of a table, which stands in the view. */
export function useSorts(table: string): Pick<DataTableProps, 'sorts' | 'onSort'> {
  const { view, setView } = useDesk();
  const sorts = useMemo(() => view.sorts.filter((sort) => sort.table === table), [view.sorts, table]);
  const onSort: DataTableProps['onSort'] = useCallback(
    (next) => {
      const others = view.sorts.filter((sort) => sort.table !== table);
      setView({ ...view, sorts: [...others, ...next.map((sort) => ({ table, ...sort }))] });
    },
    [view, setView, table],
  );
  return { sorts, onSort };
}
