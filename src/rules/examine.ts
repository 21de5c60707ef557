import { type Lines, line } from '#domain/lines.ts';
import { type Doctor, doctorOf } from './diagnose.ts';
import { BUILT_IN, type RulePack } from './pack.ts';
import type { FormRow } from './reading.ts';
import { readingsOf } from './readings.ts';

/** A loaded form with the numbers its findings are kept under. */
export interface Patient {
  readonly project: number;
  readonly source: number;
  readonly form: FormRow;
}

/** What examining forms gave: lines of `diagnosis`, `reading` and `finding` (schema.sql), and rules that broke. */
export interface Examined {
  readonly lines: readonly Lines[];
  readonly failures: readonly Failure[];
}

interface Failure {
  readonly rule: string;
  readonly forms: number;
  readonly message: string;
}

let prepared: { readonly key: string; readonly doctor: Doctor } = { key: '', doctor: doctorOf(BUILT_IN) };

/** Examines forms by the rules of a pack. Never throws for a form: a rule that breaks on one is told of. */
export function examine(pack: RulePack, patients: readonly Patient[]): Examined {
  const key = JSON.stringify(pack);
  if (key !== prepared.key) prepared = { key, doctor: doctorOf(pack) };
  const diagnoses: string[] = [];
  const readings: string[] = [];
  const findings: string[] = [];
  const failures = new Map<string, { forms: number; message: string }>();
  for (const { project, source, form } of patients) {
    const { states, none_rows, none_target_rows, ...found } = prepared.doctor(form);
    const { given, untargeted, none, blank } = states;
    const { lines, counts } = readingsOf(found.rows, project, source);
    const nones = [none_rows, none_target_rows];
    diagnoses.push(line([project, source, given, untargeted, none, blank, ...nones, ...counts]));
    readings.push(...lines);
    for (const { rule, severity, position, kind, cell, evidence, given_rows } of found.findings) {
      findings.push(line([project, source, rule, severity, position, kind, cell, evidence, given_rows, null]));
    }
    for (const { rule, message } of found.failures) {
      failures.set(rule, { forms: (failures.get(rule)?.forms ?? 0) + 1, message });
    }
  }
  return {
    lines: [
      { table: 'diagnosis', text: diagnoses.join(''), rows: diagnoses.length },
      { table: 'reading', text: readings.join(''), rows: readings.length },
      { table: 'finding', text: findings.join(''), rows: findings.length },
    ],
    failures: [...failures].map(([rule, failure]) => ({ rule, ...failure })),
  };
}
