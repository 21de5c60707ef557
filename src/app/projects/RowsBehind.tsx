import { Button, CloseButton } from '@mantine/core';
import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { chips } from '#app/filters/chips.ts';
import { Boundary } from '#app/frame/Boundary.tsx';
import { useDesk } from '#app/frame/context.ts';
import { useAnswer } from '#app/frame/useAnswer.ts';
import { shownTable } from '#app/panel/tables.ts';
import { useSorts } from '#app/panel/useSorts.ts';
import { SheetLink } from '#app/sheet/SheetLink.tsx';
import type { Table } from '#charts/table.ts';
import type { Row } from '#engine/engine.ts';
import type { Asked } from '#panels/question.ts';
import { count } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { DataTable } from '#ui/DataTable.tsx';
import { projectsOf, rowsOf, severityOf, slotOf, slotsOf, withinOf } from '#view/behind.ts';
import { readFilters, type View } from '#view/view.ts';
import { findingsBehind, findingsTable } from './findings-behind.ts';
import { ListTools } from './ListTools.tsx';
import { projectsBehind, projectsCounted, projectsTable } from './projects-behind.ts';
import { behindTable, cellKey, countsOf, rowsBehind } from './rows-behind.ts';
import './behind.css';

/** At the foot of the page: the rows behind its figures, each the way to its cell on the sheet. */
export function RowsBehind() {
  const { text, view, setView } = useDesk();
  const words = text.sheet.behind;
  const slot = slotOf(view.behind);
  const section = useRef<HTMLElement>(null);
  const ofSlot = slot !== null;
  // Of one slot they are asked for in the matrix, cell by cell: the focus goes to them and back again.
  useEffect(() => {
    const before = document.activeElement;
    if (!ofSlot || !(before instanceof HTMLElement) || before === document.body) return;
    section.current?.focus({ preventScroll: true });
    return () => {
      if (before.isConnected) before.focus({ preventScroll: true });
    };
  }, [ofSlot]);
  const ofProjects = projectsOf(view.behind);
  const ofSlots = slotsOf(view.behind);
  const rowsTitle = ofSlots === null ? words.title : words.ofSlots[ofSlots];
  const severity = severityOf(view.behind);
  const listed = severity === null ? rowsTitle : words.ofFindings[severity];
  const plain = ofProjects === null ? listed : words.projects[ofProjects];
  const title = slot === null ? narrowed(plain, view, text) : words.slot(text.kinds[slot.kind]);
  return (
    <section ref={section} className="behind" tabIndex={-1} aria-label={title} data-testid="behind">
      <div className="behind-head">
        <h2>{title}</h2>
        <CloseButton size="sm" aria-label={words.close} onClick={() => setView({ ...view, behind: null })} />
      </div>
      <Boundary fallback={(cause) => <p role="alert">{cause.message}</p>}>
        <Suspense fallback={<p className="note">{text.panel.loading}</p>}>
          <List title={title} />
        </Suspense>
      </Boundary>
    </section>
  );
}

function List({ title }: { readonly title: string }) {
  const { view } = useDesk();
  if (projectsOf(view.behind) !== null) return <Projects title={title} />;
  return severityOf(view.behind) === null ? <Rows title={title} /> : <Findings title={title} />;
}

/** A title with what a sum says of itself: its year, its category. */
function narrowed(title: string, { behind, money }: View, text: Text): string {
  const own = { filters: readFilters(new URLSearchParams(withinOf(behind))), money };
  const said = chips(own, text).map(({ label }) => label);
  return said.length === 0 ? title : text.sheet.behind.within(title, said.join(text.list.comma));
}

function Projects({ title }: { readonly title: string }) {
  const { text, view, setView } = useDesk();
  const rows = useAnswer(projectsBehind);
  const words = text.sheet.behind;
  if (rows.length === 0) return <p className="note">{words.noProjects}</p>;
  return (
    <>
      {projectsCounted(rows).cut && <p className="note">{words.projectsCut(count(rows.length))}</p>}
      <Listed
        {...{ title, rows }}
        question={projectsBehind}
        tableOf={projectsTable}
        linkOf={(row) => String(row.name ?? '')}
      >
        {projectsOf(view.behind) === 'projects' && (
          <Button size="compact-xs" variant="subtle" onClick={() => setView({ ...view, behind: rowsOf(view.behind) })}>
            {words.deeper}
          </Button>
        )}
      </Listed>
    </>
  );
}

function Rows({ title }: { readonly title: string }) {
  const { text, view } = useDesk();
  const rows = useAnswer(rowsBehind);
  const words = text.sheet.behind;
  const { rows: indicators, absent, slots, projects, cut } = countsOf(rows);
  const note =
    slotsOf(view.behind) === null
      ? words.note(count(indicators), count(absent))
      : words.slotsNote(count(slots), count(projects));
  if (rows.length === 0) return <p className="note">{words.empty}</p>;
  return (
    <>
      <p className="note" aria-live="polite">
        {slotOf(view.behind) === null
          ? note
          : words.slotNote(String(rows[0]?.project_name ?? ''), count(indicators), count(absent))}
        {cut && words.cut(count(rows.length))}
      </p>
      <Listed {...{ title, rows }} question={rowsBehind} tableOf={behindTable} cellOf={cellKey} />
    </>
  );
}

function Findings({ title }: { readonly title: string }) {
  const { text } = useDesk();
  const rows = useAnswer(findingsBehind);
  const words = text.sheet.behind;
  if (rows.length === 0) return <p className="note">{words.noFindings}</p>;
  return (
    <>
      {Number(rows[0]?.findings) > rows.length && <p className="note">{words.findingsCut(count(rows.length))}</p>}
      <Listed {...{ title, rows }} question={findingsBehind} tableOf={findingsTable} cellOf={cellKey} />
    </>
  );
}

interface ListedProps {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly question: Asked;
  readonly tableOf: (rows: readonly Row[], text: Text) => Table;
  /** The cell of the sheet that a row leads to. */
  readonly cellOf?: (row: Row) => string | null;
  /** The name of its project. */
  readonly linkOf?: (row: Row) => string;
  readonly children?: ReactNode;
}

/** A list with its sums, to be sorted, copied and saved; each row leads to its sheet. */
function Listed({ title, rows, question, tableOf, cellOf, linkOf, children }: ListedProps) {
  const { text, view } = useDesk();
  const sorting = useSorts(question.id);
  const table = tableOf(rows, text);
  return (
    <DataTable
      caption={title}
      {...shownTable(table, text, view.money)}
      {...sorting}
      above={(order) => (
        <div className="behind-tools">
          <ListTools {...{ title, table, order, question, tableOf }} />
          {children}
        </div>
      )}
      content={(at, column) => {
        const row = rows[at];
        if (column !== 'name' || row === undefined) return null;
        const name = linkOf?.(row) ?? String(row.project_name);
        const cell = cellOf === undefined ? {} : { cell: cellOf(row) };
        return <SheetLink project={Number(row.project)} name={name} {...cell} />;
      }}
    />
  );
}
