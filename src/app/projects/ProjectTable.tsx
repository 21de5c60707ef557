import { Checkbox, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useFinder } from '#app/filters/useFinder.ts';
import { useDesk } from '#app/frame/context.ts';
import { LineageButton } from '#app/lineage/LineageButton.tsx';
import { useSuggestions } from '#app/lineage/useSuggestions.ts';
import { CopyRows } from '#app/panel/CopyRows.tsx';
import { SumLink } from '#app/panel/SumLink.tsx';
import { shownTable } from '#app/panel/tables.ts';
import { useSorts } from '#app/panel/useSorts.ts';
import { SheetLink } from '#app/sheet/SheetLink.tsx';
import type { Table } from '#charts/table.ts';
import type { ViewProps } from '#panels/panel.ts';
import { projectTotals } from '#panels/project-table/draw.ts';
import { count } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { DataTable } from '#ui/DataTable.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';
import { UnitLink } from './UnitLink.tsx';
import { useColumns } from './useColumns.ts';
import './projects.css';

const SEARCHED = ['name', 'unit', 'department', 'code'];

/** The projects: found by words or initials, with the columns one wants, ticked and copied. */
export function ProjectTable({ own: projects, drawing: { table }, title: caption }: ViewProps<readonly number[]>) {
  const { text, view } = useDesk();
  const words = text.sheet.projects;
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed.trim().toLowerCase().replaceAll(/\s/g, ''));
  const finder = useFinder(wanted);
  const sorting = useSorts('project-table');
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [hidden, setHidden] = useColumns();
  const suggestions = useSuggestions();
  const places = useMemo(() => {
    const searched = SEARCHED.map((id) => table.columns.findIndex((column) => column.id === id));
    const all = [...table.rows.keys()];
    if (wanted === '') return all;
    return all.filter((row) => searched.some((at) => finder(String(table.rows[row]?.[at] ?? ''), wanted)));
  }, [table, wanted, finder]);
  const found = useMemo(() => picked(table, { places, hidden }, text), [table, places, hidden, text]);
  const shown = useMemo(() => shownTable(found, text, view.money), [found, text, view.money]);
  const projectAt = (row: number) => projects[places[row] ?? -1] ?? -1;
  const cellAt = (row: number, column: string) => {
    const value = table.rows[places[row] ?? -1]?.[table.columns.findIndex(({ id }) => id === column)] ?? null;
    return value === null ? null : String(value);
  };
  const nameOf = (row: number) => cellAt(row, 'name') ?? '';
  const allTicked = places.length > 0 && places.every((place) => ticked.has(projects[place] ?? -1));
  return (
    <DataTable
      caption={caption}
      {...shown}
      {...sorting}
      sum={(row, column, said) => {
        const behind = found.behind?.[row]?.[column];
        const of = found.columns.find(({ id }) => id === column)?.label ?? column;
        return behind === undefined ? null : <SumLink {...{ behind, of, said }} />;
      }}
      lead={{
        head: (
          <Checkbox
            size="xs"
            aria-label={words.chooseAll}
            checked={allTicked}
            onChange={() => setTicked(new Set(allTicked ? [] : places.map((place) => projects[place] ?? -1)))}
          />
        ),
        of: (row) => (
          <Checkbox
            size="xs"
            aria-label={words.choose(nameOf(row))}
            checked={ticked.has(projectAt(row))}
            onChange={() => setTicked(toggledIn(ticked, projectAt(row)))}
          />
        ),
      }}
      content={(row, column) => {
        if (column === 'name') return <SheetLink project={projectAt(row)} name={nameOf(row)} />;
        const unit = column === 'unit' ? cellAt(row, column) : null;
        return unit === null ? null : <UnitLink unit={unit}>{unit}</UnitLink>;
      }}
      above={(order) => (
        <div className="project-tools">
          <TextInput
            size="xs"
            type="search"
            aria-label={words.search}
            placeholder={words.searchHint}
            value={typed}
            onChange={({ currentTarget: { value } }) => setTyped(value)}
          />
          <span className="note" aria-live="polite" data-testid="found">
            {places.length === 0 ? words.none : words.found(count(places.length), count(table.rows.length))}
          </span>
          <LineageButton suggestions={suggestions} />
          <ColumnMenu columns={table.columns} hidden={hidden} onHidden={setHidden} />
          <CopyRows
            table={found}
            order={() => {
              const rows = order();
              const some = rows.filter((row) => ticked.has(projectAt(row)));
              return some.length > 0 ? some : rows;
            }}
            ticked={places.filter((place) => ticked.has(projects[place] ?? -1)).length}
          />
        </div>
      )}
    />
  );
}

function toggledIn(ticked: ReadonlySet<number>, project: number): ReadonlySet<number> {
  return new Set(ticked.has(project) ? [...ticked].filter((one) => one !== project) : [...ticked, project]);
}

/** Some rows of a table and the columns that are not hidden. */
function picked(
  { columns, rows, behind }: Table,
  { places, hidden }: { readonly places: readonly number[]; readonly hidden: readonly string[] },
  text: Text,
): Table {
  const kept = [...columns.keys()].filter((at) => !hidden.includes(columns[at]?.id ?? ''));
  const some = {
    columns: kept.flatMap((at) => columns[at] ?? []),
    rows: places.map((place) => kept.map((at) => rows[place]?.[at] ?? null)),
  };
  // Of some that were looked for a sum counts these alone: no list is of them but this one.
  const whole = places.length === rows.length && behind !== undefined;
  return { ...some, totals: places.length === 0 ? [] : [projectTotals(some, text)], ...(whole ? { behind } : {}) };
}
