import { expect, test } from 'vitest';
import { RULE_IDS } from '#domain/rules.ts';
import { RULES } from '#rules/catalogue.ts';

test('the catalogue has every rule there is an id for, once and in the order of the ids', () => {
  expect(RULES.map(({ id }) => id)).toEqual([...RULE_IDS]);
});

test('a missing row, a row of 无 and a blank row are the gaps a verdict can take out', () => {
  expect(RULES.filter(({ gap }) => gap).map(({ id }) => id)).toEqual(['C01', 'C02', 'C03']);
});
