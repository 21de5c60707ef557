import { Button } from '@mantine/core';
import { useState } from 'react';
import { count } from '#text/format.ts';
import { DataTable, type DataTableProps } from '#ui/DataTable.tsx';
import { useDesk } from './context.ts';

interface Props extends DataTableProps {
  /** The column whose values make the groups; without one it is a plain table. */
  readonly groups: string | undefined;
}

/** A table whose rows can be narrowed to one value of a column, with the number of rows behind each. */
export function GroupedTable({ groups, rows, ...table }: Props) {
  const { text } = useDesk();
  const [chosen, setChosen] = useState<string | null>(null);
  const at = table.columns.findIndex(({ id }) => id === groups);
  const counts = new Map<string, number>();
  for (const row of at < 0 ? [] : rows) counts.set(row[at]?.text ?? '', (counts.get(row[at]?.text ?? '') ?? 0) + 1);
  const shown = chosen !== null && counts.has(chosen) ? rows.filter((row) => row[at]?.text === chosen) : rows;
  return (
    <>
      {counts.size > 1 && (
        <div className="groups">
          <Group label={text.panel.allGroups} rows={rows.length} on={shown === rows} onClick={() => setChosen(null)} />
          {[...counts]
            .sort(([, a], [, b]) => b - a)
            .map(([label, number]) => (
              <Group
                key={label}
                label={label}
                rows={number}
                on={chosen === label}
                onClick={() => setChosen(chosen === label ? null : label)}
              />
            ))}
        </div>
      )}
      <DataTable {...table} rows={shown} />
    </>
  );
}

interface GroupProps {
  readonly label: string;
  readonly rows: number;
  readonly on: boolean;
  readonly onClick: () => void;
}

function Group({ label, rows, on, onClick }: GroupProps) {
  return (
    <Button size="compact-xs" variant={on ? 'filled' : 'default'} aria-pressed={on} onClick={onClick}>
      {label} {count(rows)}
    </Button>
  );
}
