import { rankedBars, stackedBars } from '#charts/bars.ts';
import type { Chart, Fill } from '#charts/chart.ts';
import type { Table } from '#charts/table.ts';
import { readableOn } from '#charts/tint.ts';
import type { Row } from '#engine/engine.ts';
import { number, sum } from '#model/rows.ts';
import { inBoth } from '#panels/inBoth.ts';
import type { Look, Question } from '#panels/question.ts';
import { placesReported, reportedIn } from '#panels/reported.ts';
import { count, money, percent } from '#text/format.ts';
import sql from './ask.sql?raw';

const SOURCES = ['fiscal', 'carry_over', 'other'] as const;
type Source = (typeof SOURCES)[number];

/** 钱从哪里来: the year's money by source, drawn only where there is more than one source. */
export const fundingSources: Question<never> = {
  id: 'funding-sources',
  sql,
  draw(rows, look) {
    const { text, time, view } = look;
    const words = text.overview.funding;
    const reported = reportedIn(rows, time);
    const present = SOURCES.filter((source) => sum(rows, source) !== 0);
    const unbalanced = sum(reported, 'unbalanced');
    const [stating, projects] = [count(sum(reported, 'stating')), count(sum(reported, 'projects'))];
    const unit = text.scales[view.money];
    const shared = {
      summary: words.summary(
        present
          .map((source) =>
            words.part(
              words.sources[source],
              money(sum(reported, source), view.money),
              percent(sum(reported, source), statedOf(reported)),
            ),
          )
          .join(text.list.comma),
      ),
      table: tableOf(rows, look),
      empty: reported.length === 0,
    };
    const warning = unbalanced > 0 ? [words.unbalanced(count(unbalanced))] : [];
    const [only, another] = present;
    if (another === undefined) {
      const amount = text.amount(statedOf(reported), view.money);
      const note =
        only === undefined ? words.none(projects) : words.single(words.sources[only], amount, stating, projects);
      return { ...shared, body: { type: 'line' }, note: [note, ...warning].join(text.list.clause), remarks: [] };
    }
    return {
      ...shared,
      body: { type: 'chart', chart: chartOf(rows, present, look) },
      note: [words.note(stating, projects, unit), ...(rows.length > 1 ? [words.besides] : [])].join(text.list.clause),
      remarks: warning,
    };
  },
};

/** What the forms state of their sources, all together. */
function statedOf(rows: readonly Row[]): number {
  return SOURCES.reduce((all, source) => all + sum(rows, source), 0);
}

function chartOf(rows: readonly Row[], present: readonly Source[], look: Look): Chart {
  const { text, palette, view } = look;
  const words = text.overview.funding;
  const series = present.map((source) => ({
    name: words.sources[source],
    fill: fillOf(source, look),
    stretches: rows.map((row) => {
      const share = percent(number(row, source), statedOf([row]));
      const name = words.sources[source];
      return {
        value: number(row, source),
        label: money(number(row, source), view.money),
        tip: words.tip(
          rows.length > 1 ? `${row.year} · ${name}` : name,
          inBoth(number(row, source), view.money, text),
          share,
        ),
        share,
        pick: rows.length > 1 ? { year: String(row.year) } : {},
      };
    }),
  }));
  if (rows.length > 1) {
    const groups = rows.map(
      (row) => `${row.year}\n${percent(statedOf([row]) - number(row, 'fiscal'), statedOf([row]))}`,
    );
    return stackedBars({
      groups,
      series,
      palette,
      lying: false,
      height: 280,
      totals: rows.map((row) => money(statedOf([row]), view.money)),
      marked: placesReported(
        rows.map((row) => number(row, 'year')),
        look.time,
      ),
    });
  }
  const ranked = series.flatMap(({ name, fill, stretches }) =>
    stretches.map((stretch) => ({ ...stretch, group: name, fill, label: `${stretch.label} · ${stretch.share}` })),
  );
  return rankedBars(ranked, { palette });
}

/** 结转 was 财政 once: the same ink, hatched. */
function fillOf(source: Source, { palette }: Look): Fill {
  const color = source === 'other' ? (palette.marks.unstated ?? palette.secondary) : palette.accent;
  return { color, look: source === 'carry_over' ? 'hatched' : 'plain', labelColor: readableOn(color, palette) };
}

function tableOf(rows: readonly Row[], { text }: Look): Table {
  const label = text.overview.funding.columns;
  const { sources } = text.overview.funding;
  return {
    columns: [
      { id: 'year', label: text.columns.year, type: 'year' },
      ...SOURCES.flatMap((source) => [
        { id: source, label: sources[source], type: 'money' as const },
        { id: `${source}_share`, label: label.share(sources[source]), type: 'share' as const },
      ]),
      { id: 'stated', label: label.stated, type: 'money' },
      { id: 'amount', label: text.columns.amount, type: 'money' },
      { id: 'stating', label: label.stating, type: 'count' },
      { id: 'projects', label: text.columns.projects, type: 'count' },
      { id: 'unbalanced', label: label.unbalanced, type: 'count' },
    ],
    rows: rows.map((row) => {
      const stated = statedOf([row]);
      return [
        number(row, 'year'),
        ...SOURCES.flatMap((source) => [
          row[source] === null ? null : number(row, source),
          stated === 0 || row[source] === null ? null : number(row, source) / stated,
        ]),
        stated,
        row.amount === null ? null : number(row, 'amount'),
        number(row, 'stating'),
        number(row, 'projects'),
        number(row, 'unbalanced'),
      ];
    }),
  };
}
