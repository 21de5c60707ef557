import type { Severity } from '#domain/severity.ts';
import type { Citation } from '#rules/basis/citations.ts';
import { type RulePack, trimmedPack } from './pack.ts';
import type { WordList } from './wordlists.ts';

/** A pack with a rule switched on or off. */
export function withSwitch(pack: RulePack, rule: string, on: boolean): RulePack {
  return trimmedPack({ ...pack, switched: { ...pack.switched, [rule]: on } });
}

/** A pack in which a rule weighs otherwise. */
export function withSeverity(pack: RulePack, rule: string, severity: Severity): RulePack {
  return trimmedPack({ ...pack, severities: { ...pack.severities, [rule]: severity } });
}

/** A pack with one value among the settings of a rule. */
export function withSetting(pack: RulePack, rule: string, [key, value]: readonly [string, number]): RulePack {
  return trimmedPack({ ...pack, settings: { ...pack.settings, [rule]: { ...pack.settings[rule], [key]: value } } });
}

/** A pack with another word list; `null` goes back to the words of the catalogue. */
export function withWords(pack: RulePack, list: WordList, words: readonly string[] | null): RulePack {
  const { [list]: _, ...others } = pack.words;
  return trimmedPack({ ...pack, words: words === null ? others : { ...others, [list]: words } });
}

/** A pack with the clause a rule or part of the review rests on; `null` goes back to what comes with it. */
export function withCitation(pack: RulePack, owner: string, citation: Citation | null): RulePack {
  const { [owner]: _, ...others } = pack.citations;
  return trimmedPack({ ...pack, citations: citation === null ? others : { ...others, [owner]: citation } });
}
