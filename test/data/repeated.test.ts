import { expect, test } from 'vitest';
import { workbook } from '#test/intake/office.ts';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';

const HEAD = ['年度', '项目名称', '实施单位', '年度资金申请总额(万元)', '二级指标', '三级指标', '年度指标值'];
const ROADS = ['2023', '修路', '甲单位', '10', '数量指标', '里程', '10公里'];
const TREES = ['2023', '种树', '乙单位', '20', '数量指标', '棵数', '300棵'];
const text = (name: string, by: string, ...rows: readonly (readonly string[])[]) =>
  textFile(name, [HEAD, ...rows].map((row) => row.join(by)).join('\n'));

test.each([true, false])(
  'a form in files of other bytes is named and counted once (dropped together: %s)',
  async (together) => {
    const workspace = await openWorkspace();
    const files = [
      text('a.csv', ',', ROADS),
      await workbook('b.xlsx', { name: '表', rows: [HEAD, ROADS, TREES].map((row) => [...row]) }),
      text('c.tsv', '\t', ROADS),
    ];
    const drops = together ? [files] : files.map((file) => [file]);
    const reports = [];
    for (const drop of drops) reports.push(await importInto(workspace, ...drop));
    expect(
      reports.flatMap((report) => report.files.map(({ file, accepted, repeated }) => [file, accepted, repeated])),
    ).toEqual([
      ['a.csv', 1, undefined],
      ['b.xlsx', 2, { forms: 1, file: 'a.csv' }],
      ['c.tsv', 1, { forms: 1, file: 'a.csv' }],
    ]);
    const [sums] = await workspace.ask(`
    select
      cast(sum(found) as bigint) as found,
      cast(sum(accepted) as bigint) as accepted,
      cast(sum(quarantined + dropped + superseded) as bigint) as others,
      cast(sum(amount_accepted) as bigint) as money
    from ledger`);
    const [shown] = await workspace.ask('select count(*) as forms, cast(sum(amount) as bigint) as money from seen');
    expect([Number(sums?.found), Number(sums?.accepted), Number(sums?.others)]).toEqual([4, 2, 2]);
    expect([Number(shown?.forms), Number(shown?.money)]).toEqual([2, 30_000_000]);
    expect(Number(sums?.money)).toBe(30_000_000);
  },
  120_000,
);
