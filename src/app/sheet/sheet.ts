import type { KindId } from '#domain/kinds.ts';
import type { LineBasis } from '#domain/lineage.ts';
import { type MoneyUnit, statedText } from '#domain/money.ts';
import type { ProblemCode } from '#domain/problems.ts';
import type { Row } from '#engine/engine.ts';
import { number, text as textOf } from '#model/rows.ts';
import { weakCount, weakItemsOf, weakStanding } from '#panels/weakItems.ts';
import { count, type Scale } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { wordFor } from '#text/wordFor.ts';
import cells from './sheet-cells.sql?raw';
import findings from './sheet-findings.sql?raw';
import form from './sheet-form.sql?raw';
import { type Note, notesOf, type SheetCell } from './sheet-notes.ts';
import problems from './sheet-problems.sql?raw';
import rows from './sheet-rows.sql?raw';
import { type SheetRow, sheetRows } from './sheet-table.ts';
import years from './sheet-years.sql?raw';

/** What is asked for a sheet, each with `:identity`. */
export const SHEET_PARTS = { form, rows, cells, findings, problems, years } as const;
export type SheetAnswers = Readonly<Record<keyof typeof SHEET_PARTS, readonly Row[]>>;

/** The cells of the official form above its indicators. */
const FIELDS = [
  ...['name', 'category', 'department', 'unit', 'starts_on', 'ends_on'],
  ...['total', 'annual', 'fiscal', 'appropriation', 'other', 'carry_over', 'annual_other'],
  ...['goal_overall', 'goal_annual'],
] as const;
const AMOUNTS: readonly string[] = [
  'total',
  'annual',
  'fiscal',
  'appropriation',
  'other',
  'carry_over',
  'annual_other',
];
const BOXES = ['special', 'recurring', 'one_off'] as const;

/** A 财政项目支出绩效目标表 as it is drawn again, with the reviewer's notes beside it. */
export interface Sheet {
  readonly title: string;
  readonly year: string;
  /** Its fingerprint: of another content it is another version of the form. */
  readonly content: string;
  readonly file: { readonly source: number; readonly name: string; readonly sheet: string | null };
  readonly moneyUnit: string;
  readonly fields: Readonly<Record<string, SheetCell>>;
  readonly boxes: readonly { readonly label: string; readonly ticked: boolean }[];
  /** What the category cell says where it is none of the boxes. */
  readonly otherCategory: string;
  readonly rows: readonly SheetRow[];
  /** Numbered as they come on the form; those on the form as a whole last. */
  readonly notes: readonly Note[];
  readonly standing: number;
  readonly weak: {
    /** 薄弱项目 or 大额薄弱项目. */
    readonly project: string | null;
    /** 4 项薄弱，另 2 项疑似（应有 8 项） */
    readonly items: string;
    /** What each of them is. */
    readonly labels: readonly string[];
  };
  /** The weak items, each with its kind. */
  readonly weakKinds: readonly { readonly kind: KindId; readonly label: string }[];
  readonly problems: readonly { readonly code: string; readonly title: string; readonly message: string }[];
  readonly years: readonly {
    readonly identity: string;
    readonly year: string;
    readonly amount: string;
    /** 4 项薄弱，另 2 项疑似 */
    readonly weak: string;
    /** What it is known by as the same project. */
    readonly basis: 'self' | LineBasis;
    readonly name: string;
  }[];
}

/** Asks all that a sheet shows. */
export async function askSheet(ask: (sql: string) => Promise<readonly Row[]>): Promise<SheetAnswers> {
  const parts = Object.entries(SHEET_PARTS) as [keyof SheetAnswers, string][];
  const answers = await Promise.all(parts.map(async ([part, sql]) => [part, await ask(sql)] as const));
  return Object.fromEntries(answers) as unknown as SheetAnswers;
}

/** The sheet of what was asked; `null` when no such form is loaded. */
export function drawSheet(answers: SheetAnswers, text: Text, scale: Scale): Sheet | null {
  const [own] = answers.form;
  if (own === undefined) return null;
  const unit = (textOf(own, 'money_unit') ?? '元') as MoneyUnit;
  const notes = notesOf(answers, text);
  const on = (key: string) => notes.filter(({ at }) => at === key);
  const places = new Map(answers.cells.map((cell) => [String(cell.field), cell]));
  const fields = FIELDS.map((field): readonly [string, SheetCell] => {
    const place = places.get(field) ?? (field.endsWith('s_on') ? places.get('period') : undefined);
    const amount = AMOUNTS.includes(field);
    return [
      field,
      {
        text: amount
          ? statedAmount(own, field, unit)
          : (textOf(own, field === 'category' ? 'category_raw' : field) ?? ''),
        place: place === undefined ? null : { row: number(place, 'row_number'), column: String(place.column_name) },
        notes: on(field),
      },
    ];
  });
  const category = String(own.category);
  const boxed = BOXES.some((box) => box === category);
  return {
    title: textOf(own, 'name') ?? '',
    year: String(own.year ?? ''),
    content: textOf(own, 'content') ?? '',
    file: { source: number(own, 'source'), name: String(own.file), sheet: textOf(own, 'sheet') },
    moneyUnit: unit,
    fields: Object.fromEntries(fields),
    boxes: BOXES.map((box) => ({ label: text.categories[box], ticked: box === category })),
    otherCategory: boxed ? '' : (textOf(own, 'category_raw') ?? wordFor(text.categories, category)),
    rows: sheetRows(own, answers.rows, { notes, text }),
    notes,
    standing: notes.filter(({ standing }) => standing).length,
    weak: {
      project: weakStanding(own, text),
      items: text.weak.ofExpected(weakCount(own, text), count(number(own, 'slots_expected'))),
      labels: weakItemsOf(own, text).map(({ label }) => label),
    },
    weakKinds: weakItemsOf(own, text).map(({ kind, label }) => ({ kind, label })),
    problems: answers.problems.map((problem) => ({
      code: String(problem.code),
      title: text.problems.titles[problem.code as ProblemCode],
      message: text.problems.messages[problem.code as ProblemCode]({
        raw: textOf(problem, 'raw') ?? '',
        detail: textOf(problem, 'detail') ?? '',
      }),
    })),
    years: answers.years.map((other) => ({
      identity: String(other.identity),
      year: String(other.year),
      amount: other.amount === null ? '—' : text.amount(number(other, 'amount'), scale),
      weak: weakCount(other, text),
      basis: other.basis as 'self' | LineBasis,
      name: textOf(other, 'name') ?? '',
    })),
  };
}

function statedAmount(row: Row, field: string, unit: MoneyUnit): string {
  return row[field] === null ? '' : statedText(number(row, field), unit);
}
