import { expect, test } from 'vitest';
import { addressBeside } from '#parts/beside.ts';

const PAGE = 'https://town.example/budget/index.html?case=x#/overview';

test('a name is that of a file beside the page, with or without its ending', () => {
  expect(addressBeside('2025', PAGE)).toBe('https://town.example/budget/2025.mingji');
  expect(addressBeside('2025.mingji', PAGE)).toBe('https://town.example/budget/2025.mingji');
  expect(decodeURIComponent(addressBeside('二〇二五年 预算（终）', PAGE))).toBe(
    'https://town.example/budget/二〇二五年 预算（终）.mingji',
  );
  expect(addressBeside('mingji-2026-12-01', 'http://10.0.0.1:8080/')).toBe(
    'http://10.0.0.1:8080/mingji-2026-12-01.mingji',
  );
});

const OTHERS = [
  ['', '.', '..', '.hidden', ' x', '-x', 'x'.repeat(101)],
  ['../secret', '..\\secret', 'a/b', 'a\\b', '/etc/passwd', 'a..b', 'x/../../y'],
  ['https://elsewhere.example/x', '//elsewhere.example/x', 'http:x', 'file:///x', 'data:text/plain,x', 'blob:x'],
  ['%2e%2e%2fx', '%2Fx', 'x%00', 'x\u0000', 'x\n', 'x?y', 'x#y', 'x&y', 'x@elsewhere.example', 'x:8080'],
  ['／x', '．．／x', '。。', 'x\u202ey', 'x\ufeff'],
].flat();

test('what is no such name is refused: paths, other origins, hidden files, signs with a meaning', () => {
  for (const name of OTHERS)
    expect(() => addressBeside(name, PAGE), JSON.stringify(name)).toThrow(expect.objectContaining({ reason: 'name' }));
});
