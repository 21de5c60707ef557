import type { Column, Table, Value } from '#charts/table.ts';
import { CATEGORIES } from '#domain/categories.ts';
import type { Row } from '#engine/engine.ts';
import { distinct, number, sum } from '#model/rows.ts';
import type { Look, Question, Switch } from '#panels/question.ts';
import { count } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { wordFor } from '#text/wordFor.ts';
import { behindSum, type ProjectsBehind } from '#view/behind.ts';
import { PIVOT_MEASURES, PIVOTED, type Pivoted } from '#view/pivot.ts';
import { ALL_YEARS } from '#view/years.ts';
import sql from './ask.sql?raw';

/** Columns drawn by themselves; what more there are stand together in one. */
const COLUMNS = 24;
const STANDING_BEHIND: Readonly<Record<string, ProjectsBehind>> = {
  large_weak: 'large_weak',
  weak: 'weak_only',
  sound: 'sound',
};
const STANDINGS: readonly string[] = ['large_weak', 'weak', 'sound'];

/** 项目按行列汇总: money, projects or weak projects by two properties, with totals both ways. */
export const projectPivot: Question<never> = {
  id: 'project-pivot',
  sql,
  judging: true,
  asks: ({ pivot: { rows, columns } }) => ({ by_rows: rows, by_columns: columns }),
  draw(rows, look) {
    const { text, view, time } = look;
    const words = text.pivot;
    const { rows: down, columns: across, measure } = view.pivot;
    const yearly = down === 'year' || across === 'year';
    const table = tableOf(rows, look);
    const all = sum(rows, measure);
    return {
      body: { type: 'table' },
      note: words.note({
        rows: words.dimensions[down],
        columns: words.dimensions[across],
        measure: words.measures[measure],
        period: yearly ? words.allYears : text.time.period(time.years.map(String)),
      }),
      switches: switchesOf(look),
      remarks: [
        ...(measure === 'amount' ? withoutAmount(rows, text) : []),
        ...(membersOf(rows, 'column_value', look).length > COLUMNS + 1
          ? [words.folded(count(COLUMNS), words.dimensions[across])]
          : []),
        ...(yearly ? [words.sumOfYears] : []),
      ],
      summary: words.summary(words.measures[measure], measure === 'amount' ? text.amount(all, view.money) : count(all)),
      table,
      empty: rows.length === 0,
    };
  },
};

function withoutAmount(rows: readonly Row[], { pivot }: Text): readonly string[] {
  const without = sum(rows, 'projects') - sum(rows, 'with_amount');
  return without === 0 ? [] : [pivot.withoutAmount(count(without))];
}

/** The values of a dimension: years and categories and standings in their own order, others by money. */
function membersOf(rows: readonly Row[], side: 'row_value' | 'column_value', { view }: Look): readonly string[] {
  const dimension = side === 'row_value' ? view.pivot.rows : view.pivot.columns;
  const values = distinct(rows.map((row) => String(row[side])));
  if (dimension === 'year') return values.toSorted();
  const order: readonly string[] | null =
    dimension === 'category' ? CATEGORIES : dimension === 'standing' ? STANDINGS : null;
  if (order !== null) return values.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  const worth = new Map(
    values.map((value) => {
      const own = rows.filter((row) => String(row[side]) === value);
      return [value, [sum(own, 'amount'), sum(own, 'projects')] as const];
    }),
  );
  const of = (value: string) => worth.get(value) ?? ([0, 0] as const);
  return values.toSorted((a, b) => of(b)[0] - of(a)[0] || of(b)[1] - of(a)[1] || (a < b ? -1 : 1));
}

function nameOf(dimension: Pivoted, value: string, { text }: Look): string {
  if (dimension === 'category') return wordFor(text.categories, value);
  if (dimension === 'standing') return wordFor(text.pivot.standings, value);
  return value || text.filters.blank;
}

function tableOf(rows: readonly Row[], look: Look): Table {
  const { text, view, time } = look;
  const { rows: down, columns: across, measure } = view.pivot;
  const type = measure === 'amount' ? 'money' : 'count';
  const members = membersOf(rows, 'column_value', look);
  // One more than fits is no reason to fold a single one.
  const single = members.length > COLUMNS + 1 ? members.slice(0, COLUMNS) : members;
  const folded = members.slice(single.length);
  const shown = [
    ...single.map((value) => ({ id: `${across}.${value}`, label: nameOf(across, value, look), values: [value] })),
    ...(folded.length === 0
      ? []
      : [{ id: 'others', label: text.kindsBy.others(count(folded.length)), values: folded }]),
  ];
  const line = (own: readonly Row[]): Value[] => [
    ...shown.map(({ values }) =>
      cellOf(
        own.filter((row) => values.includes(String(row.column_value))),
        measure,
      ),
    ),
    cellOf(own, measure),
  ];
  const lines = membersOf(rows, 'row_value', look);
  const byRow = new Map(lines.map((value): [string, Row[]] => [value, []]));
  for (const row of rows) byRow.get(String(row.row_value))?.push(row);
  const columns: readonly Column[] = [
    { id: down, label: text.pivot.dimensions[down], type: 'text', wide: true },
    ...shown.map(({ id, label }) => ({ id, label, type }) as const),
    { id: 'total', label: text.panel.sum, type },
  ];
  return {
    columns,
    rows: lines.map((value) => [nameOf(down, value, look), ...line(byRow.get(value) ?? [])]),
    totals: [[text.panel.sum, ...line(rows)]],
    behind: [
      Object.fromEntries([
        ...shown.map(({ id, values }) => [id, behindColumn(values, view)]),
        ['total', behindColumn(null, view)],
      ]),
    ],
    chosen: down === 'year' ? lines.flatMap((value, at) => (time.years.includes(Number(value)) ? [at] : [])) : [],
  };
}

/** The projects of some values of the columns; of all without. */
function behindColumn(values: readonly string[] | null, { pivot: { rows, columns, measure } }: Look['view']): string {
  const years = rows === 'year' || columns === 'year' ? { year: [ALL_YEARS] } : {};
  const weak = measure === 'weak_projects';
  if (values === null || columns !== 'standing') {
    return behindSum(weak ? 'weak' : 'projects', { ...years, ...(values === null ? {} : { [columns]: values }) });
  }
  return behindSum(STANDING_BEHIND[values[0] ?? ''] ?? 'projects', years);
}

/** Nothing where there is no project; money is blank, not 0, where none has an amount. */
function cellOf(rows: readonly Row[], measure: (typeof PIVOT_MEASURES)[number]): Value {
  if (sum(rows, measure === 'amount' ? 'with_amount' : 'projects') === 0) return null;
  return rows.reduce((total, row) => total + number(row, measure), 0);
}

function switchesOf({ text, view: { pivot } }: Look): readonly Switch[] {
  const words = text.pivot;
  const { rows, columns } = pivot;
  return [
    {
      label: words.rows,
      choices: PIVOTED.map((one) => ({
        label: words.dimensions[one],
        chosen: one === rows,
        // What stood in the columns changes places with it.
        view: { pivot: { ...pivot, rows: one, columns: one === columns ? rows : columns } },
      })),
    },
    {
      label: words.columns,
      choices: PIVOTED.map((one) => ({
        label: words.dimensions[one],
        chosen: one === columns,
        view: { pivot: { ...pivot, columns: one, rows: one === rows ? columns : rows } },
      })),
    },
    {
      label: words.measure,
      choices: PIVOT_MEASURES.map((one) => ({
        label: words.measures[one],
        chosen: one === pivot.measure,
        view: { pivot: { ...pivot, measure: one } },
      })),
    },
  ];
}
