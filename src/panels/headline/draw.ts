import type { MarkFilter } from '#charts/chart.ts';
import type { Row } from '#engine/engine.ts';
import { number, sum } from '#model/rows.ts';
import type { Look, Question } from '#panels/question.ts';
import { count, money, percent, signed } from '#text/format.ts';
import type { View } from '#view/view.ts';
import sql from './ask.sql?raw';

/** One large figure with its base. */
export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  /** What stands under the figure: its base, its share, its change. */
  readonly notes: readonly string[];
  readonly pick?: MarkFilter;
  /** What the view is when the rows behind the figure lie open. */
  readonly behind: (view: View) => View;
}

/** 总体情况: projects, money, change on last year, gap rate with both bases, money with a 无 and of weakly justified projects. */
export const headline: Question<readonly Figure[]> = {
  id: 'headline',
  sql,
  judging: true,
  draw(rows, look) {
    const { text, view } = look;
    const gap = gapOf(rows);
    return {
      body: { type: 'own', own: figuresOf(rows, look) },
      note: text.headline.note,
      remarks: [],
      summary: text.headline.summary(
        count(sum(rows, 'projects')),
        `${money(sum(rows, 'amount'), view.money)}${text.scales[view.money]}`,
        percent(gap, sum(rows, 'printed')),
      ),
      table: tableOf(rows, look),
      empty: rows.length === 0,
    };
  },
};

function figuresOf(rows: readonly Row[], { text, view }: Look): readonly Figure[] {
  const words = text.headline;
  const projects = sum(rows, 'projects');
  const withAmount = sum(rows, 'with_amount');
  const amount = sum(rows, 'amount');
  const unit = text.scales[view.money];
  const atNone = sum(rows, 'amount_with_none');
  const weak = sum(rows, 'weak_amount');
  return [
    {
      id: 'projects',
      label: words.projects,
      value: count(projects),
      unit: words.projectsUnit,
      notes: [
        withAmount < projects ? words.withoutAmount(count(projects - withAmount)) : words.withAmount(count(withAmount)),
      ],
      behind: allRows,
    },
    {
      id: 'amount',
      label: words.money,
      value: money(amount, view.money),
      unit,
      notes: [...changeOf(rows, { text, view }), ...standIns(rows, text)],
      behind: allRows,
    },
    {
      id: 'gap',
      label: words.gap,
      value: percent(gapOf(rows), sum(rows, 'printed')),
      unit: '',
      notes: gapNotes(rows, text),
      behind: (now) => inStates(now, ['untargeted', 'none', 'blank']),
    },
    {
      id: 'amount_with_none',
      label: words.atNone,
      value: money(atNone, view.money),
      unit,
      notes: [words.atNoneShare(percent(atNone, amount), count(sum(rows, 'projects_with_none')), count(projects))],
      pick: { state: 'none' },
      behind: (now) => inStates(now, ['none']),
    },
    {
      id: 'weak_amount',
      label: text.findings.headline.weak,
      value: money(weak, view.money),
      unit,
      notes: [
        text.findings.headline.weakShare(percent(weak, amount), count(sum(rows, 'weak_projects')), count(projects)),
        text.findings.headline.weakMeans,
      ],
      behind: (now) => ({ ...now, behind: 'serious' }),
    },
  ];
}

function allRows(view: View): View {
  return { ...view, behind: 'all' };
}

function inStates(view: View, state: readonly string[]): View {
  return { ...view, filters: { ...view.filters, state }, behind: 'all' };
}

/** The gap on both bases, and with and without what a reviewer accepted. */
function gapNotes(rows: readonly Row[], text: Look['text']): readonly string[] {
  const words = text.findings.headline;
  const printed = sum(rows, 'printed');
  const expected = sum(rows, 'expected');
  const absent = expected - printed;
  const accepted = sum(rows, 'accepted') + sum(rows, 'accepted_absent');
  const template = sum(rows, 'template_absent');
  const framework = words.framework(
    count(gapOf(rows) + absent - sum(rows, 'accepted_absent')),
    count(expected),
    count(absent),
    count(template),
  );
  return [
    text.headline.gapBase(count(gapOf(rows)), count(printed)),
    ...(accepted === 0
      ? []
      : [words.gapAccepted(count(sum(rows, 'accepted')), count(writtenGap(rows)), count(printed))]),
    text.headline.gapParts(count(sum(rows, 'none')), count(sum(rows, 'untargeted')), count(sum(rows, 'blank'))),
    framework,
  ];
}

/** Gaps that stand: what a reviewer accepted as legitimate is no gap. */
export function gapOf(rows: readonly Row[]): number {
  return writtenGap(rows) - sum(rows, 'accepted');
}

function writtenGap(rows: readonly Row[]): number {
  return sum(rows, 'none') + sum(rows, 'untargeted') + sum(rows, 'blank');
}

/** The newest year against the one before; one year alone says so instead of drawing a trend. */
function changeOf(rows: readonly Row[], { text, view }: Pick<Look, 'text' | 'view'>): readonly string[] {
  const last = rows.at(-1);
  const before = rows.at(-2);
  if (last === undefined || before === undefined) return [text.headline.oneYear];
  const change = number(last, 'amount') - number(before, 'amount');
  const amount = `${signed(money(change, view.money))} ${text.scales[view.money]}`;
  const share = signed(percent(change, number(before, 'amount')));
  return [
    text.headline.years(String(rows[0]?.year), String(last.year)),
    text.headline.change(String(last.year), String(before.year), amount, share),
  ];
}

function standIns(rows: readonly Row[], text: Look['text']): readonly string[] {
  const many = sum(rows, 'total_stands_in');
  return many === 0 ? [] : [text.headline.totalStandsIn(count(many))];
}

function tableOf(rows: readonly Row[], { text }: Look): ReturnType<Question['draw']>['table'] {
  const label = text.columns;
  const found = text.findings.columns;
  return {
    columns: [
      { id: 'year', label: label.year, type: 'year' },
      { id: 'projects', label: label.projects, type: 'count' },
      { id: 'without_amount', label: label.without_amount, type: 'count' },
      { id: 'amount', label: label.amount, type: 'money' },
      { id: 'expected', label: label.slots, type: 'count' },
      { id: 'printed', label: label.printed, type: 'count' },
      { id: 'none', label: label.none, type: 'count' },
      { id: 'untargeted', label: label.untargeted, type: 'count' },
      { id: 'blank', label: label.blank, type: 'count' },
      { id: 'absent', label: label.absent, type: 'count' },
      { id: 'gap_rate', label: label.gap_rate, type: 'share' },
      { id: 'projects_with_none', label: label.projects_with_none, type: 'count' },
      { id: 'amount_with_none', label: label.amount_with_none, type: 'money' },
      { id: 'share_with_none', label: label.share, type: 'share' },
      { id: 'accepted', label: found.accepted, type: 'count' },
      { id: 'weak_projects', label: found.weak_projects, type: 'count' },
      { id: 'weak_amount', label: found.weak_amount, type: 'money' },
      { id: 'weak_share', label: found.weak_share, type: 'share' },
    ],
    rows: rows.map((row) => [
      number(row, 'year'),
      number(row, 'projects'),
      number(row, 'projects') - number(row, 'with_amount'),
      number(row, 'amount'),
      number(row, 'expected'),
      number(row, 'printed'),
      number(row, 'none'),
      number(row, 'untargeted'),
      number(row, 'blank'),
      number(row, 'expected') - number(row, 'printed'),
      shareOf(gapOf([row]), number(row, 'printed')),
      number(row, 'projects_with_none'),
      number(row, 'amount_with_none'),
      shareOf(number(row, 'amount_with_none'), number(row, 'amount')),
      number(row, 'accepted'),
      number(row, 'weak_projects'),
      number(row, 'weak_amount'),
      shareOf(number(row, 'weak_amount'), number(row, 'amount')),
    ]),
  };
}

function shareOf(part: number, base: number): number | null {
  return base === 0 ? null : part / base;
}
