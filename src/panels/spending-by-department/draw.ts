import { rankedBars } from '#charts/bars.ts';
import type { Chart } from '#charts/chart.ts';
import type { Table } from '#charts/table.ts';
import { yuanText } from '#domain/money.ts';
import type { Row } from '#engine/engine.ts';
import { distinct, number, sum } from '#model/rows.ts';
import type { Look, Question } from '#panels/question.ts';
import { count, money, percent, signed } from '#text/format.ts';
import { wordFor } from '#text/wordFor.ts';
import sql from './ask.sql?raw';

/** One bar of the ranking, with its rows of all years. */
interface Member {
  readonly key: string;
  readonly label: string;
  readonly rows: readonly Row[];
  readonly amount: number;
}

const SHOWN = 12;
const ROW_HEIGHT = 42;
/** Characters on a line of a name beside its bar. */
const NAME_LINE = 9;

/** 钱由哪些部门花: departments by money; one chosen department shows its units, one chosen unit its projects. */
export const spendingByDepartment: Question<never> = {
  id: 'spending-by-department',
  sql,
  draw(rows, look) {
    const { text, view } = look;
    const words = text.overview.departments;
    const level = String(rows[0]?.level ?? 'department');
    const name = wordFor(words.levels, level);
    const members = membersOf(rows, look);
    const years = distinct(rows.map((row) => Number(row.year)));
    const total = sum(rows, 'amount');
    const note = words.note(name, text.scales[view.money], sum(rows, 'projects') - sum(rows, 'with_amount'));
    const deeper = wordFor(words.deeper, level);
    return {
      body: { type: 'chart', chart: chartOf(members, years, look) },
      note: [
        note,
        ...(years.length > 1 ? [words.total(String(years[0]), String(years.at(-1)), String(years.at(-2)))] : []),
        ...(deeper === '' ? [] : [deeper]),
      ].join(text.list.clause),
      remarks: [],
      summary: words.summary(
        name,
        members
          .slice(0, SHOWN)
          .map(({ label, amount }) => text.spending.part(label, money(amount, view.money), percent(amount, total)))
          .join(text.list.comma),
      ),
      table: tableOf(members, years, look),
      empty: rows.length === 0,
    };
  },
};

/** The greatest first. A project may have had another name: the newest holds. */
function membersOf(rows: readonly Row[], { text }: Look): readonly Member[] {
  const project = rows[0]?.level === 'project';
  const byKey = new Map<string, Row[]>();
  for (const row of rows) byKey.set(String(row.member), [...(byKey.get(String(row.member)) ?? []), row]);
  return [...byKey]
    .map(([key, own]) => ({
      key,
      label: (project ? String(own.at(-1)?.name ?? '') : key) || text.filters.blank,
      rows: own,
      amount: sum(own, 'amount'),
    }))
    .sort((a, b) => b.amount - a.amount);
}

function chartOf(members: readonly Member[], years: readonly number[], look: Look): Chart {
  const { text, palette, view } = look;
  const words = text.overview.departments;
  const level = String(members[0]?.rows[0]?.level);
  const total = members.reduce((all, { amount }) => all + amount, 0);
  const rest = members.length > SHOWN + 1 ? members.slice(SHOWN) : [];
  const bars = members.slice(0, members.length - rest.length).map((member) => ({
    member,
    color: palette.accent,
    pick: level === 'project' ? {} : { [level]: member.key },
  }));
  const others: Member = {
    key: '',
    label: words.rest(count(rest.length)),
    rows: rest.flatMap((member) => member.rows),
    amount: rest.reduce((all, { amount }) => all + amount, 0),
  };
  const last =
    rest.length > 0 ? [{ member: others, color: palette.marks.unstated ?? palette.secondary, pick: {} }] : [];
  return rankedBars(
    [...bars, ...last].map(({ member, color, pick }) => {
      const { label, amount, rows } = member;
      const share = percent(amount, total);
      const projects = count(sum(rows, 'projects'));
      const facts = [...(level === 'project' ? [] : [words.projects(projects)]), ...changeOf(rows, years, look)];
      return {
        group: brokenName(label),
        value: amount,
        label: [words.label(money(amount, view.money), share), facts.join(' · ')].filter(Boolean).join('\n'),
        tip: [words.tip(label, yuanText(amount), share, projects), ...changeOf(rows, years, look)].join('\n'),
        pick,
        fill: { color, look: 'plain' as const, labelColor: palette.surface },
      };
    }),
    { palette, rowHeight: ROW_HEIGHT, room: 184 },
  );
}

/** The newest year against the one before. */
function changeOf(rows: readonly Row[], years: readonly number[], { text }: Look): readonly string[] {
  const words = text.overview.departments;
  const [last, before] = [years.at(-1), years.at(-2)];
  if (last === undefined || before === undefined) return [];
  const [now, then] = [last, before].map((year) =>
    sum(
      rows.filter((row) => row.year === year),
      'amount',
    ),
  ) as [number, number];
  if (then === 0) return now === 0 ? [] : [words.fresh(String(last))];
  return [now === 0 ? words.over(String(last)) : words.change(String(last), signed(percent(now - then, then)))];
}

/** A long name on two lines of one length, cut where even these are too short. */
function brokenName(label: string): string {
  const letters = [...label];
  if (letters.length <= NAME_LINE) return label;
  const whole = letters.length <= NAME_LINE * 2;
  const kept = whole ? letters : [...letters.slice(0, NAME_LINE * 2 - 1), '…'];
  const half = Math.ceil(kept.length / 2);
  return `${kept.slice(0, half).join('')}\n${kept.slice(half).join('')}`;
}

function tableOf(members: readonly Member[], years: readonly number[], { text }: Look): Table {
  const label = text.columns;
  const level = String(members[0]?.rows[0]?.level ?? 'department');
  const totals = new Map(
    years.map((year) => [
      year,
      sum(
        members.flatMap(({ rows }) => rows.filter((row) => row.year === year)),
        'amount',
      ),
    ]),
  );
  const change = [
    { id: 'change', label: label.change, type: 'money', signed: true },
    { id: 'change_share', label: label.change_share, type: 'share', signed: true },
  ] as const;
  return {
    columns: [
      { id: level, label: wordFor(text.overview.departments.levels, level), type: 'text', wide: true },
      { id: 'year', label: label.year, type: 'year' },
      { id: 'projects', label: label.projects, type: 'count' },
      { id: 'amount', label: label.amount, type: 'money' },
      { id: 'share', label: label.share, type: 'share' },
      ...(years.length > 1 ? change : []),
    ],
    rows: members.flatMap((member) =>
      member.rows.map((row) => {
        const amount = number(row, 'amount');
        const total = totals.get(Number(row.year)) ?? 0;
        const before = years[years.indexOf(Number(row.year)) - 1];
        const last =
          before === undefined
            ? null
            : sum(
                member.rows.filter(({ year }) => year === before),
                'amount',
              );
        return [
          member.label,
          number(row, 'year'),
          number(row, 'projects'),
          row.amount === null ? null : amount,
          total === 0 ? null : amount / total,
          ...(years.length > 1
            ? [last === null ? null : amount - last, last === null || last === 0 ? null : (amount - last) / last]
            : []),
        ];
      }),
    ),
  };
}
