import { expect, test } from 'vitest';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';

/** Nine forms that train people, one of them far more of them for the same money. */
function trainings(last: number): File {
  const head = '年度,项目名称,实施单位,年度资金申请总额(元),一级指标,二级指标,三级指标,年度指标值';
  const rows = Array.from(
    { length: 9 },
    (_, at) =>
      `2024,培训${at}项目,第${at}镇人民政府,100000.00,产出指标,数量指标,培训人次,${at === 8 ? last : 100 + at}人次`,
  );
  return textFile('培训.csv', `${[head, ...rows].join('\n')}\n`);
}

async function found(last: number): Promise<readonly unknown[]> {
  const workspace = await openWorkspace();
  await importInto(workspace, trainings(last));
  return workspace.ask(`
    select project.name, finding.kind, finding.severity, finding.evidence
    from finding
    join project on project.project = finding.project
    where finding.rule = 'D19'`);
}

test('an output far from that of its peers for the money is told with their distribution, others are not', async () => {
  expect(await found(5000)).toEqual([
    {
      name: '培训8项目',
      kind: 'quantity',
      severity: 'info',
      evidence: '培训人次 5000人次 · 500.0 ~ 10.2 / 10.4 / 10.6 (9)',
    },
  ]);
  expect(await found(300)).toEqual([]);
}, 60_000);
