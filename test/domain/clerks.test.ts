import { expect, test } from 'vitest';
import { readTarget } from '#domain/targets/target.ts';

test.each([
  ['=100百分比', 100, '%', '='],
  ['≥60百分比', 60, '%', '≥'],
  ['95（百分比）', 95, '%', null],
  ['≥90 百分率', 90, '%', '≥'],
  ['百分百', 100, '%', null],
  ['═15米', 15, '米', '='],
  ['═100%', 100, '%', '='],
  ['≥80M', 80, 'M', '≥'],
  ['100M', 100, 'M', null],
  ['≥2T', 2, 'T', '≥'],
  ['≥20Km', 20, 'Km', '≥'],
  ['≥550万粒', 550, '万粒', '≥'],
  ['300粒', 300, '粒', null],
  ['28.4/株', 28.4, '/株', null],
  ['≤18/10万', 18, '/十万', '≤'],
  ['0.5个等级', 0.5, '个等级', null],
  ['2000mL', 2000, 'mL', null],
  ['不发生', 0, null, null],
  ['未发生', 0, null, null],
])('%s is read as %s of %s', (text, value, unit, operator) => {
  const { measure, ...parts } = readTarget(text);
  expect([measure, parts.value, parts.unit, parts.operator]).toEqual(['numeric', value, unit, operator]);
});

test.each([
  ['2024年1月--2024年11月', '2024-11'],
  ['2024年1月——2024年11月', '2024-11'],
  ['2024.1-2024.11', '2024-11'],
  ['2024年全年', '2024-12-31'],
  ['2024全年', '2024-12-31'],
  ['全年', '--12-31'],
  ['全年完成', '--12-31'],
  ['全年开展', '--12-31'],
  ['1月--12月', '--12'],
  ['2023--2025', '2025'],
])('%s is a date', (text, date) => {
  const target = readTarget(text);
  expect([target.measure, target.date]).toEqual(['date', date]);
});

test('全年 before a number is no date', () => {
  expect(readTarget('全年≥12次')).toMatchObject({ measure: 'numeric', value: 12, unit: '次', operator: '≥' });
});

test.each(['1E+021', '1.5E+10', '2e+3'])(
  '%s, a number too long for a spreadsheet, is no number of its parts',
  (target) => {
    expect(readTarget(target, { operator: null, unit: null })).toMatchObject({ measure: 'text', value: null });
  },
);
