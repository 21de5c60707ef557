import { patientsOf } from '#data/rules/diagnose.ts';
import { askedFinding } from '#domain/corrections/correction.ts';
import { type KindId, kindBit } from '#domain/kinds.ts';
import type { MoneyUnit } from '#domain/money.ts';
import type { RoundEvent } from '#domain/rounds.ts';
import type { Severity } from '#domain/severity.ts';
import { maskHas } from '#domain/states.ts';
import { list, type Row, type Writer } from '#engine/engine.ts';
import { thenAlways } from '#engine/thenAlways.ts';
import { ruleOf } from '#rules/catalogue.ts';
import type { Examiner } from '#rules/examiner.ts';
import type { RulePack } from '#rules/pack.ts';
import type { AnsweredForm, CellChange, CellPlace, NotTaken } from './answerTypes.ts';
import { textOf, unitOf } from './formCells.ts';
import { newVersion } from './newVersion.ts';
import findingsSql from './present-findings.sql?raw';
import { type SumOutcome, sumsOf } from './sumOutcomes.ts';

/** 已整改 · 仍未整改 · 有异议 · 新出现的问题 · 这次没有要求整改. */
export type Outcome = 'fixed' | 'open' | 'disputed' | 'broken' | 'unasked';

/** What became of one finding, or one that was not there before. */
export interface FindingOutcome {
  readonly outcome: Outcome;
  readonly rule: string;
  readonly severity: Severity;
  readonly kind: string | null;
  /** The printed type of its row. */
  readonly heading: string | null;
  readonly cell: string | null;
  /** Text of the cell, or what shows the finding, in the present and in the new version. */
  readonly before: string | null;
  readonly after: string | null;
  /** The unit's word where it leaves the cell as it is. */
  readonly reason: string;
  /** What a dispute hangs on, as verdicts do (schema.sql, finding_content). */
  readonly content: string;
}

/** A corrected cell, with the printed type or the kind of its row. */
interface CellOutcome extends CellChange {
  readonly heading: string | null;
  readonly kind: string | null;
  /** False where the present text stays, since it has changed in the meantime. */
  readonly taken: boolean;
}

/** A form that came back: what was written into its cells, and what that comes to. */
export interface FormOutcome {
  readonly identity: string;
  /** The round of the workbook. */
  readonly round: number;
  readonly year: number;
  readonly name: string;
  readonly unit: string | null;
  readonly changes: readonly CellOutcome[];
  readonly findings: readonly FindingOutcome[];
  /** What was written beside cells that are neither changed nor found fault with. */
  readonly remarks: readonly string[];
  /** What a person must ask the unit: it says something was done, or something that is no answer. */
  readonly questions: readonly NotTaken[];
  readonly moneyUnit: MoneyUnit;
  readonly sums: readonly SumOutcome[];
}

/** How the new versions are diagnosed. */
export interface Diagnosing {
  readonly pack: RulePack;
  readonly examiner: () => Examiner;
}

/** What a return means for the log of the rounds: it came back, and mends everything, or objects to something. */
export function returnEvents(forms: readonly FormOutcome[], at: string): readonly RoundEvent[] {
  return forms.flatMap(({ identity, round, findings }) => {
    const has = (...wanted: readonly Outcome[]) => findings.some(({ outcome }) => wanted.includes(outcome));
    const event = (step: RoundEvent['step']): RoundEvent => ({ identity, step, round, deadline: null, at });
    const further = has('disputed') ? [event('disputed')] : has('open', 'broken') ? [] : [event('fixed')];
    return [event('returned'), ...further];
  });
}

/** Compares the findings of new versions, read into `source` of the tables of returned forms, with those of the versions that are loaded. */
export async function outcomesOf(
  writer: Writer,
  { pack, examiner }: Diagnosing,
  { source, forms, all }: { readonly source: number; readonly forms: readonly AnsweredForm[]; readonly all: boolean },
): Promise<readonly FormOutcome[]> {
  const staged = await writer.ask(
    "select identity, project, printed from returned_project where source = :source and status = 'accepted'",
    { source },
  );
  const present = await writer.ask(findingsSql, {
    projects: list(forms.map(({ current }) => Number(current.form.project))),
  });
  const found = await examined(writer, source, { pack, examiner });
  return forms.flatMap((form) => {
    const next = staged.find(({ identity }) => identity === form.current.form.identity);
    if (next === undefined) return [];
    const after = found.filter(({ project }) => project === next.project);
    const before = present.filter(({ project }) => project === form.current.form.project);
    return [outcomeOf(form, { before, after, printed: Number(next.printed), all })];
  });
}

/** What the rules of the pack in force say of the forms of such a source. */
async function examined(writer: Writer, source: number, { pack, examiner }: Diagnosing): Promise<readonly Row[]> {
  await writer.run('create or replace table returned_finding as select * from finding limit 0');
  const open = examiner();
  return thenAlways(
    async () => {
      for await (const patients of patientsOf(writer, source, 'returned_')) {
        const { lines } = await open.examine(pack, patients);
        for (const one of lines) if (one.table === 'finding') await writer.fill({ ...one, table: 'returned_finding' });
      }
      return writer.ask('select * from returned_finding order by project, position nulls last, rule, kind');
    },
    async () => {
      open.close();
      await writer.run('drop table returned_finding');
    },
  );
}

interface Versions {
  readonly before: readonly Row[];
  readonly after: readonly Row[];
  /** The kinds the new version prints. */
  readonly printed: number;
  /** Cells that have changed since are corrected too. */
  readonly all: boolean;
}

function outcomeOf(form: AnsweredForm, { before, after, printed, all }: Versions): FormOutcome {
  const changes = form.changes.filter(({ moved }) => all || !moved);
  const version = newVersion(form.current, changes);
  /** A finding of either version by its rule and cell, rows by the position they had before. */
  const keyOf = (finding: Row, was: (position: number) => number | string) => {
    const position = finding.position === null ? '' : was(Number(finding.position));
    return [finding.rule, position, finding.position === null ? finding.kind : '', finding.cell].join('\u001f');
  };
  const same = (position: number) => position;
  const former = (position: number) => version.was[position - 1] ?? `new ${position}`;
  const left = new Map(after.map((finding) => [keyOf(finding, former), finding]));
  const known = new Set(before.map((finding) => keyOf(finding, same)));
  const isLeft = (finding: Row) =>
    isAbsent(finding.rule) ? !maskHas(printed, kindBit(finding.kind as KindId)) : left.has(keyOf(finding, same));
  const isAsked = ({ rule, position, kind, cell }: Row) =>
    form.asked?.includes(askedFinding({ rule, position, kind, cell })) ?? true;
  const told = before
    .filter(({ dismissed }) => dismissed !== true)
    .map((finding): FindingOutcome => {
      const next = left.get(keyOf(finding, same)) ?? null;
      const row = form.current.indicators.find(({ position }) => position === finding.position);
      const at = finding.position === null ? -1 : version.was.indexOf(Number(finding.position));
      const now = version.indicators[at];
      const reason = isLeft(finding) && !isChanged(finding, changes) ? reasonFor(finding, form) : '';
      return {
        ...wordsOf(finding, row),
        outcome: !isLeft(finding) ? 'fixed' : reason !== '' ? 'disputed' : isAsked(finding) ? 'open' : 'unasked',
        before: shown(finding, row, form.current.form),
        after: isLeft(finding) || now !== undefined ? shown(next ?? finding, now, version.form) : null,
        reason,
        content: contentOf(next ?? finding, now),
      };
    });
  const broken = after
    .filter((finding) => !known.has(keyOf(finding, former)))
    .map((finding): FindingOutcome => {
      const now = version.indicators.find(({ position }) => position === finding.position);
      const was = finding.position === null ? null : version.was[Number(finding.position) - 1];
      const row = form.current.indicators.find(({ position }) => position === was);
      return {
        ...wordsOf(finding, now),
        outcome: 'broken',
        before: row === undefined ? null : textOf(row[String(finding.cell)]),
        after: shown(finding, now, version.form),
        reason: '',
        content: contentOf(finding, now),
      };
    });
  const { identity, year, name, unit } = form.current.form;
  return {
    identity: String(identity),
    round: form.round,
    year: Number(year),
    name: String(name),
    unit: textOf(unit),
    changes: form.changes.map((change) => ({
      ...change,
      ...headingOf(change.place, form),
      taken: all || !change.moved,
    })),
    findings: [...told, ...broken],
    remarks: otherRemarks(form, told),
    questions: form.notTaken,
    moneyUnit: unitOf(form.current.form),
    sums: sumsOf(form.current.form, version.form),
  };
}

function wordsOf(
  finding: Row,
  row: Row | undefined,
): Pick<FindingOutcome, 'rule' | 'severity' | 'kind' | 'heading' | 'cell'> {
  return {
    rule: String(finding.rule),
    severity: finding.severity as Severity,
    kind: textOf(finding.kind),
    heading: textOf(row?.level2),
    cell: textOf(finding.cell),
  };
}

/** What shows a finding: what the rule says, else the text of its cell. */
function shown(finding: Row, row: Row | undefined, form: Row): string | null {
  if (finding.evidence !== null && finding.evidence !== undefined) return String(finding.evidence);
  const cell = String(finding.cell);
  return textOf((finding.position === null ? form : row)?.[cell]);
}

function contentOf(finding: Row, row: Row | undefined): string {
  const words = finding.position === null ? [finding.kind, finding.evidence] : [row?.level2, row?.name, row?.target];
  return words.map((word) => textOf(word) ?? '').join('\u001f');
}

/** Whether a rule is about a row that is not there: it is the new row that mends it. */
function isAbsent(rule: Row[string] | undefined): boolean {
  return ruleOf(String(rule))?.absent === true;
}

/** Whether the cell a finding points at was corrected. */
function isChanged({ position, cell, kind, rule }: Row, changes: readonly CellChange[]): boolean {
  return changes.some(({ place }) => {
    if (place.of === 'drop' || place.of === 'move') return place.position === position;
    if (place.of === 'row') return place.position === position && (cell === place.part || cell === null);
    if (place.of === 'field') return position === null && place.field === cell;
    return place.of === 'absent' && isAbsent(rule) && place.kind === kind;
  });
}

/** What the unit wrote beside the cell of a finding. */
function reasonFor({ position, cell, kind, rule }: Row, { remarks }: AnsweredForm): string {
  const about = (place: CellPlace) => {
    if (place.of === 'row') return place.position === position;
    if (place.of === 'field') return position === null && place.field === cell;
    if (place.of === 'absent') return isAbsent(rule) && place.kind === kind;
    return place.of === 'whole' && position === null && place.rule === rule;
  };
  return remarks.find(({ place }) => about(place))?.reason ?? '';
}

function headingOf(
  place: CellPlace,
  { current }: AnsweredForm,
): { readonly heading: string | null; readonly kind: string | null } {
  if (place.of === 'absent' || place.of === 'more') return { heading: null, kind: place.kind };
  const row = 'position' in place ? current.indicators.find(({ position }) => position === place.position) : undefined;
  return { heading: textOf(row?.level2), kind: textOf(row?.kind) };
}

/** Remarks that stand with no change and no dispute: said all the same. */
function otherRemarks({ remarks, changes }: AnsweredForm, findings: readonly FindingOutcome[]): readonly string[] {
  const told = new Set([...findings.map(({ reason }) => reason), ...changes.map(({ row }) => row.remark)]);
  return [...new Set(remarks.map(({ reason }) => reason))].filter((reason) => !told.has(reason));
}
