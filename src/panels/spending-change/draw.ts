import { type Step, steppedBars } from '#charts/bars.ts';
import type { Fill } from '#charts/chart.ts';
import type { Table } from '#charts/table.ts';
import { yuanText } from '#domain/money.ts';
import type { Row } from '#engine/engine.ts';
import { number, sum, text as textOf } from '#model/rows.ts';
import type { Drawing, Look, Question } from '#panels/question.ts';
import { count, money, percent, signed } from '#text/format.ts';
import { wordFor } from '#text/wordFor.ts';
import { type Filters, NO_FILTERS } from '#view/view.ts';
import sql from './ask.sql?raw';

/** In the order they are drawn; rows without a change follow in the table, so that its columns come to the totals. */
const STEPS = ['grown', 'shrunk', 'new', 'ended', 'unstated'] as const;
const EXAMPLES = 5;

/** 两年之间变了什么: from the money of one year to that of the next by what grew, shrank, began and ended. */
export const spendingChange: Question<never> = {
  id: 'spending-change',
  sql,
  draw(rows, look) {
    const { text, view } = look;
    const [years, ...pairs] = rows;
    if (years === undefined || years.earlier_amount === null) return ofOneYear(rows, look);
    const words = text.overview.change;
    const [earlier, later] = [String(years.earlier_amount), String(years.later_amount)];
    const byName = pairs.filter(({ matched }) => matched === 'name').length;
    const same = of(pairs, 'same').length;
    return {
      body: { type: 'chart', chart: steppedBars(stepsOf(pairs, [earlier, later], look), { palette: look.palette }) },
      note: [
        words.note(earlier, later, text.scales[view.money]),
        ...(pairs.some(({ matched }) => matched === 'code') ? [words.byCode] : []),
        ...(same > 0 ? [words.same(count(same))] : []),
      ].join(text.list.clause),
      remarks: [
        ...(byName > 0 ? [words.byName(count(byName))] : []),
        ...(narrowed(view.filters) ? [words.filtered] : []),
      ],
      summary: words.summary(earlier, later, partsOf(pairs, look).join(text.list.comma)),
      table: tableOf(pairs, [earlier, later], look),
      groups: 'step',
      empty: false,
    };
  },
};

/** Chosen by more than the year: a project may be left out of one of two years. */
export function narrowed(filters: Filters): boolean {
  return Object.entries(filters).some(
    ([key, value]) => key !== 'year' && String(value) !== String(NO_FILTERS[key as keyof Filters]),
  );
}

type Years = readonly [earlier: string, later: string];

function ofOneYear(rows: readonly Row[], { text, view }: Look): Drawing<never> {
  const words = text.overview.change;
  const note = view.filters.year.length > 0 ? words.oneChosen : words.oneYear;
  return {
    body: { type: 'line' },
    note,
    remarks: [],
    summary: note,
    table: { columns: [], rows: [] },
    empty: rows.length === 0,
  };
}

function of(pairs: readonly Row[], step: string): readonly Row[] {
  return pairs.filter((row) => row.step === step);
}

function changeOf(row: Row): number {
  return number(row, 'later_amount') - number(row, 'earlier_amount');
}

function netOf(pairs: readonly Row[]): number {
  return pairs.reduce((net, row) => net + changeOf(row), 0);
}

function partsOf(pairs: readonly Row[], { text, view }: Look): readonly string[] {
  const words = text.overview.change;
  return STEPS.filter((step) => of(pairs, step).length > 0).map((step) =>
    words.part(words.steps[step], count(of(pairs, step).length), signed(money(netOf(of(pairs, step)), view.money))),
  );
}

function stepsOf(pairs: readonly Row[], [earlier, later]: Years, look: Look): readonly Step[] {
  const { text, view, palette } = look;
  const words = text.overview.change;
  const before = sum(pairs, 'earlier_amount');
  const whole = (year: string, amount: number, without: string): Step => {
    const projects = count(pairs.filter((row) => row.step !== without).length);
    return {
      group: words.year(year),
      from: 0,
      to: amount,
      fill: { color: palette.accent, look: 'plain', labelColor: palette.surface },
      label: words.yearLabel(money(amount, view.money), projects),
      tip: words.yearTip(year, yuanText(amount), projects),
      pick: { year },
    };
  };
  let standing = before;
  const between = STEPS.flatMap((step): readonly Step[] => {
    const own = of(pairs, step);
    if (own.length === 0) return [];
    const net = netOf(own);
    const share = signed(percent(net, before));
    const from = standing;
    standing += net;
    return [
      {
        group: words.steps[step],
        from,
        to: standing,
        fill: fillOf(net, look),
        label: words.label(signed(money(net, view.money)), share, count(own.length)),
        tip: [
          words.tip(words.steps[step], count(own.length), signed(yuanText(net))),
          words.base(earlier, share),
          ...examplesOf(own, look),
        ].join('\n'),
        pick: {},
      },
    ];
  });
  return [whole(earlier, before, 'new'), ...between, whole(later, sum(pairs, 'later_amount'), 'ended')];
}

/** More is ink blue, less is ink: red would mean a finding. */
function fillOf(net: number, { palette }: Look): Fill {
  return { color: net < 0 ? palette.ink : palette.accent, look: 'plain', labelColor: palette.surface };
}

/** The greatest changes of a step, in words. */
function examplesOf(pairs: readonly Row[], { view }: Look): readonly string[] {
  return pairs
    .slice(0, EXAMPLES)
    .map((row) => `${textOf(row, 'name') ?? ''} ${signed(money(changeOf(row), view.money))}`);
}

function tableOf(pairs: readonly Row[], [earlier, later]: Years, { text }: Look): Table {
  const label = text.overview.change.columns;
  const words = text.overview.change;
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
      { id: 'earlier_name', label: label.earlier_name, type: 'text' },
      { id: 'matched', label: label.matched, type: 'text' },
      { id: 'code', label: text.columns.code, type: 'text' },
    ],
    rows: [...STEPS, 'same'].flatMap((step) =>
      of(pairs, step).map((row) => {
        const before = number(row, 'earlier_amount');
        const known = row.step !== 'unstated' && (row.earlier_amount ?? row.later_amount) !== null;
        return [
          wordFor(words.steps, step),
          textOf(row, 'name'),
          row.earlier_amount === null ? null : before,
          row.later_amount === null ? null : number(row, 'later_amount'),
          known ? changeOf(row) : null,
          known && before !== 0 && step !== 'ended' ? changeOf(row) / before : null,
          textOf(row, 'unit'),
          textOf(row, 'department'),
          row.earlier_name === row.name ? null : textOf(row, 'earlier_name'),
          row.matched === null ? null : wordFor(words.matched, String(row.matched)),
          textOf(row, 'code'),
        ];
      }),
    ),
  };
}
