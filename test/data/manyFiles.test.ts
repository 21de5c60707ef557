import { expect, test } from 'vitest';
import { groupsOf } from '#app/import/reportGroups.ts';
import { reading } from '#test/intake/reading.ts';
import { formFile, mixedDrop } from '#test/mixedDrop.ts';
import { importInto, openWorkspace } from '#test/workspace.ts';

test('three hundred files of one form each are read one by one, nothing asked and nothing lost', async () => {
  const names = Array.from({ length: 300 }, (_, at) => `第${at + 1}号道路养护`);
  const said: unknown[] = [];
  for (const [at, name] of names.entries()) {
    const read = await reading(await formFile(name, { money: String(at + 1) }), { money_unit: null });
    said.push(...(read.project ?? []).map((one) => [one.name, one.year, Number(one.annual), one.status]));
    expect(read.indicator?.length).toBe(2);
  }
  expect(said).toEqual(names.map((name, at) => [name, '2024', (at + 1) * 1_000_000, 'accepted']));
}, 120_000);

test('of a folder of thirty files each is told by what became of it, and why', async () => {
  const workspace = await openWorkspace();
  const report = await importInto(workspace, ...(await mixedDrop()));
  expect(report.files.length).toBe(30);
  const evaluations = report.files.flatMap(({ file, evaluations: forms }) =>
    forms === undefined ? [] : [[file, forms]],
  );
  expect(evaluations).toEqual([
    ['农村饮水.xlsx', 1],
    ['会议保障.xlsx', 1],
  ]);
  const groups = (groupsOf(report.files) ?? []).map(({ group, files }) => [
    group,
    files.map(({ file, refusal, reasons, same }) =>
      [file, refusal?.code ?? same ?? reasons.map(({ code }) => code).join(' ')].filter(Boolean).join(' '),
    ),
  ]);
  expect(groups).toEqual([
    [
      'refused',
      [
        ...['空白申报表.xlsx F38', '空白申报表2.xlsx F38', '部门整体.xlsx F38', '监控表.xlsx F38', '加密.xlsx F36'],
        ...['扫描件.pdf F71', '旧版.doc F20', '照片.png F23', '空文件.xlsx F01', '通知.txt F04', '导出.json F03'],
      ],
    ],
    ['aside', ['村道硬化.xlsx X20', '追减项目.xlsx X52', '无名称.xlsx X23']],
    ['already', ['道路养护（副本）.xlsx 道路养护.xlsx', '桥梁检测 最终版.xlsx 桥梁检测.xlsx']],
    [
      'in',
      [
        ...['道路养护.xlsx', '桥梁检测.xlsx', '路灯维修.xlsx', '绿化管护.xlsx', '河道清淤.xlsx', '垃圾清运.xlsx'],
        ...['公厕保洁.xlsx', '标线施划.xlsx', '信号灯维护.xlsx', '防汛物资.xlsx', '应急演练.xlsx', '安全培训.xlsx'],
        ...['农村饮水.xlsx', '会议保障.xlsx'],
      ],
    ],
  ]);
});
