import { expect, test } from 'vitest';
import { groupsOf } from '#app/import/reportGroups.ts';
import { isWanted, unpacked } from '#data/import/unpacked.ts';
import { zipOf } from '#test/intake/archive.ts';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';

const HEAD = '年度,项目名称,年度资金申请总额(万元),二级指标,三级指标,年度指标值';
const form = (name: string) => `${HEAD}\n2024,${name},10,数量指标,${name}数,3\n`;
const archive = (name: string, parts: Parameters<typeof zipOf>[0]) => new File([zipOf(parts)], name);

test('an archive of forms comes in file by file under its name; litter is left out, what cannot be read is named', async () => {
  const zip = archive('全部.zip', [
    { name: '甲/', data: '' },
    { name: '甲/修路.csv', data: form('修路') },
    { name: '甲/修路(副本).csv', data: form('修路') },
    { name: '乙/修桥.csv', data: form('修桥') },
    { name: '乙/空.csv', data: '' },
    { name: '乙/说明.pdf', data: '%PDF-1.4' },
    { name: '__MACOSX/甲/._修路.csv', data: 'x' },
    { name: '甲/~$修路.xlsx', data: 'x' },
    { name: '.DS_Store', data: 'x' },
  ]);
  const workspace = await openWorkspace();
  const report = await importInto(workspace, zip, textFile('绿化.csv', form('绿化')));
  expect(report.files.map(({ file, outcome, refusal }) => [file, outcome, refusal?.code ?? null])).toEqual([
    ['全部.zip/甲/修路.csv', 'in', null],
    ['全部.zip/甲/修路(副本).csv', 'already', null],
    ['全部.zip/乙/修桥.csv', 'in', null],
    ['全部.zip/乙/空.csv', 'refused', 'F01'],
    ['全部.zip/乙/说明.pdf', 'refused', expect.stringMatching(/^F/)],
    ['绿化.csv', 'in', null],
  ]);
  expect(await workspace.ask('select name from seen order by name')).toEqual(
    ['修桥', '修路', '绿化'].map((name) => ({ name })),
  );
});

test('a copy is named with the file it is a copy of, and an archive inside an archive is told', async () => {
  const workspace = await openWorkspace();
  const inner = zipOf([{ name: '修桥.csv', data: form('修桥') }]);
  const report = await importInto(
    workspace,
    archive('全部.zip', [
      { name: '修路.csv', data: form('修路') },
      { name: '副本.csv', data: form('修路') },
      { name: '里面.zip', data: new Uint8Array(await inner.arrayBuffer()) },
    ]),
  );
  expect(report.files.map(({ file, outcome, same, refusal }) => [file, outcome, same, refusal?.code])).toEqual([
    ['全部.zip/修路.csv', 'in', undefined, undefined],
    ['全部.zip/副本.csv', 'already', '全部.zip/修路.csv', undefined],
    ['全部.zip/里面.zip', 'refused', undefined, 'F22'],
  ]);
  expect(await workspace.ask('select name from seen')).toEqual([{ name: '修路' }]);
  const again = await importInto(workspace, textFile('第三份.csv', form('修路')));
  expect(again.files.map(({ outcome, same }) => [outcome, same])).toEqual([['already', '全部.zip/修路.csv']]);
});

test('the report of many files is grouped by what is to be done, each file once', async () => {
  const workspace = await openWorkspace();
  const parts = Array.from({ length: 40 }, (_, at) => ({ name: `${at}.csv`, data: form(`项目${at % 30}`) }));
  const report = await importInto(
    workspace,
    archive('全部.zip', [
      ...parts,
      { name: '空.csv', data: '' },
      { name: '负数.csv', data: form('负').replace(',10,', ',-10,') },
    ]),
  );
  expect(groupsOf(report.files)?.map(({ group, files }) => [group, files.length])).toEqual([
    ['refused', 1],
    ['aside', 1],
    ['already', 10],
    ['in', 30],
  ]);
  expect(groupsOf(report.files.slice(0, 8))).toBe(null);
  expect(await workspace.ask('select count(*) as forms from seen')).toEqual([{ forms: 30 }]);
});

test('office files, back-ups and archives of litter are no archives of forms', async () => {
  for (const name of ['xl/workbook.xml', 'word/document.xml', 'mingji-backup.json', 'mingji-joined.json']) {
    expect(await unpacked(archive('a.zip', [{ name, data: 'x' }]))).toBe(null);
  }
  expect(await unpacked(archive('a.zip', [{ name: '.DS_Store', data: 'x' }]))).toBe(null);
  expect(await unpacked(textFile('a.csv', 'x'))).toBe(null);
});

test('a hostile archive is refused before a byte is unpacked', async () => {
  await expect(unpacked(archive('a.zip', [{ name: '../a.csv', data: 'x' }]))).rejects.toMatchObject({ code: 'F27' });
  const bomb = [{ name: 'a.csv', data: ' '.repeat(8_000_000) }];
  await expect(unpacked(archive('a.zip', bomb))).rejects.toMatchObject({ code: 'F30' });
});

test('what systems leave in folders is not wanted', () => {
  const paths = ['a/表.xlsx', 'a/.DS_Store', 'a/~$表.xlsx', 'Thumbs.db', 'a/desktop.ini', '__MACOSX/a.csv', 'a/'];
  expect(paths.filter(isWanted)).toEqual(['a/表.xlsx']);
});
