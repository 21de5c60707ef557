import { polyphonic } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { initialsOf, initialsPattern, spelled } from '#domain/initials.ts';

/** The 6,763 characters of GB 2312. */
const decoder = new TextDecoder('gb18030');
const CHARACTERS = Array.from({ length: 72 }, (_, row) => row + 0xb0).flatMap((row) =>
  Array.from({ length: 94 }, (_, cell) => decoder.decode(new Uint8Array([row, cell + 0xa1]))).filter((one) =>
    /^\p{Script=Han}$/u.test(one),
  ),
);

test('every common character has its initial, as a dictionary reads it', () => {
  const wrong = CHARACTERS.filter((one) => {
    const [read = []] = polyphonic(one, { pattern: 'first', toneType: 'none', type: 'array' });
    return ![...initialsOf(one)].some((letter) => read.join('').includes(letter));
  });
  expect(CHARACTERS).toHaveLength(6763);
  expect(wrong.length).toBeLessThan(10);
});

const found = (text: string, words: string) => new RegExp(initialsPattern(words)).test(spelled(text));

test.each([
  ['道路养护经费', 'dlyh'],
  ['银行贷款贴息', 'yhdk'],
  ['长效管理', 'cxgl'],
  ['重点项目', 'zdxm'],
  ['重点项目', 'cdxm'],
  ['会计代理记账', 'kj'],
  ['城市运行 网格化', 'yxwg'],
  ['5G基站建设', '5gjz'],
  ['（二期）水利工程', 'eq'],
  ['道路养护', '道lyh'],
  ['日常他人入园', 'rctrry'],
])('%s is found by %s', (text, words) => {
  expect(found(text, words)).toBe(true);
});

test.each([
  ['道路养护经费', 'dyh'],
  ['道路养护经费', 'x'],
  ['水利工程', 'slgcc'],
])('%s is not found by %s', (text, words) => {
  expect(found(text, words)).toBe(false);
});

test('words without letters are looked for by their characters alone', () => {
  expect(['养护', '2023', '', '.*', '（二）'].map(initialsPattern)).toEqual(['', '', '', '', '']);
});
