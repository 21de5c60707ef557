import { expect, test } from 'vitest';
import { ACCEPTED, AGREEMENT } from '#app/findings/agreement.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import type { VerdictWord } from '#data/rules/verdicts.ts';
import { kindBit } from '#domain/kinds.ts';
import type { Row } from '#engine/engine.ts';
import { statementOf } from '#panels/question.ts';
import { BUILT_IN } from '#rules/pack.ts';
import { memoryStorage } from '#storage/memory.ts';
import { importInto, jsonOf, openWorkspace, textFile } from '#test/workspace.ts';
import { parametersOf } from '#view/chosen.ts';
import { NO_FILTERS } from '#view/view.ts';

const HEADER = '年度,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值\n';
/** Cost is written as none (C02), timeliness speaks of no time (M02, 疑似错位). */
const FORM = ({ cost = '无', timeliness = '路面平整率' } = {}) =>
  textFile(
    'own.csv',
    `${HEADER}2023,修路,甲单位,10,数量指标,修路里程,3公里
2023,修路,甲单位,10,时效指标,${timeliness},≥95%
2023,修路,甲单位,10,成本指标,${cost},无
`,
  );

async function judge(workspace: Workspace, rule: string, verdict: VerdictWord | null, reason = ''): Promise<void> {
  const rows = await workspace.ask('select project, position, kind from finding where rule = :rule', { rule });
  const places = rows.map(({ project, position, kind }) => ({
    project: Number(project),
    rule,
    position: position === null ? null : Number(position),
    kind: kind === null ? null : String(kind),
  }));
  await workspace.reviewing.judge(places, verdict, reason);
}

/** Verdicts by rule, and what the form comes to. */
async function standing(workspace: Workspace): Promise<unknown> {
  const verdicts = await workspace.ask(
    'select rule, verdict from finding join seen on seen.project = finding.project where verdict is not null order by rule',
  );
  const [form] = await workspace.ask('select majors, weak, accepted, misplaced from seen');
  const kinds = (mask: Row[string] | undefined) =>
    (['timeliness', 'cost'] as const).filter((kind) => (Number(mask) & kindBit(kind)) !== 0);
  return {
    verdicts: verdicts.map(({ rule, verdict }) => `${rule} ${verdict}`),
    majors: form?.majors,
    weak: kinds(form?.weak),
    accepted: kinds(form?.accepted),
    misplaced: kinds(form?.misplaced),
  };
}

async function counted(workspace: Workspace): Promise<unknown> {
  const parameters = parametersOf(NO_FILTERS);
  const [gaps] = await workspace.ask(statementOf(ACCEPTED), parameters);
  return { ...gaps, agreement: await workspace.ask(statementOf(AGREEMENT), parameters) };
}

test('a verdict leaves the counts, survives taking the file out and in again, and lapses when the text changes', async () => {
  const workspace = await openWorkspace({ storage: memoryStorage() });
  await importInto(workspace, FORM());
  const [{ majors } = { majors: 0 }] = await workspace.ask('select majors from seen');
  expect(await standing(workspace)).toMatchObject({
    verdicts: [],
    weak: ['timeliness', 'cost'],
    accepted: [],
    misplaced: ['timeliness'],
  });

  await judge(workspace, 'M02', 'rejected');
  await judge(workspace, 'C02', 'not_applicable', '资金由上级直接支付');
  const judged = {
    verdicts: ['C02 not_applicable', 'M02 rejected'],
    majors: Number(majors) - 2,
    weak: [],
    accepted: ['cost'],
    misplaced: [],
  };
  expect(await standing(workspace)).toEqual(judged);

  await workspace.remove(1);
  await importInto(workspace, FORM());
  expect(await standing(workspace)).toEqual(judged);

  await importInto(workspace, FORM({ cost: '不涉及', timeliness: '路面平坦率' }));
  expect(await standing(workspace)).toMatchObject({
    verdicts: [],
    weak: ['timeliness', 'cost'],
    accepted: [],
    misplaced: ['timeliness'],
  });
});

test('an accepted 无 leaves the gaps, both counts stay; confirmed and rejected make the agreement of a rule', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, FORM());
  expect(await counted(workspace)).toEqual({ gaps: 7, accepted: 0, agreement: [] });
  await judge(workspace, 'M02', 'confirmed');
  await judge(workspace, 'C02', 'not_applicable', '资金由上级直接支付');
  expect(await counted(workspace)).toEqual({
    gaps: 7,
    accepted: 1,
    agreement: [
      { rule: 'C02', findings: 1, confirmed: 0, rejected: 0, not_applicable: 1 },
      { rule: 'M02', findings: 1, confirmed: 1, rejected: 0, not_applicable: 0 },
    ],
  });
  await judge(workspace, 'C02', null);
  await judge(workspace, 'M02', null);
  expect(await counted(workspace)).toEqual({ gaps: 7, accepted: 0, agreement: [] });
});

test('verdicts with their reasons are exported, and are there when the page is opened again', async () => {
  const storage = memoryStorage();
  const workspace = await openWorkspace({ storage });
  await importInto(workspace, FORM());
  await judge(workspace, 'C02', 'not_applicable', '资金由上级直接支付');
  await judge(workspace, 'M02', 'confirmed');
  const { projects } = JSON.parse(await (await jsonOf(workspace)).text());
  const findings: readonly Record<string, unknown>[] = projects[0].findings;
  expect(findings.filter(({ verdict }) => verdict !== null && verdict !== undefined)).toEqual([
    expect.objectContaining({ rule: 'M02', position: 2, evidence: '路面平整率', verdict: 'confirmed' }),
    expect.objectContaining({
      rule: 'C02',
      position: 3,
      evidence: '无',
      verdict: 'not_applicable',
      reason: '资金由上级直接支付',
    }),
  ]);
  const again = await openWorkspace({ storage });
  expect(await standing(again)).toEqual(await standing(workspace));
});

test('of two windows each takes over what the other judged, and nothing is lost', async () => {
  const storage = memoryStorage();
  const one = await openWorkspace({ storage });
  await importInto(one, FORM());
  const other = await openWorkspace({ storage });
  await judge(one, 'M02', 'rejected');
  await judge(other, 'C02', 'not_applicable', '资金由上级直接支付');
  const both = ['C02 not_applicable', 'M02 rejected'];
  expect(await standing(other)).toMatchObject({ verdicts: both, weak: [], accepted: ['cost'], misplaced: [] });
  expect(other.reviewing.review.verdicts).toHaveLength(2);
  await judge(one, 'M02', null);
  expect(await standing(one)).toMatchObject({ verdicts: ['C02 not_applicable'], accepted: ['cost'] });
  expect(await standing(await openWorkspace({ storage }))).toEqual(await standing(one));
});

test('two windows that judge at the same moment both keep their word', async () => {
  const storage = memoryStorage();
  const one = await openWorkspace({ storage });
  await importInto(one, FORM());
  const other = await openWorkspace({ storage });
  await Promise.all([judge(one, 'M02', 'confirmed'), judge(other, 'C02', 'rejected')]);
  expect(await standing(await openWorkspace({ storage }))).toMatchObject({
    verdicts: ['C02 rejected', 'M02 confirmed'],
  });
});

test('a window that judges does not put its older rules in the place of those chosen in another', async () => {
  const storage = memoryStorage();
  const one = await openWorkspace({ storage });
  await importInto(one, FORM());
  const other = await openWorkspace({ storage });
  const pack = { ...BUILT_IN, name: '本区口径' };
  await one.reviewing.use(pack, () => undefined);
  await one.reviewing.keep(pack);
  await other.reviewing.keep({ ...BUILT_IN, name: '另一口径' });
  await judge(other, 'M02', 'confirmed');
  const { review } = (await openWorkspace({ storage })).reviewing;
  expect(review.pack.name).toBe('本区口径');
  expect(review.packs.map(({ name }) => name)).toEqual(['本区口径', '另一口径']);
  expect(review.verdicts).toHaveLength(1);
});
