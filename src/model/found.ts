import { list, type Writer } from '#engine/engine.ts';
import type { Rule, SetRule } from '#rules/rule.ts';
import foundSql from './found.sql?raw';

/** Finds what the rules about the set that are on find at one step, in the place of what they found before. */
export async function findOver(writer: Writer, over: SetRule['over'], rules: readonly Rule[]): Promise<void> {
  const rows = await writer.ask('select rule, severity from rule');
  const on = new Map(rows.map(({ rule, severity }) => [String(rule), severity === null ? null : String(severity)]));
  for (const rule of rules) {
    if (rule.stage === 'set' && rule.over === over) await findBy(writer, rule, on.get(rule.id));
  }
}

/** `own`: the severity that the pack sets, null where it sets none; undefined for a rule that is off. */
async function findBy(
  writer: Writer,
  { id, severity, minorFor, sql }: SetRule,
  own: string | null | undefined,
): Promise<void> {
  await writer.ask('delete from finding where rule = :rule', { rule: id });
  if (own === undefined) return;
  const settings = await writer.ask('select key, value from setting where owner = :rule', { rule: id });
  await writer.ask(`with found as (\n${sql}\n)\n${foundSql}`, {
    ...Object.fromEntries(settings.map(({ key, value }) => [String(key), Number(value)])),
    rule: id,
    own,
    severity,
    minor_for: list(minorFor ?? []),
  });
}
