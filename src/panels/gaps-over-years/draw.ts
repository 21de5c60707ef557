import { type LineSeries, shareLines } from '#charts/lines.ts';
import type { Table } from '#charts/table.ts';
import { KINDS } from '#domain/kinds.ts';
import { PRINTED } from '#domain/states.ts';
import type { Row } from '#engine/engine.ts';
import { distinct, number, shareOf, sum } from '#model/rows.ts';
import type { Look, Question } from '#panels/question.ts';
import { placesReported } from '#panels/reported.ts';
import { count, percent } from '#text/format.ts';
import { wordFor } from '#text/wordFor.ts';
import { behindSum } from '#view/behind.ts';
import sql from './ask.sql?raw';

const HEIGHT = 240;

/** The shares that are followed: a part and its base. */
const MEASURES = ['none', 'unfilled', 'weak'] as const;
type Measure = (typeof MEASURES)[number];

/** “无”和薄弱项逐年怎样: shares of 无, of what is not validly filled in, and of weak items, by year; of chosen kinds alone. */
export const gapsOverYears: Question<never> = {
  id: 'gaps-over-years',
  sql,
  judging: true,
  draw(rows, look) {
    const { text, time, view } = look;
    const words = text.gaps;
    const chosen = view.filters.kind;
    const shown = chosen.length === 0 ? rows : rows.filter((row) => chosen.includes(String(row.kind)));
    const years = distinct(rows.map((row) => number(row, 'year')));
    const of = (year: number) => shown.filter((row) => number(row, 'year') === year);
    const kinds = chosen.map((kind) => wordFor(text.kinds, kind)).join(text.list.comma);
    const note = words.note(kinds === '' ? words.allKinds : kinds);
    const said = MEASURES.map((measure) =>
      words.said(
        words.measures[measure],
        years.map((year) => words.inYear(String(year), shareText(of(year), measure))).join(text.list.comma),
      ),
    );
    const base = {
      note,
      remarks: kinds === '' ? [] : [words.narrowed(kinds)],
      summary: said.join(text.list.clause),
      table: tableOf(rows, years, look),
      empty: rows.length === 0,
    };
    if (years.length < 2) {
      const only =
        years[0] === undefined
          ? ''
          : MEASURES.map((measure) => `${words.measures[measure]} ${shareText(of(years[0] as number), measure)}`).join(
              text.list.comma,
            );
      return {
        ...base,
        body: { type: 'line' },
        note: [note, text.time.single, only].filter(Boolean).join(text.list.clause),
      };
    }
    return {
      ...base,
      body: {
        type: 'chart',
        chart: shareLines({
          groups: years.map(String),
          series: MEASURES.map((measure) => seriesOf(measure, years, of, look)),
          palette: look.palette,
          height: HEIGHT,
          marked: placesReported(years, time),
        }),
      },
    };
  },
};

function partOf(rows: readonly Row[], measure: Measure): number {
  if (measure === 'none') return sum(rows, 'none');
  if (measure === 'weak') return sum(rows, 'weak');
  return sum(rows, 'none') + sum(rows, 'blank') + sum(rows, 'untargeted') - sum(rows, 'accepted');
}

function baseOf(rows: readonly Row[], measure: Measure): number {
  return sum(rows, measure === 'weak' ? 'expected' : 'printed');
}

function shareText(rows: readonly Row[], measure: Measure): string {
  return percent(partOf(rows, measure), baseOf(rows, measure));
}

function seriesOf(
  measure: Measure,
  years: readonly number[],
  of: (year: number) => readonly Row[],
  { text, palette }: Look,
): LineSeries {
  const words = text.gaps;
  const color = { none: palette.marks.none, unfilled: palette.accent, weak: palette.marks.untargeted }[measure];
  return {
    name: words.measures[measure],
    color: color ?? palette.secondary,
    dashed: measure === 'none',
    points: years.map((year) => {
      const rows = of(year);
      const [part, base] = [partOf(rows, measure), baseOf(rows, measure)];
      return {
        value: shareOf(part, base),
        label: percent(part, base),
        tip: words.tip(String(year), words.measures[measure], percent(part, base), `${count(part)}/${count(base)}`),
        pick: { year: String(year) },
      };
    }),
  };
}

function tableOf(rows: readonly Row[], years: readonly number[], { text, time, view }: Look): Table {
  const label = text.columns;
  const words = text.gaps.measures;
  const kinds = KINDS.map(({ id }) => id).filter((id) => rows.some((row) => row.kind === id));
  const line = (year: number, kind: string, own: readonly Row[]) => [
    year,
    kind,
    sum(own, 'printed'),
    sum(own, 'none'),
    sum(own, 'blank'),
    sum(own, 'untargeted'),
    sum(own, 'accepted'),
    measured(own, 'none'),
    measured(own, 'unfilled'),
    sum(own, 'expected'),
    sum(own, 'weak'),
    sum(own, 'suspected'),
    measured(own, 'weak'),
  ];
  const lines = years.flatMap((year) =>
    kinds.flatMap((kind) => {
      const own = rows.filter((row) => number(row, 'year') === year && row.kind === kind);
      return own.length === 0 ? [] : [{ year, kind, cells: line(year, wordFor(text.kinds, kind), own) }];
    }),
  );
  const { kind: chosen } = view.filters;
  return {
    columns: [
      { id: 'year', label: label.year, type: 'year' },
      { id: 'kind', label: label.kind, type: 'text' },
      { id: 'printed', label: label.printed, type: 'count' },
      { id: 'none', label: label.none, type: 'count' },
      { id: 'blank', label: label.blank, type: 'count' },
      { id: 'untargeted', label: label.untargeted, type: 'count' },
      { id: 'accepted', label: text.headline.columns.accepted, type: 'count' },
      { id: 'none_share', label: words.none, type: 'share' },
      { id: 'unfilled_rate', label: words.unfilled, type: 'share' },
      { id: 'expected', label: label.slots, type: 'count' },
      { id: 'weak', label: text.weak.item, type: 'count' },
      { id: 'suspected', label: text.weak.suspectedItem, type: 'count' },
      { id: 'weak_share', label: words.weak, type: 'share' },
    ],
    rows: lines.map(({ cells }) => cells),
    totals: years.map((year) =>
      line(
        year,
        text.panel.sum,
        rows.filter((row) => number(row, 'year') === year),
      ),
    ),
    behind: years.map((year) => {
      const slots = (state: readonly string[]) => behindSum('all', { year: [String(year)], state });
      const projects = behindSum('projects', { year: [String(year)] });
      return {
        printed: slots(PRINTED),
        none: slots(['none']),
        blank: slots(['blank']),
        untargeted: slots(['untargeted']),
        expected: projects,
        weak: projects,
        suspected: projects,
      };
    }),
    chosen: lines.flatMap(({ year, kind }, at) =>
      time.years.includes(year) && (chosen.length === 0 || chosen.includes(kind)) ? [at] : [],
    ),
  };
}

function measured(rows: readonly Row[], measure: Measure): number | null {
  return shareOf(partOf(rows, measure), baseOf(rows, measure));
}
