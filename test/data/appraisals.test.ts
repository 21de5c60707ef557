import { expect, test } from 'vitest';
import { APPRAISALS } from '#data/appraisal/appraisals.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import { readableNote } from '#data/notes/readable.ts';
import type { Opinion } from '#domain/appraisal.ts';
import { memoryStorage } from '#storage/memory.ts';
import { importInto, jsonOf, openWorkspace, textFile } from '#test/workspace.ts';

const HEAD = '年度,项目名称,实施单位,年度资金申请总额(元),二级指标,三级指标,年度指标值';
const ROADS = '2024,道路养护,甲局,1000,数量指标,养护里程,12公里';
const TREES = '2024,绿化养护,甲局,500,数量指标,补种树木,300棵';
const SAID: Opinion = {
  remarks: { completeness: '“养护里程”：缺比较符', relevance: '', adequacy: '', feasibility: '可行' },
  assessments: { completeness: 'partly', feasibility: 'met' },
  grade: 'good',
  opinion: '补充后可进入下一步',
  reviewer: '张三',
  reviewed_on: '2024-11-05',
};

function file(name: string, ...rows: readonly string[]): File {
  return textFile(name, [HEAD, ...rows].join('\n'));
}

async function formNamed(workspace: Workspace, name: string): Promise<{ identity: string; content: string }> {
  const [row] = await workspace.ask(
    'select identity, content from seen join project using (project, identity) where project.name = :name',
    { name },
  );
  return { identity: String(row?.identity), content: String(row?.content) };
}

test('a review holds over a reload and a new version of the file, and tells that the form is another since', async () => {
  const storage = memoryStorage();
  const workspace = await openWorkspace({ storage });
  await importInto(workspace, file('forms.csv', ROADS, TREES));
  for (const name of ['道路养护', '绿化养护']) {
    expect(await workspace.appraisals.save({ ...SAID, ...(await formNamed(workspace, name)) }, null)).toBe(true);
  }
  const again = await openWorkspace({ storage });
  expect(again.appraisals.all).toEqual(workspace.appraisals.all);
  await importInto(again, file('new.csv', ROADS.replace('12公里', '≥15公里'), TREES));
  const [roads, trees] = [await formNamed(again, '道路养护'), await formNamed(again, '绿化养护')];
  expect(again.appraisals.of(roads.identity)).toMatchObject(SAID);
  expect(again.appraisals.of(roads.identity)?.content).not.toBe(roads.content);
  expect(again.appraisals.of(trees.identity)?.content).toBe(trees.content);
  await importInto(again, file('back.csv', ROADS));
  const back = await formNamed(again, '道路养护');
  expect(again.appraisals.of(back.identity)?.content).toBe(back.content);
});

test('what two windows review is kept side by side; of one form, what was written first stays and is told', async () => {
  const storage = memoryStorage();
  const one = await openWorkspace({ storage });
  await importInto(one, file('forms.csv', ROADS, TREES));
  const other = await openWorkspace({ storage });
  const roads = await formNamed(one, '道路养护');
  const trees = await formNamed(one, '绿化养护');
  expect(await one.appraisals.save({ ...SAID, ...roads }, null)).toBe(true);
  expect(await other.appraisals.save({ ...SAID, ...trees, grade: null }, null)).toBe(true);
  expect(other.appraisals.all.map(({ identity }) => identity)).toEqual([roads.identity, trees.identity]);
  expect(await other.appraisals.save({ ...SAID, ...roads, grade: 'poor' }, other.appraisals.of(roads.identity))).toBe(
    true,
  );
  // The first window has not seen that.
  const before = one.appraisals.of(roads.identity);
  expect(await one.appraisals.save({ ...SAID, ...roads, grade: 'excellent' }, before)).toBe(false);
  expect(one.appraisals.of(roads.identity)?.grade).toBe('poor');
  expect(before === null ? null : await one.appraisals.drop(before)).toBe(false);
  const present = one.appraisals.of(roads.identity);
  expect(present === null ? null : await one.appraisals.drop(present)).toBe(true);
  const reloaded = await openWorkspace({ storage });
  expect(reloaded.appraisals.all.map(({ identity }) => identity)).toEqual([trees.identity]);
});

test('reviews go with the data when they are cleared, come back with a back-up, and stand in the JSON', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, file('forms.csv', ROADS));
  const roads = await formNamed(workspace, '道路养护');
  await workspace.appraisals.save({ ...SAID, ...roads }, null);
  const kept = workspace.appraisals.all;
  const exported = JSON.parse(await (await jsonOf(workspace)).text());
  expect(exported.appraisals).toEqual(kept);
  const backup = new File([await workspace.backups.make()], 'mingji-backup.zip');
  await workspace.clear();
  expect(workspace.appraisals.all).toEqual([]);
  await workspace.backups.restore(await workspace.backups.read(backup));
  expect(workspace.appraisals.all).toEqual(kept);
  // The JSON is data, and no way in for what a person decided.
  const elsewhere = await openWorkspace();
  await importInto(elsewhere, new File([JSON.stringify(exported)], 'mingji.json'));
  expect(elsewhere.appraisals.all).toEqual([]);
  expect((await formNamed(elsewhere, '道路养护')).identity).toBe(roads.identity);
});

test('of a damaged note what can be read is kept', () => {
  const sound = { ...SAID, identity: 'a', content: 'b', saved_at: '2024-11-05T00:00:00Z' };
  const broken = [
    { ...sound, grade: '优' },
    { ...sound, identity: undefined },
    { ...sound, remarks: { completeness: '' } },
    { ...sound, assessments: { completeness: 'good' } },
    { ...sound, assessments: { money: 'met' } },
    null,
    'x',
  ];
  expect(readableNote(APPRAISALS, JSON.stringify([...broken, sound]))).toBe(JSON.stringify([sound]));
  expect(readableNote(APPRAISALS, JSON.stringify(broken))).toBe(null);
  expect(readableNote(APPRAISALS, JSON.stringify([{ ...sound, grade: null }]))).toContain('"grade":null');
});
