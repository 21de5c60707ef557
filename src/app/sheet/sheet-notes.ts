import { SEVERITIES, type Severity } from '#domain/severity.ts';
import type { Row } from '#engine/engine.ts';
import { number, text as textOf } from '#model/rows.ts';
import { isGap } from '#panels/findings/finding.ts';
import { ruleOf } from '#rules/catalogue.ts';
import type { Text } from '#text/text.ts';
import { wordFor } from '#text/wordFor.ts';
import { ruleFix, ruleName } from '#view/rules.ts';

/** One remark in the margin of a sheet: what a rule says of a cell, and what to do. */
export interface Note {
  readonly number: number;
  /** The cell: a field, `3 name`, `absent quality`; '' for the form as a whole. */
  readonly at: string;
  readonly about: string;
  readonly rule: string;
  /** The indicator row and the kind it is on, as far as it is on one. */
  readonly position: number | null;
  readonly kind: string | null;
  readonly title: string;
  readonly severity: Severity;
  /** In vermilion; else in secondary ink. */
  readonly grave: boolean;
  readonly suspected: boolean;
  /** What shows it, where that is not simply the text of the cell. */
  readonly evidence: string;
  readonly fix: string;
  /** Neither 不成立 nor 不适用. */
  readonly standing: boolean;
  /** What the reviewer said, if anything. */
  readonly said: string;
  /** What the unit says against it in a 整改单; '' where it says nothing. */
  readonly dispute: string;
}

/** One cell of the form: what it says, where it stands in the file, and the notes on it. */
export interface SheetCell {
  readonly text: string;
  readonly place: { readonly row: number; readonly column: string } | null;
  readonly notes: readonly Note[];
}

/** A cell that is looked at. */
export interface Pointed {
  readonly label: string;
  readonly cell: SheetCell;
}

interface Found {
  readonly form: readonly Row[];
  readonly rows: readonly Row[];
  readonly findings: readonly Row[];
}

/** The findings of a form as notes, numbered as their cells come on the form. */
export function notesOf({ form: [form], rows, findings }: Found, text: Text): readonly Note[] {
  const byPosition = new Map(rows.map((row) => [number(row, 'position'), row]));
  const notes = findings.map((finding) => {
    const row = finding.position === null ? form : byPosition.get(number(finding, 'position'));
    return { order: orderOf(finding), note: noteOf(finding, row, text) };
  });
  return notes
    .toSorted((a, b) => a.order - b.order || rank(a.note) - rank(b.note))
    .map(({ note }, place) => ({ ...note, number: place + 1 }));
}

const GOALS = ['goal_overall', 'goal_annual'];

/** Goals, indicators from the first to the last and name before target, missing rows, the form as a whole. */
function orderOf({ position, cell, kind }: Row): number {
  if (position !== null) return 10 + Number(position) * 2 + Number(cell === 'target');
  if (GOALS.includes(String(cell))) return GOALS.indexOf(String(cell));
  return kind === null ? 1e9 : 1e8;
}

function rank({ severity }: Note): number {
  return SEVERITIES.indexOf(severity);
}

function noteOf(finding: Row, row: Row | undefined, text: Text): Note {
  const words = text.verdicts;
  const id = String(finding.rule);
  const rule = ruleOf(id);
  const cell = textOf(finding, 'cell');
  const kind = textOf(finding, 'kind');
  const severity = finding.severity as Severity;
  const verdict = textOf(finding, 'verdict');
  const evidence = textOf(finding, 'evidence');
  const said = verdict === 'not_applicable' && isGap(id) ? words.accepted : verdictOf(verdict, text);
  const kindName =
    kind === null ? (row?.level2 === undefined ? null : textOf(row, 'level2')) : wordFor(text.kinds, kind);
  return {
    number: 0,
    at: placeOf(finding),
    about: [kindName, cell === null ? null : wordFor(words.cells, cell)].filter(Boolean).join(' · ') || words.wholeForm,
    rule: id,
    position: finding.position === null ? null : number(finding, 'position'),
    kind,
    title: rule === undefined ? '' : ruleName(id, text),
    severity,
    grave: severity === 'critical' || severity === 'major',
    suspected: rule?.confidence === 'B',
    evidence: evidence !== null && evidence !== row?.[cell ?? ''] ? evidence : rule?.absent ? words.absentRow : '',
    fix: ruleFix(id, text),
    standing: verdict === null || verdict === 'confirmed',
    said: [said, textOf(finding, 'reason') ?? ''].filter(Boolean).join('：'),
    dispute: textOf(finding, 'dispute') ?? '',
  };
}

function verdictOf(verdict: string | null, { verdicts }: Text): string {
  if (verdict === 'confirmed' || verdict === 'rejected' || verdict === 'not_applicable')
    return verdicts.verdicts[verdict];
  return '';
}

function placeOf({ position, cell, kind, rule }: Row): string {
  if (position !== null) return `${Number(position)} ${cell === 'target' || cell === 'weight' ? 'target' : 'name'}`;
  if (GOALS.includes(String(cell))) return String(cell);
  return kind !== null && ruleOf(String(rule))?.absent ? `absent ${String(kind)}` : '';
}
