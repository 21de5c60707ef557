import { expect, test } from 'vitest';
import { RULES, ruleOf } from '#rules/catalogue.ts';
import { doctorOf } from '#rules/diagnose.ts';
import {
  BUILT_IN,
  focusPack,
  isOn,
  PackError,
  packText,
  packVersion,
  type RulePack,
  readPack,
  trimmedPack,
} from '#rules/pack.ts';
import { texts } from '#text/text.ts';
import { ruleFix, ruleName, ruleTitle } from '#view/rules.ts';
import { formOf, told } from './forms.ts';

const STRICT: RulePack = {
  name: '从严',
  switched: { Q06: true, Q08: false },
  settings: { D08: { least: 95 }, C12: { least: 5, most: 20 } },
  words: { satisfied: ['满意', '好评'] },
  citations: {
    D08: { document: '某办法', clause: '第三条', text: '……', read_on: '2026-11-01', source: '公报', confirmed: true },
  },
  severities: { M05: 'critical' },
};

test('a pack written out is read back the same, without what the catalogue says anyway', () => {
  expect(readPack(packText(STRICT))).toEqual({ ...STRICT, settings: { D08: { least: 95 }, C12: { least: 5 } } });
});

test('a pack that says what the catalogue says is the catalogue', () => {
  const same: RulePack = { ...BUILT_IN, switched: { Q06: false, C02: true }, settings: { D08: { least: 85 } } };
  expect(trimmedPack(same)).toEqual(BUILT_IN);
  expect(packVersion(trimmedPack(same))).toBe(packVersion(BUILT_IN));
});

test('the version changes with a rule, a setting and a word, and not with a name or the order of keys', () => {
  const versions = [
    BUILT_IN,
    { ...BUILT_IN, switched: { Q06: true } },
    { ...BUILT_IN, settings: { D08: { least: 86 } } },
    { ...BUILT_IN, words: { satisfied: ['满意', '好评'] } },
    { ...BUILT_IN, severities: { D08: 'major' as const } },
  ].map(packVersion);
  expect(new Set(versions).size).toBe(5);
  expect(packVersion({ ...STRICT, name: '另名', switched: { Q08: false, Q06: true } })).toBe(packVersion(STRICT));
});

test.each([
  ['no JSON', 'not json', { place: 'file', expected: 'JSON' }],
  ['another format', '{"format":"x"}', { place: 'format', found: 'x', expected: 'mingji-rules/1' }],
  ['a rule nobody knows', '{"format":"mingji-rules/1","switched":{"Z99":true}}', { place: 'switched', found: 'Z99' }],
  [
    'a setting the rule does not have',
    '{"format":"mingji-rules/1","settings":{"D08":{"most":1}}}',
    { place: 'settings.D08', found: 'most', expected: 'least' },
  ],
  [
    'a setting that is no number',
    '{"format":"mingji-rules/1","settings":{"D08":{"least":"85"}}}',
    { place: 'settings.D08.least', found: '85' },
  ],
  ['a word list nobody knows', '{"format":"mingji-rules/1","words":{"x":[]}}', { place: 'words', found: 'x' }],
  [
    'a severity that is none',
    '{"format":"mingji-rules/1","severities":{"D08":"grave"}}',
    { place: 'severities.D08', found: 'grave' },
  ],
  ['a blank word', '{"format":"mingji-rules/1","words":{"time":[" "]}}', { place: 'words.time', found: ' ' }],
])('a pack with %s is refused with the place, what was found and what was expected', (_, text, told) => {
  expect(() => readPack(text)).toThrow(PackError);
  try {
    readPack(text);
  } catch (cause) {
    expect(cause).toMatchObject(told);
  }
});

test('settings, words and switches of a pack change what is found', () => {
  const form = formOf([
    ['满意度指标', '群众满意度', '≥90%'],
    ['社会效益指标', '群众好评率', '≥90%'],
  ]);
  expect(told(form, BUILT_IN)).toEqual(['C08 2', 'C10', 'C12']);
  expect(told(form, STRICT)).toEqual(['C07', 'C08 2', 'C10', 'C12', 'D08 1', 'D08 2', 'M05 2', 'M13 1/1']);
  expect(told(form, { ...BUILT_IN, switched: { C10: false, C12: false } })).toEqual(['C08 2']);
});

test('a pack sets how bad what a rule finds is, on a row and on a form, for every kind', () => {
  const form = formOf([
    ['经济效益指标', '无', '无'],
    ['满意度指标', '群众满意度', '≥80%'],
  ]);
  const severities = (pack: RulePack) =>
    Object.fromEntries(doctorOf(pack)(form).findings.map(({ rule, severity }) => [rule, severity]));
  expect(severities(BUILT_IN)).toMatchObject({ C02: 'minor', D08: 'info', C10: 'major' });
  const own = readPack(packText({ ...BUILT_IN, severities: { C02: 'critical', D08: 'major', C10: 'info' } }));
  expect(severities(own)).toMatchObject({ C02: 'critical', D08: 'major', C10: 'info' });
});

test('the pack of what matters leaves out what is told for information, but not the large weak projects', () => {
  const off = RULES.filter((rule) => !isOn(focusPack('重点'), rule));
  expect(off.map(({ severity }) => severity).filter((severity) => severity !== 'info')).toEqual([]);
  expect(off.map(({ id }) => id)).toContain('D02');
  expect(off.map(({ id }) => id)).not.toContain('D11');
  expect(readPack(packText(focusPack('重点')))).toEqual(focusPack('重点'));
});

test('rules have ids of their own and settings, words and texts that are there', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  const said = Object.values(texts).flatMap((text) =>
    RULES.flatMap(({ id }) => [ruleName(id, text), ruleFix(id, text)]),
  );
  expect(said.filter((words) => words === '')).toEqual([]);
  expect([ruleName('M05', texts.zh), ruleTitle('M05', texts.en)]).toEqual(['满意度错放', 'M05 Satisfaction elsewhere']);
  expect(['Z99', 'constructor'].map((id) => [ruleOf(id), ruleName(id, texts.zh), ruleFix(id, texts.zh)])).toEqual([
    [undefined, 'Z99', ''],
    [undefined, 'constructor', ''],
  ]);
});

test('a pack carries the thresholds that are no rule’s own, and leaves out what equals the built-in ones', () => {
  const own: RulePack = {
    ...BUILT_IN,
    settings: { template: { forms: 5 }, weak: { share: 50 }, Q04: { share: 50 } },
  };
  expect(readPack(packText(own)).settings).toEqual({ template: { forms: 5 }, Q04: { share: 50 } });
  const refused = (settings: object) => () => readPack(packText({ ...BUILT_IN, settings } as RulePack));
  for (const settings of [
    { template: { form: 5 } },
    { templates: { forms: 5 } },
    { weak: { share: '50' } },
    { constructor: { forms: 1 } },
  ]) {
    expect(refused(settings), JSON.stringify(settings)).toThrow(PackError);
  }
});

test('a pack written before weak items had their name keeps its share, and loses what large and weak went by then', () => {
  const before = { format: 'mingji-rules/1', settings: { serious: { share: 40 }, D11: { rank: 75, majors: 5 } } };
  expect(readPack(JSON.stringify(before)).settings).toEqual({ weak: { share: 40 } });
});
