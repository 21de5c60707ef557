import { useCallback, useMemo } from 'react';
import { useDesk } from '#app/frame/context.ts';
import type { DataTableProps } from '#ui/DataTable.tsx';

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
