import { expect, test } from 'vitest';
import { KINDS, kindBit } from '#domain/kinds.ts';
import { maskHas } from '#domain/states.ts';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';

const kindsIn = (mask: unknown) =>
  KINDS.flatMap(({ id }) => (maskHas(Number(mask), kindBit(id)) ? [id] : [])).join(' ');

const STANDING = `
select name, weak_certain, weak_suspected, slots_expected, weakly_justified, weakly_certain, large, large_weak
from seen
order by weak_rank
`;

test('the weak items of the eight forms: what is certain, what is suspected, and which of them are large', async () => {
  const workspace = await openWorkspace({ sample: 'wujing' });
  const rows = await workspace.ask(STANDING);
  // By hand from the printed forms. Quality is a gap of the template, so eight kinds are expected. No form has a sound
  // benefit, so every 无 among them counts. Large are 142, 128.37 and 112.5 万元: the upper third of eight is three.
  expect(
    rows.map((row) => [
      row.name,
      kindsIn(row.weak_certain),
      kindsIn(row.weak_suspected),
      row.slots_expected,
      [row.weakly_justified, row.weakly_certain, row.large, row.large_weak].map(Number).join(''),
    ]),
  ).toEqual([
    ['街面督查人员经费', 'cost economic social ecological sustained satisfaction', 'quantity timeliness', 8, '1100'],
    ['残保金抚恤金专项', 'cost economic social ecological sustained satisfaction', 'quantity timeliness', 8, '1100'],
    ['联管大队整治经费', 'economic social ecological sustained satisfaction', 'cost', 8, '1111'],
    ['城运中心指挥大厅建设', 'economic social ecological sustained', 'quantity timeliness cost', 8, '1100'],
    ['应急救援', 'economic social ecological sustained', 'quantity timeliness cost', 8, '1100'],
    ['网格系统及设备维护', 'economic social ecological', 'timeliness cost sustained', 8, '1011'],
    ['标准网格化创建', 'economic social ecological', 'timeliness cost sustained', 8, '1000'],
    ['巡查员工作经费', 'social ecological', 'timeliness cost economic sustained', 8, '1011'],
  ]);
});

const ROW = (unit: string, level2: string, name: string, target: string) =>
  `2023,甲项目,${unit},10,${level2},${name},${target}\n`;
const HEAD = '年度,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值\n';

test('a kind that one form of a source lacks is a finding; one that all lack is a gap of the template', async () => {
  const workspace = await openWorkspace();
  const units = ['一所', '二所', '三所'];
  const text =
    HEAD +
    units.map((unit) => ROW(unit, '数量指标', '里程', '≥1公里')).join('') +
    units
      .slice(1)
      .map((unit) => ROW(unit, '质量指标', '合格率', '≥95%'))
      .join('');
  await importInto(workspace, textFile('三所.csv', text));
  const found = await workspace.ask(
    `select seen.unit, finding.kind from finding join seen on seen.project = finding.project where rule = 'C01'`,
  );
  expect(found).toEqual([{ unit: '一所', kind: 'quality' }]);
});

test('removing a source takes its findings with it; importing another examines only that', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('一.csv', HEAD + ROW('一所', '质量指标', '工程', '保质保量')));
  await importInto(workspace, textFile('二.csv', HEAD + ROW('二所', '质量指标', '工程', '尽力')));
  const Q01 = `select source, count(*) as hits from finding where rule = 'Q01' group by source order by source`;
  expect(await workspace.ask(Q01)).toEqual([
    { source: 1, hits: 1 },
    { source: 2, hits: 1 },
  ]);
  await workspace.remove(1);
  expect(await workspace.ask(Q01)).toEqual([{ source: 2, hits: 1 }]);
  expect(await workspace.ask('select count(*) as forms from diagnosis')).toEqual([{ forms: 1 }]);
});
