import { list, type Writer } from '#engine/engine.ts';
import type { Rule, SetRule } from '#rules/rule.ts';
import foundSql from './found.sql?raw';

/** Finds what the rules about the set that are on find at one step, in the place of what they found before. */
export async function findOver(writer: Writer, over: SetRule['over'], rules: readonly Rule[]): Promise<void> {
  const rows = await writer.ask('select rule from rule');
  const on = new Set(rows.map(({ rule }) => String(rule)));
  for (const rule of rules) {
    if (rule.stage === 'set' && rule.over === over) await findBy(writer, rule, on.has(rule.id));
  }
}

async function findBy(writer: Writer, { id, severity, minorFor, sql }: SetRule, isOn: boolean): Promise<void> {
  await writer.ask('delete from finding where rule = :rule', { rule: id });
  if (!isOn) return;
  const settings = await writer.ask('select key, value from setting where owner = :rule', { rule: id });
  await writer.ask(`with found as (\n${sql}\n)\n${foundSql}`, {
    ...Object.fromEntries(settings.map(({ key, value }) => [String(key), Number(value)])),
    rule: id,
    severity,
    minor_for: list(minorFor ?? []),
  });
}
