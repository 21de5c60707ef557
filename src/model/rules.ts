import type { Writer } from '#engine/engine.ts';
import { RULES } from '#rules/catalogue.ts';
import { isOn, type RulePack, settingsOf } from '#rules/pack.ts';
import type { Rule } from '#rules/rule.ts';

/** Tells the database which rules there are, which of them a pack has on, and every setting as the pack has it. */
export async function setRules(writer: Writer, pack: RulePack, rules: readonly Rule[] = RULES): Promise<void> {
  const records = rules.map((rule) => {
    const wide = rule.stage === 'set' && rule.over === 'standing';
    const { gap, untargeted, marks, contradicts } = rule;
    const flags = [wide, ...[gap, untargeted, marks, contradicts].map(Boolean), rule.confidence === 'A'];
    const severity = pack.severities[rule.id];
    const own = severity === undefined ? 'null' : `'${severity}'`;
    return `('${rule.id}', ${isOn(pack, rule)}, '${rule.stage}', ${flags.join(', ')}, ${own})`;
  });
  const settings = settingsOf(pack, rules).map(({ owner, key, value }) => `('${owner}', '${key}', ${value})`);
  await writer.run(`
    delete from rule_record;
    delete from setting;
    insert into rule_record values ${records.join(', ')};
    insert into setting values ${settings.join(', ')};
  `);
}
