import { expect, test } from 'vitest';
import { pageRules } from '#app/frame/pageRules.ts';
import { texts } from '#text/text.ts';

const MARKS = { title: '明绩 · 总览', vintage: '2023 年', filters: '筛选：全部', landscape: false };

test('every printed page has title, data, filters and its number in the margins', () => {
  const rules = pageRules(MARKS, texts.zh);
  expect(rules).toContain('size: A4 portrait;');
  expect(rules).toContain('@top-left { content: "明绩 · 总览";');
  expect(rules).toContain('@top-right { content: "2023 年";');
  expect(rules).toContain('@bottom-left { content: "筛选：全部";');
  expect(rules).toContain('@bottom-right { content: "第 " counter(page) " 页，共 " counter(pages) " 页";');
  expect(pageRules({ ...MARKS, landscape: true }, texts.zh)).toContain('size: A4 landscape;');
});

test("a reader's own words end no string of the style sheet", () => {
  const rules = pageRules({ ...MARKS, filters: '关键词：a" } body { display: none } \\ \n b' }, texts.zh);
  expect(rules).toContain('content: "关键词：a\\22  } body { display: none } \\5c  \\a  b";');
});

test('of very long filters the margin shows the beginning', () => {
  const rules = pageRules({ ...MARKS, filters: '单'.repeat(500) }, texts.zh);
  expect(rules).toContain(`content: "${'单'.repeat(110)}…";`);
});
