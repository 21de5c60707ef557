import type { KindId } from '#domain/kinds.ts';
import { type StateMasks, stateMasks } from '#domain/states.ts';
import { RULES } from './catalogue.ts';
import { contextOf, matchersOf } from './context.ts';
import { isOn, type RulePack } from './pack.ts';
import { type Form, type FormRow, type Reading, readForm } from './reading.ts';
import { type Cell, type Context, type FormRule, type IndicatorRule, type Severity, severityOf } from './rule.ts';

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
  /** Of a mark 疑似错位: how many given rows its slot has. All of them must be hit. */
  readonly given_rows: number | null;
}

/** What the rules say of one form. */
interface Diagnosis {
  readonly states: StateMasks;
  readonly none_rows: number;
  readonly none_target_rows: number;
  readonly findings: readonly Finding[];
  /** Rules that broke on this form, with what they threw. They stop no other rule. */
  readonly failures: readonly { readonly rule: string; readonly message: string }[];
}

/** Reads forms by the rules of a pack. */
export type Doctor = (form: FormRow) => Diagnosis;

export function doctorOf(pack: RulePack): Doctor {
  const matchers = matchersOf(pack);
  const asked = RULES.map((rule) => ({ rule, on: isOn(pack, rule), base: contextOf(rule, { pack, matchers }) }));
  return (row) => {
    const form = readForm(row, (text) => isNone(matchers.none.is, text));
    const failures: { rule: string; message: string }[] = [];
    const guarded = <T>(rule: string, empty: T, ask: () => T): T => {
      try {
        return ask();
      } catch (cause) {
        failures.push({ rule, message: cause instanceof Error ? cause.message : String(cause) });
        return empty;
      }
    };
    const hits = new Map<string, ReadonlySet<Reading>>();
    const findings: Finding[] = [];
    const inForm = {
      hit: (rule: string, reading: Reading) => hits.get(rule)?.has(reading) ?? false,
      misplaced: (reading: Reading) => MARKING.some((rule) => hits.get(rule)?.has(reading)),
    };
    for (const { rule, on, base } of asked) {
      const context: Context = { ...base, ...inForm };
      if (rule.scope === 'indicator') {
        const rows = guarded(rule.id, [], () => rowsHit(rule, form, context));
        hits.set(rule.id, new Set(rows));
        if (on) for (const reading of rows) findings.push(onRow(rule, reading, form));
      }
    }
    for (const { rule, on, base } of asked) {
      if (rule.scope !== 'project' || !on) continue;
      const context: Context = { ...base, ...inForm };
      findings.push(...guarded(rule.id, [], () => onForm(rule, form, context)));
    }
    const { none, noneTargets } = noneRows(form);
    return { states: stateMasks(form.rows), none_rows: none, none_target_rows: noneTargets, findings, failures };
  };
}

const MARKING = RULES.filter(({ marks }) => marks).map(({ id }) => id);

/** A final stop does not matter: 无。 */
function isNone(is: (text: string) => boolean, text: string): boolean {
  return is(text.replace(/[。.;,]+$/, ''));
}

function rowsHit(rule: IndicatorRule, form: Form, context: Context): readonly Reading[] {
  return (rule.everyRow ? form.rows : form.named).filter((row) => rule.holds(row, context));
}

function onRow(rule: IndicatorRule, { position, kind, state }: Reading, form: Form): Finding {
  const marked = rule.marks === true && kind !== null && state === 'given';
  return {
    rule: rule.id,
    severity: severityOf(rule, kind),
    position,
    kind,
    cell: rule.cell,
    evidence: null,
    given_rows: marked ? form.rows.filter((row) => row.kind === kind && row.state === 'given').length : null,
  };
}

function onForm(rule: FormRule, form: Form, context: Context): readonly Finding[] {
  return rule.hits(form, context).map(({ position, cell, evidence }) => {
    const kind = form.rows.find((row) => row.position === position)?.kind ?? null;
    return { rule: rule.id, severity: severityOf(rule, kind), position, kind, cell, evidence, given_rows: null };
  });
}

function noneRows({ rows }: Form): { readonly none: number; readonly noneTargets: number } {
  const none = rows.filter(({ state }) => state === 'none');
  return { none: none.length, noneTargets: none.filter(({ lacks }) => lacks === 'none').length };
}
