import { list, type Row, type Writer } from '#engine/engine.ts';
import { thenAlways } from '#engine/thenAlways.ts';
import { RULES } from '#rules/catalogue.ts';
import type { Examiner } from '#rules/examiner.ts';
import { isOn, type RulePack } from '#rules/pack.ts';
import { diagnoseForms, type Examining } from './diagnose.ts';
import trialSql from './trial.sql?raw';

/** What another rule pack would change: for each rule how many findings appear and vanish, with examples. */
export interface Trial {
  readonly appear: number;
  readonly vanish: number;
  readonly rules: readonly TrialRule[];
}

interface TrialRule {
  readonly rule: string;
  /** +1 appears, −1 vanishes. */
  readonly change: 1 | -1;
  readonly findings: number;
  /** The first ones. */
  readonly examples: readonly Row[];
}

const TABLES = ['diagnosis', 'reading', 'finding'] as const;

/** Examines everything that is loaded by another pack, beside what is there, and tells the difference. */
export async function tryPack(
  writer: Writer,
  job: {
    readonly pack: RulePack;
    readonly examiner: () => Examiner;
    readonly seen: (examining: Examining) => void;
  },
): Promise<Trial> {
  for (const table of TABLES) {
    await writer.run(`create or replace table trial_${table} as select * from ${table} limit 0`);
  }
  return thenAlways(
    async () => {
      await diagnoseForms(writer, { ...job, into: 'trial_' });
      const off = RULES.filter((rule) => !isOn(job.pack, rule)).map(({ id }) => id);
      return trialOf(await writer.ask(trialSql, { off: list(off) }));
    },
    async () => {
      for (const table of TABLES) await writer.run(`drop table trial_${table}`);
    },
  );
}

function trialOf(rows: readonly Row[]): Trial {
  const rules = new Map<string, TrialRule>();
  for (const row of rows) {
    const change = Number(row.change) > 0 ? 1 : -1;
    const key = `${row.rule} ${change}`;
    const before = rules.get(key)?.examples ?? [];
    rules.set(key, { rule: String(row.rule), change, findings: Number(row.findings), examples: [...before, row] });
  }
  const sum = (change: number) =>
    [...rules.values()].reduce((total, one) => total + (one.change === change ? one.findings : 0), 0);
  return { appear: sum(1), vanish: sum(-1), rules: [...rules.values()] };
}
