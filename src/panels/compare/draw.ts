import type { Table, Value } from '#charts/table.ts';
import { KINDS } from '#domain/kinds.ts';
import type { Row } from '#engine/engine.ts';
import { number, sum, text as textOf } from '#model/rows.ts';
import type { Look, Question } from '#panels/question.ts';
import { count, money } from '#text/format.ts';
import { wordFor } from '#text/wordFor.ts';
import { parametersOf } from '#view/chosen.ts';
import type { Compared } from '#view/comparison.ts';
import sql from './ask.sql?raw';
import { kindMeasure, type Line, lineOf, type Measure, measuresOf } from './comparison.ts';
import { sentencesOf } from './sentences.ts';

/** Two members of one dimension side by side, and what else could stand in their places. */
export interface SideBySide {
  readonly of: Compared;
  readonly names: readonly [string, string];
  /** What a side can be, by money; years newest first. */
  readonly choices: readonly { readonly key: string; readonly label: string }[];
  readonly chosen: readonly [string, string];
  readonly sentences: readonly string[];
  readonly lines: readonly Line[];
  readonly kinds: readonly Line[];
}

type Pair = readonly [Row | undefined, Row | undefined];

/** 对比: two units, departments, categories, years or projects side by side, what differs most said first. */
export const compare: Question<SideBySide> = {
  id: 'compare',
  sql,
  judging: true,
  // Its own dimension is no filter here: both sides must be there.
  asks: ({ filters, comparison: { of, side, beside } }) => ({
    ...(of === 'project' || of === 'year' ? {} : parametersOf({ ...filters, [of]: [] })),
    of,
    side_a: side,
    side_b: beside,
  }),
  draw(rows, look) {
    const { text, time, view } = look;
    const words = text.compare;
    const { of } = view.comparison;
    const members = rows.filter(({ row_of }) => row_of === 'member');
    const kindRows = rows.filter(({ row_of }) => row_of === 'kind');
    const sides: Pair = [members.find(({ side }) => side === 'a'), members.find(({ side }) => side === 'b')];
    const names = [nameOf(sides[0], look), nameOf(sides[1], look)] as const;
    const ofKind = (kind: string): Pair => [
      kindRows.find((row) => row.kind === kind && row.side === 'a'),
      kindRows.find((row) => row.kind === kind && row.side === 'b'),
    ];
    const measures = measuresOf(of === 'year' ? null : sum(members, 'amount'), look);
    const kinds = KINDS.map(({ id }) => id)
      .filter((id) => ofKind(id).some((row) => row !== undefined))
      .map((id) => ({ measure: kindMeasure(id, text.kinds[id], look), rows: ofKind(id), name: text.kinds[id] }));
    const shares = [
      ...measures.filter(({ base }) => base !== undefined).map((measure) => ({ measure, rows: sides })),
      ...kinds,
    ];
    const sentences = sides[1] === undefined ? [] : sentencesOf({ names, rows: sides, shares }, look);
    return {
      body: {
        type: 'own',
        own: {
          of,
          names,
          choices: members.map((row) => ({ key: String(row.key), label: choiceOf(row, look) })),
          chosen: [String(sides[0]?.key ?? ''), String(sides[1]?.key ?? '')],
          sentences,
          lines: measures.map((measure) => lineOf(measure, sides, look)),
          kinds: kinds.map(({ measure, rows: own, name }) => ({ ...lineOf(measure, own, look), label: name })),
        },
      },
      note: words.note(
        words.dimensions[of],
        of === 'year' ? words.allYears : text.time.period(time.years.map(String)),
        text.scales[view.money],
      ),
      remarks: remarksOf(members, look),
      summary: sentences.join(''),
      table: tableOf(sides, [...measures.map((measure) => ({ measure, rows: sides })), ...kinds], look),
      empty: members.length === 0,
    };
  },
};

/** A side that was asked for and is not there is told, as is a dimension with one member. */
function remarksOf(members: readonly Row[], { text, view }: Look): readonly string[] {
  const words = text.compare;
  const { of, side, beside } = view.comparison;
  const missing = [
    ...(side === null || members.some(({ is_a }) => is_a === true) ? [] : [side]),
    ...(beside === null || members.some(({ is_b }) => is_b === true) ? [] : [beside]),
  ];
  const same = members.some(({ is_a, is_b }) => is_a === true && is_b === true);
  return [
    ...missing.map((one) => words.missing(of === 'project' ? words.dimensions.project : one || text.filters.blank)),
    ...(same ? [words.same] : []),
    ...(members.length === 1 ? [words.alone(words.dimensions[of])] : []),
  ];
}

function nameOf(row: Row | undefined, { text, view }: Look): string {
  if (row === undefined) return '—';
  const key = String(row.key);
  const { of } = view.comparison;
  if (of === 'project') return textOf(row, 'name') ?? text.filters.blank;
  if (of === 'category') return wordFor(text.categories, key);
  return of === 'year' ? text.time.plus(key) : key || text.filters.blank;
}

function choiceOf(row: Row, look: Look): string {
  const { text, view } = look;
  const amount = row.amount === null ? text.findings.weakest.noAmount : money(number(row, 'amount'), view.money);
  const about =
    view.comparison.of === 'project'
      ? [textOf(row, 'unit') ?? '']
      : [text.overview.departments.projects(count(number(row, 'projects')))];
  return text.compare.choice(nameOf(row, look), [...about.filter(Boolean), amount].join(' · '));
}

/** A row for each side and one for the difference, a column for each measure. */
function tableOf(
  sides: Pair,
  measures: readonly { readonly measure: Measure; readonly rows: Pair }[],
  look: Look,
): Table {
  const words = look.text.compare;
  const cells = (at: 0 | 1): Value[] => measures.map(({ measure, rows }) => measure.of(rows[at]));
  const [a, b] = [cells(0), cells(1)];
  return {
    columns: [
      { id: 'side', label: words.side, type: 'text', wide: true },
      ...measures.map(({ measure: { id, label, sort } }) => ({ id, label, type: sort })),
    ],
    rows: [
      [nameOf(sides[0], look), ...a],
      [nameOf(sides[1], look), ...b],
    ].slice(0, sides[1] === undefined ? 1 : 2),
    totals:
      sides[1] === undefined
        ? []
        : [
            [
              words.difference,
              ...a.map((value, at) =>
                value === null || (b[at] ?? null) === null ? null : Number(value) - Number(b[at]),
              ),
            ],
          ],
  };
}
