import { BUILT_IN, packText, type RulePack } from '#rules/pack.ts';
import type { Text } from '#text/text.ts';

/** What a rule pack is called on screen. */
export function packName(pack: RulePack, text: Text): string {
  if (pack.name !== '') return pack.name;
  return packText(pack) === packText(BUILT_IN) ? text.rules.builtIn : text.rules.own;
}
