import { correctionForm, correctionKeyText } from '#domain/corrections/correction.ts';
import type { Problem } from '#domain/problems.ts';
import { list, type Writer } from '#engine/engine.ts';
import { Refusal } from '#intake/refusal.ts';
import {
  type CorrectionBook,
  type CorrectionRow,
  clashOf,
  isAnswered,
  type UnreadAnswer,
} from '#intake/returned/book.ts';
import { answeredForm } from './answeredCells.ts';
import type { AnsweredForm, CurrentForm } from './answerTypes.ts';
import formsSql from './current-forms.sql?raw';
import indicatorsSql from './current-indicators.sql?raw';
import { newVersion, versionFile } from './newVersion.ts';

/** A file known as a 整改单 by its keys. */
export interface ReturnedFile extends CorrectionBook {
  readonly file: File;
  readonly place: number;
}

/** A 整改单 held against the forms that are loaded. */
export interface Returned {
  readonly workbook: ReturnedFile;
  readonly forms: readonly AnsweredForm[];
  /** The others of it that are loaded: nothing was written on their sheets. */
  readonly untouched: readonly CurrentForm[];
  /** Answers that are not taken, whatever is decided. */
  readonly problems: readonly Problem[];
  /** The new versions as a file, with the present text where a cell has changed since the workbook was made … */
  readonly kept: File;
  /** … or with the corrections there too; `null` where no cell has changed. */
  readonly taken: File | null;
}

/** What hears of workbooks that do not come in as files of their own. */
interface Told {
  readonly refuse: (file: ReturnedFile, refusal: Refusal) => void;
  /** All its forms are in an earlier one. */
  readonly joined: (file: ReturnedFile, to: ReturnedFile) => void;
}

const IDENTITIES = `
select project.identity, project.project
from project
join prevailing on prevailing.project = project.project
`;

/**
 * Finds the forms of returned workbooks and makes their new versions. A form that two of them answer to goes by both.
 * Two answers to one cell are told and neither is taken. A workbook that cannot be used is refused: F45 where none of its
 * forms is loaded, F47 where nothing is written.
 */
export async function heldAgainst(
  writer: Writer,
  files: readonly ReturnedFile[],
  told: Told,
): Promise<readonly Returned[]> {
  if (files.length === 0) return [];
  const identities = await writer.ask(IDENTITIES);
  const loaded = new Map(identities.map((row) => [correctionForm(String(row.identity)), Number(row.project)]));
  const returned: Returned[] = [];
  for (const workbook of together(files, told)) {
    const known = [...new Set(workbook.rows.map(({ key }) => key.form))].flatMap((form) => {
      const project = loaded.get(form);
      return project === undefined ? [] : [{ form, project }];
    });
    const one = known.length === 0 ? null : await held(writer, workbook, known);
    if (one === null) told.refuse(workbook, nowhere(workbook));
    else if (one.forms.length === 0) told.refuse(workbook, unwritten(workbook));
    else returned.push(one);
  }
  return returned;
}

async function held(
  writer: Writer,
  workbook: ReturnedFile,
  known: readonly { readonly form: string; readonly project: number }[],
): Promise<Returned> {
  const projects = list(known.map(({ project }) => project));
  const [forms, indicators] = [await writer.ask(formsSql, { projects }), await writer.ask(indicatorsSql, { projects })];
  const orders = new Map(known.map(({ project }, at) => [project, at]));
  const orderIn = ({ current }: AnsweredForm) => orders.get(Number(current.form.project)) ?? 0;
  const all = forms.map((form): AnsweredForm => {
    const key = known.find(({ project }) => project === form.project)?.form;
    const current: CurrentForm = { form, indicators: indicators.filter(({ project }) => project === form.project) };
    const of = <T>(lines: readonly T[], form: (line: T) => string) => lines.filter((line) => form(line) === key);
    const answered = answeredForm(
      current,
      of(workbook.rows, (row) => row.key.form),
      of(workbook.loose, (line) => line.form),
    );
    return { ...answered, asked: workbook.asked[key ?? ''] ?? null };
  });
  const answered = all.filter(({ answers }) => answers > 0).toSorted((a, b) => orderIn(a) - orderIn(b));
  const versions = (every: boolean) =>
    answered.map(({ current, changes }) =>
      newVersion(current, every ? changes : changes.filter(({ moved }) => !moved)),
    );
  // What is made of it is called as the person called it.
  const { name } = workbook.file;
  const moved = answered.some(({ changes }) => changes.some((change) => change.moved));
  return {
    workbook,
    forms: answered,
    untouched: all.filter(({ answers }) => answers === 0).map(({ current }) => current),
    problems: problemsOf(workbook, all, new Set(known.map(({ form }) => form))),
    kept: versionFile(name, versions(false)),
    taken: moved ? versionFile(name, versions(true)) : null,
  };
}

/** Workbooks of one drop, each form with the first of those that have it. */
function together(files: readonly ReturnedFile[], { joined }: Pick<Told, 'joined'>): readonly ReturnedFile[] {
  const merged: ReturnedFile[] = [];
  for (const file of files) {
    const earlier = new Map(
      merged.flatMap((one) => one.rows.filter(isAnswered).map((row) => [correctionKeyText(row.key), { one, row }])),
    );
    const unread: UnreadAnswer[] = [];
    for (const row of file.rows) {
      const before = earlier.get(correctionKeyText(row.key));
      if (before === undefined || !isAnswered(row) || isMore(row) || saysSame(before.row, row)) continue;
      unread.push(clashOf(before.row, row, before.one.file.name));
      const at = merged.findIndex(({ place }) => place === before.one.place);
      const one = merged[at];
      if (one === undefined) continue;
      const rows = one.rows.map((other) => (other === before.row ? { ...other, corrected: '', remark: '' } : other));
      merged[at] = { ...one, rows };
    }
    const isClash = ({ sheet, row }: CorrectionRow) => unread.some((one) => one.sheet === sheet && one.row === row);
    const owner = (row: CorrectionRow) =>
      merged.findIndex((one) => one.rows.some(({ key }) => key.form === row.key.form));
    const left = file.rows.filter((row) => owner(row) < 0);
    const [first] = file.rows;
    const to = first === undefined ? -1 : owner(first);
    for (const row of file.rows) {
      const at = owner(row);
      const one = merged[at];
      if (isClash(row)) continue;
      const said = one?.rows.some(
        (before) => isAnswered(before) && correctionKeyText(before.key) === correctionKeyText(row.key),
      );
      if (one === undefined || said === true || !isAnswered(row)) continue;
      merged[at] = { ...one, rows: [...one.rows, row] };
    }
    const one = merged[to];
    if (left.length > 0) merged.push({ ...file, rows: left, unread: [...file.unread, ...unread] });
    else if (one !== undefined) {
      const told = { ...one, loose: [...one.loose, ...file.loose], unread: [...one.unread, ...file.unread, ...unread] };
      merged[to] = told;
      joined(file, told);
    }
  }
  return merged;
}

/** A blank row for one indicator more is a row of each workbook. */
function isMore({ key: { place } }: CorrectionRow): boolean {
  return place.of === 'more';
}

function saysSame(one: CorrectionRow, other: CorrectionRow): boolean {
  return one.corrected === other.corrected && one.remark === other.remark;
}

function nowhere({ rows: all }: ReturnedFile): Refusal {
  const rows = all.filter(isAnswered);
  const sheets = [...new Set(rows.map(({ sheet }) => sheet ?? ''))].join('、');
  return new Refusal('F45', { raw: String(new Set(rows.map(({ key }) => key.form)).size), detail: sheets });
}

function unwritten({ rows }: ReturnedFile): Refusal {
  return new Refusal('F47', { raw: String(rows.length) });
}

function problemsOf(
  { file, rows, unread }: ReturnedFile,
  forms: readonly AnsweredForm[],
  known: ReadonlySet<string>,
): readonly Problem[] {
  const lost = new Map<string, number>();
  for (const { key, sheet, ...row } of rows) {
    if (!known.has(key.form) && isAnswered(row)) lost.set(sheet ?? '', (lost.get(sheet ?? '') ?? 0) + 1);
  }
  // The sheet stands where a message names the column: a workbook has many sheets and its columns may have moved.
  const place = { file: file.name };
  return [
    ...[...lost].map(([sheet, cells]): Problem => {
      return { ...place, code: 'X61', sheet, column: sheet, row: null, raw: sheet, detail: String(cells) };
    }),
    ...unread.map((one): Problem => ({ ...place, ...one, column: one.sheet })),
    ...forms.flatMap(({ notTaken }) =>
      notTaken.map(({ row: { sheet, row }, ...one }): Problem => ({ ...place, ...one, sheet, column: sheet, row })),
    ),
  ];
}
