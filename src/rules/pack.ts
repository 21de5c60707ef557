import { fingerprint } from '#domain/content.ts';
import type { KindId } from '#domain/kinds.ts';
import { SEVERITIES, type Severity } from '#domain/severity.ts';
import { type Citation, citationIn, isCitedPart } from '#rules/basis/citations.ts';
import { RULES, ruleOf } from './catalogue.ts';
import { type Rule, severityOf } from './rule.ts';
import { STANDARDS } from './standards.ts';
import { WORD_LISTS, type WordList } from './wordlists.ts';

const PACK_FORMAT = 'mingji-rules/1';
/** Grows with every change of a rule's meaning, so that two exports can be told apart. */
const CATALOGUE = 3;

/** What a user changed of the catalogue, under a name. Everything not named in it is as the catalogue has it. */
export interface RulePack {
  readonly name: string;
  /** Rules switched on or off against their default. */
  readonly switched: Readonly<Record<string, boolean>>;
  readonly settings: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly words: Readonly<Partial<Record<WordList, readonly string[]>>>;
  /** By rule, or by a part of the official review. */
  readonly citations: Readonly<Record<string, Citation>>;
  /** Of rules that weigh otherwise than in the catalogue, whatever the kind. */
  readonly severities: Readonly<Record<string, Severity>>;
}

/** The catalogue as it is. Its name is shown by the text of the page. */
export const BUILT_IN: RulePack = { name: '', switched: {}, settings: {}, words: {}, citations: {}, severities: {} };

/** 重点: without what is told for information only. */
export function focusPack(name: string): RulePack {
  const rest = RULES.filter(({ severity, large_weak }) => severity === 'info' && large_weak !== true);
  return trimmedPack({ ...BUILT_IN, name, switched: Object.fromEntries(rest.map(({ id }) => [id, false])) });
}

/** Changes with every change of a rule, a setting or a word; printed on every export. */
export function packVersion({ switched, settings, words, severities }: RulePack): string {
  const parts =
    Object.keys(severities).length === 0 ? [switched, settings, words] : [switched, settings, words, severities];
  const sorted = parts.map((part) => JSON.stringify(Object.entries(part).toSorted(byKey)));
  return `${CATALOGUE}.${fingerprint(sorted).slice(0, 6)}`;
}

/** How bad a hit of a rule on a kind is, as the pack has it. */
export function severityIn(pack: RulePack, rule: Rule, kind: KindId | null): Severity {
  return pack.severities[rule.id] ?? severityOf(rule, kind);
}

export function isOn(pack: RulePack, rule: Rule): boolean {
  return pack.switched[rule.id] ?? rule.off !== true;
}

/** A setting as the pack has it. Throws for a key the rule does not have. */
export function settingOf(pack: RulePack, rule: Rule, key: string): number {
  const value = pack.settings[rule.id]?.[key] ?? rule.settings?.[key];
  if (value === undefined) throw new Error(`${rule.id} has no setting ${key}`);
  return value;
}

const OF_NO_RULE: Readonly<Partial<Record<string, Readonly<Record<string, number>>>>> = STANDARDS;

/** What a pack may set: the thresholds of each rule by its id, and the standards by theirs, as the catalogue has them. */
function builtIn(owner: string): Readonly<Record<string, number>> {
  return ruleOf(owner)?.settings ?? OF_NO_RULE[owner] ?? {};
}

/** Every setting there is, as the pack has it. */
export function settingsOf(pack: RulePack, rules: readonly Rule[] = RULES): readonly Setting[] {
  const owners = [...rules.map(({ id, settings }) => [id, settings ?? {}] as const), ...Object.entries(STANDARDS)];
  return owners.flatMap(([owner, settings]) =>
    Object.entries(settings).map(([key, value]) => ({ owner, key, value: pack.settings[owner]?.[key] ?? value })),
  );
}

interface Setting {
  readonly owner: string;
  readonly key: string;
  readonly value: number;
}

export function wordsOf(pack: RulePack, list: WordList): readonly string[] {
  return pack.words[list] ?? WORD_LISTS[list];
}

/** A pack without what equals the catalogue, so that packs that mean the same are the same. */
export function trimmedPack(pack: RulePack): RulePack {
  const switched = Object.entries(pack.switched).filter(([id, on]) => on === (ruleOf(id)?.off === true));
  const settings = Object.entries(pack.settings).flatMap(([id, values]) => {
    const own = Object.entries(values).filter(([key, value]) => builtIn(id)[key] !== value);
    return own.length === 0 ? [] : [[id, Object.fromEntries(own)] as const];
  });
  const severities = Object.entries(pack.severities).filter(([id, severity]) => ruleOf(id)?.severity !== severity);
  const words = Object.entries(pack.words).filter(
    ([list, own]) => own.join('\n') !== WORD_LISTS[list as WordList].join('\n'),
  );
  return {
    ...pack,
    switched: Object.fromEntries(switched),
    settings: Object.fromEntries(settings),
    words: Object.fromEntries(words),
    severities: Object.fromEntries(severities),
  };
}

export function packText(pack: RulePack): string {
  return `${JSON.stringify({ format: PACK_FORMAT, version: packVersion(pack), ...trimmedPack(pack) }, null, 2)}\n`;
}

/** What is wrong with the text of a pack: where, what stands there, and what was expected. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly place: string;
  readonly found: string;
  readonly expected: string;

  constructor(place: string, found: unknown, expected: string) {
    super(`${place}: ${found}; ${expected} expected`);
    this.place = place;
    this.found = typeof found === 'string' ? found : (JSON.stringify(found)?.slice(0, 80) ?? 'undefined');
    this.expected = expected;
  }
}

/** What is expected where an id is none. */
export const RULE_LIST = RULES.map(({ id }) => id).join(', ');

const LONGEST_TEXT = 2_000_000;
const MOST_WORDS = 2_000;
const LONGEST_WORD = 40;

/** Reads a pack as `packText` writes it. Throws a `PackError` for what is none; nothing is taken over by halves. */
export function readPack(text: string): RulePack {
  if (text.length > LONGEST_TEXT) throw new PackError('file', `${text.length}`, `≤ ${LONGEST_TEXT}`);
  const json = record(parsed(text), 'file');
  if (json.format !== PACK_FORMAT) throw new PackError('format', json.format, PACK_FORMAT);
  const words = Object.entries(record(json.words ?? {}, 'words')).map(([list, own]) => {
    if (!Object.hasOwn(WORD_LISTS, list)) throw new PackError('words', list, Object.keys(WORD_LISTS).join(', '));
    return [list, readWords(own, `words.${list}`)];
  });
  const settings = Object.entries(renewed(record(json.settings ?? {}, 'settings'))).map(([id, values]) => [
    Object.hasOwn(STANDARDS, id) ? id : known(id, 'settings'),
    readSettings(id, values),
  ]);
  const switched = Object.entries(record(json.switched ?? {}, 'switched')).map(([id, on]) => {
    if (typeof on !== 'boolean') throw new PackError(`switched.${id}`, on, 'true, false');
    return [known(id, 'switched'), on];
  });
  const citations = Object.entries(record(json.citations ?? {}, 'citations')).map(([id, citation]) => [
    isCitedPart(id) ? id : known(id, 'citations'),
    readCitation(id, citation),
  ]);
  const severities = Object.entries(record(json.severities ?? {}, 'severities')).map(([id, severity]) => {
    const one = SEVERITIES.find((known) => known === severity);
    if (one === undefined) throw new PackError(`severities.${id}`, severity, SEVERITIES.join(', '));
    return [known(id, 'severities'), one];
  });
  return trimmedPack({
    name: typeof json.name === 'string' ? json.name.slice(0, 60) : '',
    switched: Object.fromEntries(switched),
    settings: Object.fromEntries(settings),
    words: Object.fromEntries(words),
    citations: Object.fromEntries(citations),
    severities: Object.fromEntries(severities),
  });
}

/** Settings of a pack of the first catalogue: its share of weak kinds went by another name, and D11 had thresholds of its own. */
function renewed({ serious, D11, ...settings }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return serious === undefined ? settings : { weak: serious, ...settings };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PackError('file', text.slice(0, 40), 'JSON');
  }
}

function record(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new PackError(place, value, '{ … }');
  return value as Readonly<Record<string, unknown>>;
}

function known(id: string, place: string): string {
  if (ruleOf(id) === undefined) throw new PackError(place, id, RULE_LIST);
  return id;
}

function readWords(own: unknown, place: string): readonly string[] {
  if (!Array.isArray(own) || own.length > MOST_WORDS) throw new PackError(place, own, `[ … ] ≤ ${MOST_WORDS}`);
  return own.map((word: unknown) => {
    const fits = typeof word === 'string' && word.trim() !== '' && word.length <= LONGEST_WORD;
    if (!fits) throw new PackError(place, word, `1–${LONGEST_WORD}`);
    return word.trim();
  });
}

function readSettings(id: string, values: unknown): Readonly<Record<string, number>> {
  const own = Object.entries(record(values, `settings.${id}`)).map(([key, value]) => {
    const keys = Object.keys(builtIn(id));
    if (!keys.includes(key)) throw new PackError(`settings.${id}`, key, keys.join(', '));
    if (typeof value !== 'number' || !Number.isFinite(value)) throw new PackError(`settings.${id}.${key}`, value, '0–');
    return [key, value];
  });
  return Object.fromEntries(own);
}

function readCitation(id: string, value: unknown): Citation {
  const citation = citationIn(value);
  if (citation !== null) return citation;
  throw new PackError(`citations.${id}`, value, 'document, clause, text, read_on, source, confirmed');
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
