import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULE_IDS } from '#domain/rules.ts';
import { RULES, ruleFinding, rulesWith } from '#rules/catalogue.ts';

test('the catalogue has every rule there is an id for, once and in the order of the ids', () => {
  expect(RULES.map(({ id }) => id)).toEqual([...RULE_IDS]);
});

test('a missing row, a row of 无 and a blank row are the gaps a verdict can take out', () => {
  expect(RULES.filter(({ gap }) => gap).map(({ id }) => id)).toEqual(['C01', 'C02', 'C03']);
});

test('no rule is named outside the rules, their ids and their texts: others ask its properties', () => {
  const source = new URL('../../src/', import.meta.url).pathname;
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(tsx?|sql)$/.test(name));
  const mayName = (name: string) => /^(rules|text)\/|^domain\/rules\.ts$/.test(name);
  const naming = (name: string) =>
    RULE_IDS.filter((id) => new RegExp(`['"]${id}['"]`).test(readFileSync(join(source, name), 'utf8')));
  expect(files.filter((name) => !mayName(name)).flatMap((name) => naming(name).map((id) => `${name} ${id}`))).toEqual(
    [],
  );
  expect(files.filter(mayName).flatMap(naming).length).toBeGreaterThanOrEqual(RULE_IDS.length);
});

test('what rests on all forms together has a statement of its own, and what may be asked of a rule is asked of one', () => {
  expect(RULES.filter(({ stage }) => stage === 'set').map(({ id }) => id)).toEqual(['C01', 'D11', 'D19']);
  expect(rulesWith('large_weak')).toEqual(['D11']);
  expect(rulesWith('contradicts')).toEqual(['D01']);
  expect((['text', 'direction', 'unsized', 'full', 'blank'] as const).map(ruleFinding)).toEqual([
    'Q01',
    'Q02',
    'Q03',
    undefined,
    undefined,
  ]);
});
