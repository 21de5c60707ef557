import { expect, test } from 'vitest';
import { wordingOf } from '#domain/targets/wording.ts';
import { nearGroups } from '#rules/near.ts';

test('names are compared in half-width signs, without blanks and punctuation', () => {
  expect(['群众 满意度', '群众满意度。', '“群众”满意度', '群众满意度（％）'].map(wordingOf)).toEqual([
    '群众满意度',
    '群众满意度',
    '群众满意度',
    '群众满意度',
  ]);
  expect([wordingOf(null), wordingOf('——'), wordingOf('ＡＢ１')]).toEqual([null, null, 'AB1']);
});

test('near-same names gather under the most frequent one; those below 0.8 stay apart', () => {
  // 沿河居民满意度 shares 4 pairs of 4 + 6 with 居民满意度: 0.8. 群众满意度 shares 2 of 4 + 4: 0.5.
  expect(nearGroups(['居民满意度', '群众满意度', '沿河居民满意度', '办事群众满意度', '验收合格率'])).toEqual([
    ['居民满意度', '沿河居民满意度'],
    ['群众满意度', '办事群众满意度'],
  ]);
});

test('a name joins only what it is near itself: no chain of small steps brings far names together', () => {
  const names = ['甲乙丙丁戊己', '甲乙丙丁戊己庚', '乙丙丁戊己庚辛'];
  // The second is near both others (10/11), but the third only 8/11 to the first.
  expect(nearGroups(names)).toEqual([['甲乙丙丁戊己', '甲乙丙丁戊己庚']]);
});

test('names of one sign are near nothing', () => {
  expect(nearGroups(['率', '度', '率率'])).toEqual([]);
});
