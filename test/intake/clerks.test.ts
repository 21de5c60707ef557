import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Read, readFile } from './dirty.ts';
import { pageOf, readMerged, textOf } from './merged.ts';

/** Each case: its format and title, the sheet with merged cells as `<` and `^`, and what a careful person reads of it. */
const CASES = readFileSync(new URL('../fixtures/clerks.txt', import.meta.url), 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map((one) => {
    const [input = '', expected = ''] = one.split(/^---$/m);
    const [, format = '', title = '', body = ''] = /^(\w+) (.*)\n([\s\S]*)$/.exec(input) ?? [];
    return { format, title, body: body.trim(), expected: expected.trim() };
  });

test.each(CASES)('$format: $title', async ({ format, body, expected }) => {
  expect(written(await readAs(format, body))).toBe(expected);
});

function readAs(format: string, body: string): Promise<Read> {
  if (format === 'xlsx') return readMerged(body);
  if (format === 'html') return readFile(pageOf(body));
  return readFile(format === 'csv' ? textOf(body) : new File([body], '表.json'));
}

function written({ projects, indicators, codes }: Read): string {
  const lines = projects.map((project) =>
    Object.entries(project)
      .map(([field, value]) => `${field}=${JSON.stringify(value)}`)
      .join(' '),
  );
  return [...lines, ...indicators.map((cells) => `- ${cells.join(' | ')}`), `told ${codes.join(' ')}`]
    .join('\n')
    .trim();
}
