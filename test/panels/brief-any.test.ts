import fc from 'fast-check';
import { test } from 'vitest';
import type { Workspace } from '#data/dataset/workspace.ts';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';
import { check, hashes } from './briefCheck.ts';
import { formsIn } from './recount.ts';

const HEADER =
  '年度,项目编码,项目名称,项目类别,实施单位,项目资金总额(万元),年度资金申请总额(万元),二级指标,三级指标,年度指标值\n';
/** Years that skip, amounts missing or only in total, no unit, no category, two of them, names with figures. */
const DIRTY = `${HEADER}2021,A1,2021年修路100公里,经常性项目,甲单位,10,10,数量指标,里程,≥3公里
2021,A2,打井,,,5,,数量指标,无,无
2021,A3,植树,一次性项目、专项资金,乙单位,,,质量指标,成活率,≥95%
2021,A4,清淤（二期）,县级统筹,乙单位,0,0,成本指标,,
2023,A1,2023年修路100公里,经常性项目,甲单位,30,30.004,数量指标,里程,≥5公里
2023,A2,打井,经常性项目,,5,7,数量指标,无,无
2023,A4,清淤（二期）,县级统筹,乙单位,,,成本指标,成本控制,合理
2023,A5,“双减”服务,专项资金,丙单位,1000,999.99,社会效益指标,促进发展,明显
2024,A1,2024年修路100公里,专项资金,甲单位,12,12,数量指标,里程,≥5公里
2024,A2,打井,,,4,4,数量指标,机井,2眼
2024,A6,老旧小区改造,一次性项目,甲单位,88,88,满意度指标,满意度,≥90%
`;
/** Some of the findings judged, each third otherwise. */
async function judged(workspace: Workspace): Promise<Workspace> {
  const findings = await workspace.ask(
    'select finding.project, rule, position, kind from finding join seen on seen.project = finding.project order by all',
  );
  const verdicts = ['not_applicable', 'rejected', 'confirmed'] as const;
  for (const [place, verdict] of verdicts.entries()) {
    const places = findings
      .filter((_, at) => at % 7 === place)
      .map(({ project, rule, position, kind }) => ({
        project: Number(project),
        rule: String(rule),
        position: position === null ? null : Number(position),
        kind: kind === null ? null : String(kind),
      }));
    await workspace.reviewing.judge(places, verdict, '核对过');
  }
  return workspace;
}

test.each([
  ['the eight forms', () => openWorkspace({ sample: 'wujing' }), 12],
  ['the eight forms with verdicts', async () => judged(await openWorkspace({ sample: 'wujing' })), 12],
  ['the six years', () => openWorkspace({ sample: 'multi-year' }), 25],
  [
    'a small file with what goes wrong in files',
    async () => {
      const workspace = await openWorkspace();
      await importInto(workspace, textFile('own.csv', DIRTY));
      return workspace;
    },
    30,
  ],
  [
    'a small file with verdicts',
    async () => {
      const workspace = await openWorkspace();
      await importInto(workspace, textFile('own.csv', DIRTY));
      return judged(workspace);
    },
    30,
  ],
])(
  'every number in every sentence over %s is the one counted again, whatever the view',
  async (_, opened, runs) => {
    const workspace = await opened();
    const forms = await formsIn(workspace);
    await check(workspace, forms, '#/brief');
    await fc.assert(
      fc.asyncProperty(hashes(forms), (hash) => check(workspace, forms, hash)),
      { numRuns: runs },
    );
  },
  300_000,
);
