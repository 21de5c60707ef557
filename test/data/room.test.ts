import { expect, test } from 'vitest';
import { problemOf } from '#data/import/report.ts';
import { texts } from '#text/text.ts';

/** Word for word what DuckDB 1.4.3 said to a million forms; to hear it again takes three gigabytes. */
const SAID = `Out of Memory Error: could not allocate block of size 256.0 KiB (3.1 GiB/3.1 GiB used)
Database is launched in in-memory mode and no temporary directory is specified.`;

test('a database without room is told of in plain words, with what to do', () => {
  const { code } = problemOf('large.csv', new Error(SAID));
  expect(code).toBe('F13');
  const message = texts.zh.problems.messages[code]({ raw: '', detail: '' });
  expect(message).toContain('请按年度或单位拆成几个文件');
});

test('what nobody foresaw keeps its own words', () => {
  expect(problemOf('large.csv', new Error('no such thing'))).toMatchObject({ code: 'F09', detail: 'no such thing' });
});
