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
