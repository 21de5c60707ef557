import type { KindId } from '#domain/kinds.ts';
import type { Severity } from '#domain/severity.ts';
import { type StateMasks, stateMasks } from '#domain/states.ts';
import { meansNone } from '#domain/targets/sentences.ts';
import { RULES } from './catalogue.ts';
import { contextOf, matchersOf } from './context.ts';
import { isOn, type RulePack, severityIn } from './pack.ts';
import { type Form, type FormRow, type IndicatorRow, isNamed, type Row, readRow } from './reading.ts';
import type { Cell, Context, FormRule, RowRule, Rule } from './rule.ts';

/** One rule hit on a form or on one of its indicators. */
interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** `null` where the form as a whole is meant. */
  readonly position: number | null;
  readonly kind: KindId | null;
  readonly cell: Cell;
  /** What shows it, where that is not simply the text of the cell. */
  readonly evidence: string | null;
  /** Of a rule under which a given row is unsound: how many given rows its slot has. All of them must be hit. */
  readonly given_rows: number | null;
}

/** What the rules say of one form. */
interface Diagnosis {
  readonly rows: readonly Row[];
  readonly states: StateMasks;
  readonly none_rows: number;
  readonly none_target_rows: number;
  readonly findings: readonly Finding[];
  /** Rules that broke on this form, with what they threw. They stop no other rule. */
  readonly failures: readonly Failed[];
}

/** Reads forms by the rules of a pack. */
export type Doctor = (form: FormRow) => Diagnosis;

/** Gets a pack ready. `rules` are those of the catalogue unless a test brings its own. */
export function doctorOf(pack: RulePack, rules: readonly Rule[] = RULES): Doctor {
  const matchers = matchersOf(pack);
  const asked = rules.map((rule) => ({ rule, context: contextOf(rule, { pack, matchers }) }));
  const read = rowReader(asked, (text) => matchers.none.is(text.replace(/[。.;,]+$/, '')) || meansNone(text));
  const on = asked.filter(({ rule }) => isOn(pack, rule));
  return ({ indicators, ...around }) => {
    const readRows = indicators.map(read);
    const rows = headed(readRows.map(({ row }) => row));
    const failures = readRows.flatMap((one) => one.failures);
    const form: Form = { ...around, rows, named: rows.filter(isNamed) };
    const findings = on.flatMap(({ rule, context }): readonly Finding[] => {
      if (rule.stage === 'row') {
        return rows.filter(({ hits }) => hits.has(rule.id)).map((row) => onRow(rule, { row, form, pack }));
      }
      return rule.stage === 'form' ? guarded(rule, failures, () => onForm(rule, form, { context, pack })) : [];
    });
    const none = rows.filter(({ state }) => state === 'none');
    return {
      rows,
      states: stateMasks(rows),
      none_rows: none.length,
      none_target_rows: none.filter(({ lacks }) => lacks === 'none').length,
      findings,
      failures,
    };
  };
}

const UNTARGETED: ReadonlySet<string> = new Set(RULES.flatMap(({ id, untargeted }) => (untargeted ? [id] : [])));
/** What marks a row as a part of the one above: 其中, (1), ①, a dash. */
const PART = /^\s*(?:其中|[(（]\d{1,2}[)）]|[\u2460-\u2473]|[—–-]\s*[^\d\s])/u;

/** A heading whose following rows are its parts has its targets there: nothing is missing from it. */
function headed(rows: readonly Row[]): readonly Row[] {
  return rows.map((row, at) => {
    const next = rows[at + 1];
    const isHeading = row.state === 'untargeted' && row.lacks === 'blank' && !PART.test(row.name ?? '');
    if (!isHeading || next === undefined || next.kind !== row.kind || !PART.test(next.name ?? '')) return row;
    return { ...row, hits: new Set([...row.hits].filter((rule) => !UNTARGETED.has(rule))) };
  });
}

interface Asked {
  readonly rule: Rule;
  readonly context: Context;
}

interface Failed {
  readonly rule: string;
  readonly message: string;
}

interface ReadRow {
  readonly row: Row;
  readonly failures: readonly Failed[];
}

/** Rows recur word for word (无/无 above all, and the same project in other years): each is read once. */
const MOST_KNOWN = 50_000;

/** Reads rows and asks all indicator rules of them, switched on or not: other rules build on what they find. */
function rowReader(asked: readonly Asked[], isNone: (text: string) => boolean): (row: IndicatorRow) => ReadRow {
  const known = new Map<string, ReadRow>();
  return (row) => {
    const { position, weight, ...words } = row;
    const key = Object.values(words).join('\u001f');
    const before = known.get(key);
    if (before !== undefined) return { ...before, row: { ...before.row, position, weight } };
    const reading = readRow(row, isNone);
    const failures: Failed[] = [];
    const hit = asked.flatMap(({ rule, context }) => {
      if (rule.stage !== 'row' || !(rule.everyRow || isNamed(reading))) return [];
      return guarded(rule, failures, () => (rule.holds(reading, context) ? [rule] : []));
    });
    const hits = new Set(hit.map(({ id }) => id));
    const misplaced = hit.some(({ marks }) => marks === true);
    const unsound = misplaced || hit.some((rule) => rule.unsound === true);
    const read = { row: { ...reading, hits, misplaced, unsound }, failures };
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, read);
    return read;
  };
}

/** What a rule gives, or nothing where it breaks. */
function guarded<T>({ id }: Rule, failures: Failed[], ask: () => readonly T[]): readonly T[] {
  try {
    return ask();
  } catch (cause) {
    failures.push({ rule: id, message: cause instanceof Error ? cause.message : String(cause) });
    return [];
  }
}

function onRow(
  rule: RowRule,
  { row, form, pack }: { readonly row: Row; readonly form: Form; readonly pack: RulePack },
): Finding {
  const { position, kind, state } = row;
  const counted = (rule.marks === true || rule.unsound === true) && kind !== null && state === 'given';
  return {
    rule: rule.id,
    severity: severityIn(pack, rule, kind),
    position,
    kind,
    cell: rule.cell,
    evidence: null,
    given_rows: counted ? form.rows.filter((other) => other.kind === kind && other.state === 'given').length : null,
  };
}

function onForm(
  rule: FormRule,
  form: Form,
  { context, pack }: { readonly context: Context; readonly pack: RulePack },
): readonly Finding[] {
  return rule.hits(form, context).map(({ position, cell, evidence }) => {
    const kind = form.rows.find((row) => row.position === position)?.kind ?? null;
    return { rule: rule.id, severity: severityIn(pack, rule, kind), position, kind, cell, evidence, given_rows: null };
  });
}
