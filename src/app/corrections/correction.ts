import { drawSheet, type Sheet } from '#app/sheet/sheet.ts';
import type { Note, SheetCell } from '#app/sheet/sheet-notes.ts';
import type { SheetRow } from '#app/sheet/sheet-table.ts';
import {
  askedFinding,
  type CorrectionKey,
  type CorrectionPlace,
  correctionForm,
  correctionKeyText,
  fieldContent,
  rowContent,
  type Side,
} from '#domain/corrections/correction.ts';
import {
  CORRECTION_PAIRS,
  type CorrectionCell,
  type CorrectionForm,
  type CorrectionNote,
} from '#domain/corrections/correctionForm.ts';
import type { ProblemCode } from '#domain/problems.ts';
import type { Row } from '#engine/engine.ts';
import { number, text as textOf } from '#model/rows.ts';
import type { Text } from '#text/text.ts';
import asked from './correction-asked.sql?raw';
import doubts from './correction-doubts.sql?raw';
import findings from './correction-findings.sql?raw';
import forms from './correction-forms.sql?raw';
import rows from './correction-rows.sql?raw';
import units from './correction-units.sql?raw';

const ASKED = `with asked as (\n${asked}\n)`;
const UNITS_SQL = `${ASKED}\n${units}`;
/** The units of the chosen projects, those of which most is asked first. */
export const CORRECTION_UNITS = {
  all: { id: 'correction-units', sql: UNITS_SQL, asks: () => ({ only_confirmed: 0 }) },
  confirmed: { id: 'correction-units', sql: UNITS_SQL, asks: () => ({ only_confirmed: 1 }) },
} as const;
/** The forms of some units (`:units_asked`, led by a separator) or one form (`:identity`), joined on behind `chosen`. */
export const CORRECTION_FORMS = { sql: `${ASKED}\n${forms}` } as const;
/** What is asked of these, each with `:projects`. */
export const CORRECTION_PARTS = {
  rows: { sql: rows, unfiltered: true },
  findings: { sql: `${ASKED}\n${findings}` },
  doubts: { sql: doubts, unfiltered: true },
} as const;
type Parts = Readonly<Record<keyof typeof CORRECTION_PARTS, readonly Row[]>>;

/** Forms as a 整改单 prints them, in the round each is sent in. */
export function correctionForms(
  asked: readonly Row[],
  parts: Parts,
  { text, rounds }: { readonly text: Text; readonly rounds: ReadonlyMap<string, number> },
): readonly CorrectionForm[] {
  const own = {
    rows: byProject(parts.rows),
    findings: byProject(parts.findings),
    doubts: byProject(parts.doubts),
  };
  return asked.flatMap((form) => {
    const project = number(form, 'project');
    const rows = own.rows.get(project) ?? [];
    const answers = {
      form: [form],
      rows,
      cells: [],
      findings: own.findings.get(project) ?? [],
      problems: [],
      years: [],
    };
    const sheet = drawSheet(answers, text, 'yuan');
    const doubts = own.doubts.get(project) ?? [];
    const { findings } = answers;
    const round = rounds.get(String(form.identity)) ?? 1;
    return sheet === null ? [] : [formOf(sheet, { form, rows, findings, doubts, round, text })];
  });
}

interface Behind {
  readonly form: Row;
  readonly rows: readonly Row[];
  readonly findings: readonly Row[];
  readonly doubts: readonly Row[];
  readonly round: number;
  readonly text: Text;
}

function formOf(sheet: Sheet, behind: Behind): CorrectionForm {
  const { form } = behind;
  const fields = CORRECTION_PAIRS.flatMap(([left, right]) => [
    ...(left === null ? [] : [[left, fieldOf(left, { side: 'left', cell: sheet.fields[left], behind })] as const]),
    [right, fieldOf(right, { side: 'right', cell: sheet.fields[right], behind })] as const,
  ]);
  return {
    identity: String(form.identity),
    name: sheet.title,
    code: textOf(form, 'code') ?? '',
    year: sheet.year,
    unit: textOf(form, 'unit') ?? '',
    moneyUnit: sheet.moneyUnit,
    round: behind.round,
    amount: form.spending === null ? null : number(form, 'spending'),
    fields: Object.fromEntries(fields),
    rows: withBlanks(sheet.rows, behind),
    whole: wholeOf(sheet, behind),
    findings: sheet.notes.length,
    left: number(form, 'standing') - sheet.notes.length,
    asked: number(form, 'standing') > sheet.notes.length ? behind.findings.map(askedFinding) : null,
  };
}

function fieldOf(
  field: string,
  { side, cell, behind }: { readonly side: Side; readonly cell: SheetCell | undefined; readonly behind: Behind },
): CorrectionCell {
  const value = behind.form[field === 'category' ? 'category_raw' : field] ?? null;
  const content = fieldContent(typeof value === 'boolean' ? null : value);
  return {
    text: field === 'category' ? (textOf(behind.form, 'category_raw') ?? '') : (cell?.text ?? ''),
    key: keyOf({ place: { of: 'field', field }, side, content }, behind),
    notes: [...notesOn(cell, behind.text), ...doubtsOn(field, behind)],
  };
}

function rowOf(row: SheetRow, behind: Behind): CorrectionForm['rows'][number] {
  const { key, level1, span, level2, kind, absent } = row;
  const raw = behind.rows.find(({ position }) => String(position) === key);
  const cell = (part: 'name' | 'target', side: Side): CorrectionCell => {
    const place: CorrectionPlace =
      raw === undefined
        ? { of: 'absent', kind: kind ?? '', part }
        : { of: 'row', position: number(raw, 'position'), part };
    const words = { level2: rawText(raw, 'level2'), name: rawText(raw, 'name'), target: rawText(raw, 'target') };
    return {
      text: row[part].text,
      key: keyOf({ place, side, content: rowContent(words) }, behind),
      notes: notesOn(row[part], behind.text),
    };
  };
  return { level1, span, level2, name: cell('name', 'left'), target: cell('target', 'right'), absent, more: false };
}

type Printed = CorrectionForm['rows'][number];

/** The rows with a blank one behind the last of each kind that has some. */
function withBlanks(rows: Sheet['rows'], behind: Behind): readonly Printed[] {
  const lines: Printed[] = [];
  for (const [at, row] of rows.entries()) {
    lines.push(rowOf(row, behind));
    const { kind, absent, level2 } = row;
    if (kind === null || absent !== '' || rows.slice(at + 1).some((other) => other.kind === kind)) continue;
    // The level-1 cell runs over the blank row too.
    const head = lines.findLastIndex(({ span }) => span > 0);
    const first = lines[head];
    if (first !== undefined) lines[head] = { ...first, span: first.span + 1 };
    const cell = (part: 'name' | 'target', side: Side): CorrectionCell => ({
      text: '',
      key: keyOf({ place: { of: 'more', kind, part }, side, content: fieldContent(null) }, behind),
      notes: [],
    });
    lines.push({
      ...{ level1: row.level1, span: 0, level2, absent: '', more: true },
      name: cell('name', 'left'),
      target: cell('target', 'right'),
    });
  }
  return lines;
}

/** What rules say of the form as a whole: answered by its cells, or by a remark. */
function wholeOf({ notes }: Sheet, behind: Behind): readonly CorrectionCell[] {
  return notes
    .filter(({ at }) => at === '')
    .map((note) => ({
      text: '',
      key: keyOf(
        { place: { of: 'whole', rule: note.rule }, side: 'left', content: fieldContent(note.evidence) },
        behind,
      ),
      notes: [noteOf(note, behind.text)],
    }));
}

function notesOn(cell: SheetCell | undefined, text: Text): readonly CorrectionNote[] {
  return (cell?.notes ?? []).map((note) => noteOf(note, text));
}

function noteOf(
  { rule, title, suspected, evidence, fix, about, dispute, said }: Note,
  { verdicts }: Text,
): CorrectionNote {
  const kind = about === verdicts.wholeForm ? '' : (about.split(' · ')[0] ?? '');
  const shows = [evidence, evidence === '' ? '' : kind].filter(Boolean).join(' ');
  return {
    title: `${rule} ${title}${suspected ? `（${verdicts.suspected}）` : ''}`,
    evidence: shows,
    fix,
    dispute,
    said,
  };
}

function doubtsOn(field: string, { doubts, text }: Behind): readonly CorrectionNote[] {
  return doubts
    .filter((doubt) => doubt.field === field)
    .map(({ code, raw, detail }) => {
      const { titles, messages } = text.problems;
      const said = { raw: String(raw ?? ''), detail: String(detail ?? '') };
      return {
        title: `${code} ${titles[code as ProblemCode]}`,
        evidence: '',
        dispute: '',
        said: '',
        fix: messages[code as ProblemCode](said),
      };
    });
}

function keyOf(cell: Pick<CorrectionKey, 'place' | 'side' | 'content'>, { form, round }: Behind): string {
  return correctionKeyText({ ...cell, form: correctionForm(String(form.identity)), round });
}

function rawText(row: Row | undefined, name: string): string | null {
  return row === undefined ? null : textOf(row, name);
}

function byProject(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const project = number(row, 'project');
    const group = groups.get(project) ?? [];
    group.push(row);
    groups.set(project, group);
  }
  return groups;
}
