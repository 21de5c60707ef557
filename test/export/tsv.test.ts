import { expect, test } from 'vitest';
import { tsv } from '#export/tsv.ts';

test('copied rows keep numbers as numbers, and no text breaks a cell or runs as a formula', () => {
  const rows = [
    ['项目名称', '年度金额(元)', '薄弱项'],
    ['道路\t养护\n二期', { decimal: '1284000.50' }, 3],
    ['=1+1', null, 0],
  ];
  expect(tsv(rows)).toBe('项目名称\t年度金额(元)\t薄弱项\r\n"道路\t养护\n二期"\t1284000.50\t3\r\n\'=1+1\t\t0');
});
