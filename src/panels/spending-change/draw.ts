import type { Fill } from '#charts/chart.ts';
import { type Delta, deltaBars } from '#charts/deltas.ts';
import type { Table } from '#charts/table.ts';
import type { Row } from '#engine/engine.ts';
import { number, sum, text as textOf } from '#model/rows.ts';
import { changeCells } from '#panels/change.ts';
import { inBoth } from '#panels/inBoth.ts';
import { brokenName } from '#panels/names.ts';
import type { Drawing, Look, Question } from '#panels/question.ts';
import { count, money, percent, signed } from '#text/format.ts';
import { wordFor } from '#text/wordFor.ts';
import { behindSum } from '#view/behind.ts';
import { reportingYear } from '#view/time.ts';
import sql from './ask.sql?raw';

/** In the order they are said; rows without a change follow in the table, so that its columns come to the totals. */
const STEPS = ['grown', 'shrunk', 'new', 'ended', 'elsewhere', 'unstated'] as const;
const ROWS = [...STEPS, 'same'] as const;
/** Projects with a bar of their own; the others are said in a line. */
const NAMED = 6;

/** 与上年相比变了什么: the projects whose money changed most between two years, and what all changes come to. */
export const spendingChange: Question<never> = {
  id: 'spending-change',
  sql,
  draw(rows, look) {
    const { text, time, view } = look;
    const later = reportingYear(time);
    if (later === null || time.against === null) return uncompared(rows, look);
    const words = text.overview.change;
    const years: Years = [String(time.against), String(later)];
    const said = partsOf(rows, look);
    const changed = rows.filter((row) => (STEPS as readonly unknown[]).includes(row.step) && changeOf(row) !== 0);
    const others = changed.slice(NAMED);
    return {
      body: {
        type: 'chart',
        chart: deltaBars(
          changed.slice(0, NAMED).map((row) => deltaOf(row, years, look)),
          look,
        ),
      },
      note: words.note(years[0], years[1], text.scales[view.money]),
      remarks: [
        said.join(text.list.clause),
        ...(others.length === 0
          ? []
          : [words.others(count(others.length), signed(text.amount(netOf(others), view.money)))]),
      ],
      summary: words.summary(years[0], years[1], said.join(text.list.clause)),
      table: tableOf(rows, years, look),
      groups: 'step',
      empty: rows.length === 0,
    };
  },
};

type Years = readonly [earlier: string, later: string];

function uncompared(rows: readonly Row[], { text, time }: Look): Drawing<never> {
  const words = text.time;
  const note = time.years.length > 1 ? words.summed : time.loaded.length === 1 ? words.single : words.off;
  return {
    body: { type: 'line' },
    note,
    remarks: [],
    summary: note,
    table: { columns: [], rows: [] },
    empty: time.years.length === 0 && rows.length === 0,
  };
}

function of(rows: readonly Row[], step: string): readonly Row[] {
  return rows.filter((row) => row.step === step);
}

function changeOf(row: Row): number {
  return number(row, 'later_amount') - number(row, 'earlier_amount');
}

function netOf(rows: readonly Row[]): number {
  return rows.reduce((net, row) => net + changeOf(row), 0);
}

/** 增加 12 项 +300.00 … and, where a few names were matched, how many by what. */
function partsOf(rows: readonly Row[], { text, view }: Look): readonly string[] {
  const words = text.overview.change;
  const steps = STEPS.filter((step) => of(rows, step).length > 0).map((step) =>
    words.part(words.steps[step], count(of(rows, step).length), signed(money(netOf(of(rows, step)), view.money))),
  );
  const same = of(rows, 'same').length;
  return [...steps, ...(same > 0 ? [words.same(count(same))] : [])];
}

function deltaOf(row: Row, [earlier, later]: Years, look: Look): Delta {
  const { text, view } = look;
  const words = text.overview.change;
  const name = textOf(row, 'name') ?? text.filters.blank;
  const change = changeOf(row);
  const before = number(row, 'earlier_amount');
  const step = wordFor(words.steps, String(row.step));
  const told = row.step === 'grown' || row.step === 'shrunk' ? signed(percent(change, before)) : step;
  return {
    group: brokenName(name),
    value: change,
    label: `${signed(money(change, view.money))} ${told}`,
    tip: [
      name,
      textOf(row, 'unit') ?? '',
      ...[
        [earlier, row.earlier_amount],
        [later, row.later_amount],
      ].map(([year, amount]) =>
        words.tip(String(year), amount === null ? words.none : inBoth(Number(amount), view.money, text)),
      ),
    ]
      .filter(Boolean)
      .join('\n'),
    fill: fillOf(change, look),
  };
}

/** More is ink blue, less is ink: red would mean a finding. */
function fillOf(net: number, { palette }: Look): Fill {
  return { color: net < 0 ? palette.secondary : palette.accent, look: 'plain', labelColor: palette.surface };
}

function tableOf(rows: readonly Row[], [earlier, later]: Years, { text }: Look): Table {
  const label = text.overview.change.columns;
  const words = text.overview.change;
  const ordered = ROWS.flatMap((step) => of(rows, step));
  const [before, now] = [sum(rows, 'earlier_amount'), sum(rows, 'later_amount')];
  return {
    columns: [
      { id: 'step', label: label.step, type: 'text' },
      { id: 'name', label: text.columns.name, type: 'text', wide: true },
      { id: 'earlier_amount', label: label.amount(earlier), type: 'money' },
      { id: 'later_amount', label: label.amount(later), type: 'money' },
      { id: 'change', label: label.change, type: 'money', signed: true },
      { id: 'change_share', label: label.change_share, type: 'share', signed: true },
      { id: 'unit', label: text.columns.unit, type: 'text' },
      { id: 'department', label: text.columns.department, type: 'text' },
      { id: 'earlier_name', label: label.earlier_name(earlier), type: 'text' },
      { id: 'matched', label: label.matched, type: 'text' },
      { id: 'code', label: text.columns.code, type: 'text' },
    ],
    rows: ordered.map((row) => {
      const base = number(row, 'earlier_amount');
      const known = row.step !== 'unstated' && (row.earlier_amount ?? row.later_amount) !== null;
      return [
        wordFor(words.steps, String(row.step)),
        textOf(row, 'name'),
        row.earlier_amount === null ? null : base,
        row.later_amount === null ? null : number(row, 'later_amount'),
        known ? changeOf(row) : null,
        known && base !== 0 && row.later_amount !== null ? changeOf(row) / base : null,
        textOf(row, 'unit'),
        textOf(row, 'department'),
        row.earlier_name === row.name ? null : textOf(row, 'earlier_name'),
        row.matched === null ? null : wordFor(words.matched, String(row.matched)),
        textOf(row, 'code'),
      ];
    }),
    totals: [
      [
        text.panel.sum,
        text.panel.total(count(rows.length)),
        before,
        now,
        ...changeCells(now, before),
        ...Array<null>(5).fill(null),
      ],
    ],
    behind: [
      {
        earlier_amount: behindSum('projects', { year: [earlier] }),
        later_amount: behindSum('projects', { year: [later] }),
      },
    ],
  };
}
