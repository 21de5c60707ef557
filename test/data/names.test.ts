import { expect, test } from 'vitest';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';

const HEAD = '年度,项目名称,主管部门,实施单位,年度预算(万元),二级指标,三级指标,指标值';

/** One project a line: department and unit. */
function table(...offices: readonly (readonly [department: string, unit: string])[]): File {
  const rows = offices.map(([department, unit], at) => `2024,项目${at},${department},${unit},1,数量指标,里程,3公里`);
  return textFile('表.csv', [HEAD, ...rows].join('\n'));
}

test('a unit written with other brackets, blanks or widths is one, shown as most forms write it; the form keeps its own', async () => {
  const workspace = await openWorkspace();
  await importInto(
    workspace,
    table(
      ['某 局', '养护所（北区）'],
      ['某局', '养护所(北区)'],
      ['某局', '养护所（北区）'],
      ['某局', '养护所〔北区〕 '],
    ),
  );
  expect(await workspace.ask('select department, unit, count(*) as forms from seen group by all')).toEqual([
    { department: '某局', unit: '养护所（北区）', forms: 4 },
  ]);
  expect(await workspace.ask('select distinct unit from drawn_form order by unit')).toEqual([
    { unit: '养护所(北区)' },
    { unit: '养护所〔北区〕' },
    { unit: '养护所（北区）' },
  ]);
});

test('near names are offered, merged or kept apart, kept in a back-up and taken back', async () => {
  const workspace = await openWorkspace();
  const units = ['街面督查一队', '街面督察一队', '街面督察一队', '某市养护中心', '养护中心', '养护中心'];
  await importInto(workspace, table(...units.map((unit) => ['某局', unit] as const)));
  const seen = async () =>
    (await workspace.ask('select unit, count(*) as forms from seen group by unit order by unit')).map(
      ({ unit, forms }) => `${unit} ${forms}`,
    );
  const [first, second] = (await workspace.names.offers()).map(({ field, name, into }) => ({ field, name, into }));
  expect([first, second]).toEqual([
    { field: 'unit', name: '街面督查一队', into: '街面督察一队' },
    { field: 'unit', name: '某市养护中心', into: '养护中心' },
  ]);
  if (first === undefined || second === undefined) throw new Error('no offers');
  await workspace.names.say({ ...first, same: true });
  await workspace.names.say({ ...second, same: false });
  expect(await seen()).toEqual(['养护中心 2', '某市养护中心 1', '街面督察一队 3']);
  expect(await workspace.names.offers()).toEqual([]);
  expect(await workspace.ask("select count(*) as forms from project where unit = '街面督查一队'")).toEqual([
    { forms: 1 },
  ]);

  const other = await openWorkspace();
  const saved = await workspace.backups.make();
  await other.backups.restore(await other.backups.read(new File([saved], 'b.zip')));
  expect(await other.ask("select count(*) as forms from seen where unit = '街面督察一队'")).toEqual([{ forms: 3 }]);

  await workspace.names.takeBack({ ...first, same: true });
  expect(await seen()).toEqual(['养护中心 2', '某市养护中心 1', '街面督察一队 2', '街面督查一队 1']);
  expect((await workspace.names.offers()).length).toBe(1);
});

test('names that tell two of a kind apart are not offered', async () => {
  const workspace = await openWorkspace();
  await importInto(
    workspace,
    table(['一局', '第一小学'], ['二局', '第二小学'], ['一局', '东街道办'], ['二局', '西街道办']),
  );
  expect(await workspace.names.offers()).toEqual([]);
});
