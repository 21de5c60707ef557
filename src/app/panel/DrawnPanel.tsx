import { useEffect, useMemo, useRef } from 'react';
import { useTime } from '#app/filters/useTime.ts';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { paintClock } from '#app/frame/paint.ts';
import { useAnswer } from '#app/frame/useAnswer.ts';
import { usePanelAnnotations } from '#app/notes/usePanelAnnotations.tsx';
import { SheetLink } from '#app/sheet/SheetLink.tsx';
import { LIGHT } from '#charts/palette.ts';
import type { Table } from '#charts/table.ts';
import { csv } from '#export/csv.ts';
import { csvBlob } from '#export/download.ts';
import type { Drawing } from '#panels/question.ts';
import type { Place } from '#panels/registry.ts';
import { packVersion } from '#rules/pack.ts';
import type { Text } from '#text/text.ts';
import { Chart, type Draw } from '#ui/Chart.tsx';
import { BESIDE, CHART, EXPAND, PICTURE, SHEET, SHRINK, TABLE, WORKBOOK } from '#ui/icons.tsx';
import { PanelFrame, type PanelMethod } from '#ui/PanelFrame.tsx';
import type { PanelAction } from '#ui/PanelTools.tsx';
import { usePrinting } from '#ui/printing.ts';
import { besides, type View, writeView } from '#view/view.ts';
import { Empty } from './Empty.tsx';
import { extraOf } from './extras.ts';
import { GroupedTable } from './GroupedTable.tsx';
import { Legend } from './Legend.tsx';
import { panelPicture, panelWorkbook } from './panelFiles.ts';
import { SumLink } from './SumLink.tsx';
import { Switches } from './Switches.tsx';
import { cellsOf, csvRows, shownTable } from './tables.ts';
import { useHands } from './useHands.ts';
import { useSaving } from './useSaving.ts';
import { useSorts } from './useSorts.ts';
import { wholeDrawing } from './wholeDrawing.ts';

interface Props {
  readonly panel: Place;
  readonly frame: Readonly<{ id: string; title: string; method: PanelMethod | undefined; span: number; full: boolean }>;
  readonly asTable: boolean;
  readonly onTable: () => void;
  readonly onFull: () => void;
}

/** Filters that choose projects by how their indicators are. */
const BIASING = ['kind', 'state', 'rule', 'severity'] as const;

/** Pixels of a full screen that title and remarks take. */
const FULL_HEAD = 150;

/** A panel with its answer: the drawing, its table twin, and what can be carried away. */
export function DrawnPanel({ panel, frame, asTable, onTable, onFull }: Props) {
  const { question } = panel;
  const { workspace, text, palette, view, pending, setView } = useDesk();
  const rows = useAnswer(question);
  const time = useTime();
  const { review } = useLoaded();
  const pack = question.judging === true && review !== null ? review.pack : null;
  const picture = useRef<Draw | null>(null);
  const drawing = useMemo(
    () => question.draw(rows, { view, time, text, palette }),
    [question, rows, view, time, text, palette],
  );
  const printing = usePrinting();
  const key = writeView(view);
  const charted = drawing.body.type === 'chart' && !asTable && !drawing.empty;
  const painted = () => paintClock.painted(key, question.id, charted);

  useEffect(() => {
    if (!charted) paintClock.painted(key, question.id, false);
  }, [key, charted, question.id]);

  const fileName = pack === null ? frame.title : text.rules.fileBy(frame.title, packVersion(pack));
  const annotations = usePanelAnnotations(question.id, frame.title);
  const present = { workspace, view, text };
  const shown = { id: question.id, title: frame.title, drawing, annotations: annotations.words };
  const { save, failure } = useSaving();
  const png = async () => {
    // A picture is made for paper: light whatever the screen.
    const { body } = question.draw(rows, { view, time, text, palette: LIGHT });
    const chart = charted && body.type === 'chart' ? body.chart : null;
    return panelPicture(shown, { chart, draw: picture.current }, present);
  };
  /** For a spreadsheet: of a list too long for the screen, as much as a file may hold. */
  const whole = async () => {
    if (question.most === undefined || rows.length < question.most.shown) return drawing;
    return wholeDrawing(question, present, time);
  };
  const { compares } = drawing;
  const actions: readonly PanelAction[] = [
    ...(compares === undefined
      ? []
      : [
          {
            id: 'compare',
            label: text.compare.button,
            icon: BESIDE,
            onClick: () => setView(besides(view, compares.of, compares.sides)),
          },
        ]),
    {
      id: 'show-table',
      label: asTable ? text.panel.chart : text.panel.table,
      icon: asTable ? CHART : TABLE,
      pressed: asTable,
      onClick: onTable,
    },
    { id: 'save-png', label: text.panel.png, icon: PICTURE, onClick: () => save(`${fileName}.png`, png) },
    {
      id: 'save-csv',
      label: text.panel.csv,
      icon: SHEET,
      onClick: () => save(`${fileName}.csv`, async () => csvBlob(csv(csvRows((await whole()).table, text)))),
    },
    {
      id: 'save-xlsx',
      label: text.panel.xlsx,
      icon: WORKBOOK,
      onClick: () => save(`${fileName}.xlsx`, async () => panelWorkbook({ ...shown, drawing: await whole() }, present)),
    },
    ...annotations.actions,
    {
      id: 'full-screen',
      label: frame.full ? text.panel.shrink : text.panel.expand,
      icon: frame.full ? SHRINK : EXPAND,
      pressed: frame.full,
      onClick: onFull,
    },
  ];
  return (
    <PanelFrame
      {...frame}
      note={drawing.empty ? '' : printing ? text.print.still(drawing.note) : drawing.note}
      state={pending ? 'loading' : drawing.empty ? 'empty' : 'ready'}
      line={isLine(drawing) && !asTable && !drawing.empty}
      actions={drawing.body.type === 'line' && drawing.table.rows.length === 0 ? [] : actions}
    >
      {failure !== null && (
        <p role="alert" className="remark">
          {failure}
        </p>
      )}
      {annotations.under}
      {drawing.switches && <Switches switches={drawing.switches} />}
      {!drawing.empty &&
        [...drawing.remarks, ...(question.judging === true ? biasOf(view, text) : [])].map((remark) => (
          <p key={remark} className="remark">
            {remark}
          </p>
        ))}
      {drawing.empty ? (
        <Empty />
      ) : (
        <Content {...{ panel, drawing, asTable, onTable, picture, painted }} title={frame.title} full={frame.full} />
      )}
    </PanelFrame>
  );
}

/** Shares over projects chosen by a state or a finding speak of these projects alone, and say so. */
function biasOf({ filters }: View, { filters: words }: Text): readonly string[] {
  const by = BIASING.filter((key) => filters[key].length > 0).map((key) => words[key]);
  return by.length === 0 ? [] : [words.biased(by)];
}

/** The name in a row as the way to its form. */
function linked(projects: readonly (number | null)[], { table }: Drawing) {
  return (row: number, column: string) => {
    const project = projects[row] ?? null;
    return column !== 'name' || project === null ? null : (
      <SheetLink project={project} name={String(cellsOf(table, row).name ?? '')} />
    );
  };
}

function labelIn({ columns }: Table, column: string): string {
  return columns.find(({ id }) => id === column)?.label ?? column;
}

/** A panel that has nothing to show yet. */
function isLine({ body }: Drawing): boolean {
  return body.type === 'line' || (body.type === 'own' && body.line === true);
}

interface ContentProps {
  readonly panel: Place;
  readonly drawing: Drawing;
  readonly title: string;
  readonly full: boolean;
  readonly asTable: boolean;
  readonly onTable: () => void;
  readonly picture: { current: Draw | null };
  readonly painted: () => void;
}

function Content({ panel, drawing, title, full, asTable, onTable, picture, painted }: ContentProps) {
  const hands = useHands();
  const { text, view, pick } = hands;
  const extra = extraOf(panel.id);
  const { Under } = extra;
  const { body, summary } = drawing;
  const sorting = useSorts(panel.id);
  const tabled = asTable || body.type === 'table';
  const shown = useMemo(
    () => (tabled ? shownTable(drawing.table, text, view.money) : null),
    [tabled, drawing, text, view.money],
  );
  // A remark says that there is none; a head over no rows would say less.
  if (body.type === 'table' && !asTable && drawing.table.rows.length === 0) return null;
  if (shown !== null) {
    const Actions = asTable ? undefined : extra.RowActions;
    return (
      <GroupedTable
        caption={title}
        groups={body.type === 'table' && !asTable ? body.groups : drawing.groups}
        narrow={body.type === 'table' && !asTable ? body.narrow : undefined}
        {...shown}
        {...sorting}
        sum={(row, column, said) => {
          const behind = drawing.table.behind?.[row]?.[column];
          return behind === undefined ? null : (
            <SumLink behind={behind} of={labelIn(drawing.table, column)} said={said} />
          );
        }}
        {...(body.type === 'table' && !asTable && body.projects ? { content: linked(body.projects, drawing) } : {})}
        {...(Actions === undefined ? {} : { action: (row: number) => <Actions cells={cellsOf(drawing.table, row)} /> })}
      />
    );
  }
  if (body.type === 'line' || body.type === 'table') return null;
  if (body.type === 'own') {
    const View = panel.View ?? extra.View;
    return (
      <>
        {View && <View own={body.own} {...{ drawing, title, hands }} />}
        {Under && <Under />}
      </>
    );
  }
  return (
    <>
      <Legend entries={body.chart.legend} />
      <Chart
        option={body.chart.option}
        height={full ? Math.max(body.chart.height, window.innerHeight - FULL_HEAD) : body.chart.height}
        onPaper={full ? body.chart.height : body.chart.onPaper}
        summary={summary}
        picture={picture}
        onPainted={painted}
        onMark={({ series, place }) => {
          const filter = body.chart.picks[series]?.[place];
          // A mark that stands for no filter leads to the rows behind it.
          if (filter !== undefined && Object.keys(filter).length === 0) onTable();
          else pick(filter);
        }}
      />
      {Under && <Under />}
    </>
  );
}
