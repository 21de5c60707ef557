import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { count } from '#text/format.ts';
import { DataTable, type DataTableProps } from '#ui/DataTable.tsx';
import './groups.css';

interface Props extends DataTableProps {
  /** The column whose values make the groups; without one it is a plain table. */
  readonly groups: string | undefined;
  /** Columns one value of which can be chosen from a list. */
  readonly narrow: readonly string[] | undefined;
}

/** A table whose rows can be narrowed to one value of some columns, with the number of rows behind each group. */
export function GroupedTable({
  groups,
  narrow = [],
  rows,
  totals = [],
  chosen: marked = [],
  action,
  content,
  ...table
}: Props) {
  const { text } = useDesk();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const place = (id: string) => table.columns.findIndex((column) => column.id === id);
  const valuesOf = (id: string, among: readonly number[]) => {
    const counts = new Map<string, number>();
    for (const at of place(id) < 0 ? [] : among) {
      const value = rows[at]?.[place(id)]?.text ?? '';
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  /** Places of the rows that are left by the choices, but for one column. */
  const leftBut = (but: string | null) =>
    [...rows.keys()].filter((at) =>
      Object.entries(chosen).every(([id, value]) => id === but || rows[at]?.[place(id)]?.text === value),
    );
  const choose = (id: string, value: string | null) => {
    const { [id]: _before, ...others } = chosen;
    setChosen(value === null ? others : { ...others, [id]: value });
  };
  const shown = leftBut(null);
  const among = groups === undefined ? [] : leftBut(groups);
  const counts = groups === undefined ? new Map<string, number>() : valuesOf(groups, among);
  const lists = narrow.map((id) => ({ id, values: [...valuesOf(id, [...rows.keys()]).keys()] }));
  return (
    <>
      <div className="groups">
        {lists.map(
          ({ id, values }) =>
            values.length > 1 && (
              <Select
                key={id}
                size="xs"
                className="group-list"
                clearable
                aria-label={table.columns[place(id)]?.label ?? id}
                placeholder={table.columns[place(id)]?.label ?? id}
                data={values.filter(Boolean)}
                value={chosen[id] ?? null}
                onChange={(value) => choose(id, value)}
              />
            ),
        )}
        {groups !== undefined && (counts.size > 1 || groups in chosen) && (
          <>
            <Group
              label={text.panel.allGroups}
              rows={among.length}
              on={!(groups in chosen)}
              onClick={() => choose(groups, null)}
            />
            {[...counts]
              .sort(([, a], [, b]) => b - a)
              .map(([label, number]) => (
                <Group
                  key={label}
                  label={label}
                  rows={number}
                  on={chosen[groups] === label}
                  onClick={() => choose(groups, chosen[groups] === label ? null : label)}
                />
              ))}
          </>
        )}
      </div>
      <DataTable
        {...table}
        chosen={marked.map((at) => shown.indexOf(at))}
        totals={shown.length === rows.length ? totals : []}
        rows={shown.flatMap((at) => (rows[at] === undefined ? [] : [rows[at]]))}
        {...(content === undefined ? {} : { content: (row: number, id: string) => content(shown[row] ?? row, id) })}
        {...(action === undefined ? {} : { action: (row: number) => action(shown[row] ?? row) })}
      />
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
