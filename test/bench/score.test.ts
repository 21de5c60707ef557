import { expect, test } from 'vitest';
import { scores, scoreTable, spearman, wilson } from './score.ts';

const ROWS = [{ labels: ['Q01', 'Q07'] }, { labels: ['Q01'] }, { labels: [] }, { labels: ['M01'] }];

test('a rule is scored by the rows it found, missed and wrongly named', () => {
  const fired = [['Q01'], [], ['Q01', 'Q07'], ['M01']];
  expect(scores(['Q01', 'Q07', 'M01'], { rows: ROWS, fired })).toEqual(
    new Map([
      ['Q01', { positives: 2, fired: 2, hits: 1, precision: 0.5, recall: 0.5 }],
      ['Q07', { positives: 1, fired: 1, hits: 0, precision: 0, recall: 0 }],
      ['M01', { positives: 1, fired: 1, hits: 1, precision: 1, recall: 1 }],
    ]),
  );
});

test('a rule that never fired has no precision, one never labelled no recall', () => {
  expect(scores(['Q07', 'D01'], { rows: ROWS, fired: [[], [], [], ['D01']] })).toEqual(
    new Map([
      ['Q07', { positives: 1, fired: 0, hits: 0, precision: null, recall: 0 }],
      ['D01', { positives: 0, fired: 1, hits: 0, precision: 0, recall: null }],
    ]),
  );
});

test('a rule counts once a row, and rules that are not scored do not count', () => {
  const fired = [['Q01', 'Q01', 'C11'], ['Q01'], [], ['C11']];
  expect(scores(['Q01'], { rows: ROWS, fired })).toEqual(
    new Map([['Q01', { positives: 2, fired: 2, hits: 2, precision: 1, recall: 1 }]]),
  );
});

test('rows without a diagnosis are refused', () => {
  expect(() => scores(['Q01'], { rows: ROWS, fired: [['Q01']] })).toThrow(
    '4 rows are labelled but 1 were diagnosed: give one list of rules a row',
  );
});

test('the table shows both halves side by side and all rules taken together', () => {
  const open = scores(['Q01', 'M01'], { rows: ROWS, fired: [['Q01'], [], ['Q01'], ['M01']] });
  const blind = scores(['Q01', 'M01'], { rows: ROWS, fired: [['Q01'], ['Q01'], [], []] });
  expect(scoreTable(open, blind)).toBe(
    [
      '      open                                       |  blind',
      'rule  positives  fired  hits  precision  recall  |  positives  fired  hits  precision  recall',
      'Q01           2      2     1       50.0    50.0  |          2      2     2      100.0   100.0',
      'M01           1      1     1      100.0   100.0  |          1      0     0          –     0.0',
      'all           3      3     2       66.7    66.7  |          3      2     2      100.0    66.7',
    ].join('\n'),
  );
});

test('a share comes with the bounds of Wilson', () => {
  const rounded = (part: number, whole: number) => wilson(part, whole).map((bound) => bound.toFixed(3));
  expect([rounded(8, 10), rounded(10, 10), rounded(0, 5)]).toEqual([
    ['0.490', '0.943'],
    ['0.722', '1.000'],
    ['0.000', '0.434'],
  ]);
});

test('two orders agree by Spearman, ties sharing their place', () => {
  expect(spearman([1, 2, 3, 4], [10, 20, 30, 40])).toBeCloseTo(1);
  expect(spearman([1, 2, 3, 4], [4, 3, 2, 1])).toBeCloseTo(-1);
  expect(spearman([1, 2, 3, 4, 5], [2, 1, 4, 3, 5])).toBeCloseTo(0.8);
  expect(spearman([1, 2, 3], [1, 1, 2])).toBeCloseTo(0.866);
});
