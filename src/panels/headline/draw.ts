import type { Table, Value } from '#charts/table.ts';
import { GAPS } from '#domain/states.ts';
import type { Row } from '#engine/engine.ts';
import { number, shareOf, sum } from '#model/rows.ts';
import { countChange, moneyChange, rateChange } from '#panels/change.ts';
import type { Look, Question } from '#panels/question.ts';
import { isReported, placesReported, reportedIn } from '#panels/reported.ts';
import { count, percent, type Scale } from '#text/format.ts';
import { type Behind, behindSum, readBehind } from '#view/behind.ts';
import type { View } from '#view/view.ts';
import sql from './ask.sql?raw';

/** One large figure of the reporting year, with its base, its change and its history. */
export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  /** What stands under the figure: its base, its change. */
  readonly notes: readonly string[];
  /** The same of every loaded year, ascending. */
  readonly history: readonly Moment[];
  /** What the view is when what the figure counts lies open. */
  readonly behind: (view: View) => View;
}

/** A figure in one year. */
export interface Moment {
  readonly year: number;
  readonly value: number;
  /** The value in words. */
  readonly said: string;
  readonly chosen: boolean;
}

/** From here on (1 亿元) a headline is said in 亿元. */
const LARGE_FEN = 10_000_000_000;

/** 总体情况: money and projects, 未有效填报率, 薄弱项目 and 大额薄弱项目 of the reporting year against another. */
export const headline: Question<readonly Figure[]> = {
  id: 'headline',
  sql,
  judging: true,
  draw(rows, look) {
    const { text, time } = look;
    const reported = reportedIn(rows, time);
    const figures = figuresOf(rows, look);
    return {
      body: { type: 'own', own: figures },
      note: text.headline.note,
      remarks: [],
      summary: figures
        .map(({ label, value, unit, notes }) => text.headline.said(label, `${value}${unit}`, notes[0] ?? ''))
        .join(text.list.clause),
      table: tableOf(rows, look),
      empty: reported.length === 0,
    };
  },
};

/** What a figure is made of: its value over some years, and how it is said. */
interface Measure {
  readonly id: string;
  readonly label: string;
  readonly of: (rows: readonly Row[]) => number;
  readonly say: (value: number) => readonly [value: string, unit: string];
  readonly change: (held: { readonly now: number; readonly before: number | null }) => string | null;
  /** What is said besides. */
  readonly notes: (rows: readonly Row[]) => readonly string[];
  readonly behind: (view: View) => View;
}

function figuresOf(rows: readonly Row[], look: Look): readonly Figure[] {
  const { time } = look;
  const of = (years: readonly number[]) => rows.filter((row) => years.includes(number(row, 'year')));
  const reported = of(time.years);
  const against = time.against === null ? [] : of([time.against]);
  return measuresOf(look).map((measure): Figure => {
    const now = measure.of(reported);
    const change = measure.change({ now, before: against.length === 0 ? null : measure.of(against) });
    const [value, unit] = measure.say(now);
    return {
      id: measure.id,
      label: measure.label,
      value,
      unit,
      notes: [...(change === null ? [] : [change]), ...measure.notes(reported)],
      history: rows.map((row) => {
        const year = number(row, 'year');
        const one = measure.of([row]);
        return { year, value: one, said: measure.say(one).join(''), chosen: time.years.includes(year) };
      }),
      behind: measure.behind,
    };
  });
}

function measuresOf({ text, time, view }: Look): readonly Measure[] {
  const words = text.headline;
  const inMoney = (fen: number): readonly [string, string] => {
    const scale: Scale = view.money === 'wan' && Math.abs(fen) >= LARGE_FEN ? 'yi' : view.money;
    return words.figure(fen, scale);
  };
  const inProjects = (many: number): [string, string] => [count(many), words.projectsUnit];
  const counted = (held: { readonly now: number; readonly before: number | null }) => countChange(held, { text, time });
  const listing = (behind: Behind) => (now: View) => ({ ...now, behind });
  const worth = (amount: string) => (rows: readonly Row[]) => [
    words.worth(
      inMoney(sum(rows, amount))
        .map((one) => one.trim())
        .join(' '),
      percent(sum(rows, amount), sum(rows, 'amount')),
    ),
  ];
  return [
    {
      id: 'amount',
      label: words.money,
      of: (rows) => sum(rows, 'amount'),
      say: inMoney,
      change: (held) => moneyChange(held, { text, time, scale: view.money }),
      notes: (rows) => standIns(rows, text),
      behind: listing('projects'),
    },
    {
      id: 'projects',
      label: words.projects,
      of: (rows) => sum(rows, 'projects'),
      say: inProjects,
      change: counted,
      notes: (rows) => {
        const without = sum(rows, 'projects') - sum(rows, 'with_amount');
        return without === 0 ? [] : [words.withoutAmount(count(without))];
      },
      behind: listing('projects'),
    },
    {
      id: 'unfilled',
      label: words.unfilled,
      of: (rows) => rateOf(rows),
      say: (rate) => [percent(rate, 1), ''],
      change: (held) => rateChange(held, { text, time }),
      notes: (rows) => unfilledNotes(rows, text),
      behind: (now) => ({ ...now, behind: readBehind(behindSum('all', { state: GAPS })) }),
    },
    {
      id: 'weak',
      label: text.weak.project,
      of: (rows) => sum(rows, 'weak_projects'),
      say: inProjects,
      change: counted,
      notes: worth('weak_amount'),
      behind: listing('weak'),
    },
    {
      id: 'large_weak',
      label: text.weak.large,
      of: (rows) => sum(rows, 'large_weak_projects'),
      say: inProjects,
      change: counted,
      notes: worth('large_weak_amount'),
      behind: listing('large_weak'),
    },
  ];
}

function unfilledNotes(rows: readonly Row[], text: Look['text']): readonly string[] {
  const words = text.headline;
  const accepted = sum(rows, 'accepted');
  return [
    words.unfilledBase(count(gapOf(rows)), count(sum(rows, 'printed')), count(sum(rows, 'none'))),
    ...(accepted === 0 ? [] : [words.accepted(count(accepted))]),
  ];
}

/** Gaps that stand: what a reviewer accepted as legitimate is no gap. */
export function gapOf(rows: readonly Row[]): number {
  return sum(rows, 'none') + sum(rows, 'untargeted') + sum(rows, 'blank') - sum(rows, 'accepted');
}

/** 未有效填报率: the gaps that stand among what is printed. */
function rateOf(rows: readonly Row[]): number {
  const printed = sum(rows, 'printed');
  return printed === 0 ? 0 : gapOf(rows) / printed;
}

function standIns(rows: readonly Row[], text: Look['text']): readonly string[] {
  const many = sum(rows, 'total_stands_in');
  return many === 0 ? [] : [text.headline.totalStandsIn(count(many))];
}

function tableOf(rows: readonly Row[], { text, time }: Look): Table {
  const label = text.columns;
  const words = text.headline.columns;
  const against = rows.find((row) => number(row, 'year') === time.against);
  const counts = ['printed', 'none', 'untargeted', 'blank', 'absent', 'template_absent', 'accepted'] as const;
  return {
    columns: [
      { id: 'year', label: label.year, type: 'year' },
      { id: 'projects', label: label.projects, type: 'count' },
      { id: 'without_amount', label: label.without_amount, type: 'count' },
      { id: 'amount', label: label.amount, type: 'money' },
      { id: 'change', label: label.change, type: 'money', signed: true },
      { id: 'change_share', label: label.change_share, type: 'share', signed: true },
      { id: 'unfilled_rate', label: text.headline.unfilled, type: 'share' },
      { id: 'weak_projects', label: text.weak.project, type: 'count' },
      { id: 'weak_amount', label: words.weak_amount, type: 'money' },
      { id: 'large_weak_projects', label: text.weak.large, type: 'count' },
      { id: 'large_weak_amount', label: words.large_weak_amount, type: 'money' },
      { id: 'weak_items', label: text.weak.item, type: 'count' },
      { id: 'suspected_items', label: text.weak.suspectedItem, type: 'count' },
      { id: 'printed_slots', label: label.printed, type: 'count' },
      { id: 'none_slots', label: label.none, type: 'count' },
      { id: 'untargeted', label: label.untargeted, type: 'count' },
      { id: 'blank', label: label.blank, type: 'count' },
      { id: 'absent', label: label.absent, type: 'count' },
      { id: 'template_absent', label: words.template_absent, type: 'count' },
      { id: 'accepted', label: words.accepted, type: 'count' },
      { id: 'projects_with_none', label: label.projects_with_none, type: 'count' },
      { id: 'amount_with_none', label: label.amount_with_none, type: 'money' },
    ],
    rows: rows.map((row): Value[] => {
      const held = against !== undefined && isReported(row, time) ? against : undefined;
      const change = held === undefined ? null : number(row, 'amount') - number(held, 'amount');
      const base = held === undefined ? 0 : number(held, 'amount');
      return [
        number(row, 'year'),
        number(row, 'projects'),
        number(row, 'projects') - number(row, 'with_amount'),
        number(row, 'with_amount') === 0 ? null : number(row, 'amount'),
        change,
        change === null ? null : shareOf(change, base),
        number(row, 'printed') === 0 ? null : rateOf([row]),
        number(row, 'weak_projects'),
        number(row, 'weak_amount'),
        number(row, 'large_weak_projects'),
        number(row, 'large_weak_amount'),
        number(row, 'weak_items'),
        number(row, 'suspected_items'),
        ...counts.map((name) => number(row, name)),
        number(row, 'projects_with_none'),
        number(row, 'amount_with_none'),
      ];
    }),
    chosen: placesReported(
      rows.map((row) => number(row, 'year')),
      time,
    ),
  };
}
