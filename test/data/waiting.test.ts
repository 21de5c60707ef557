import { expect, test } from 'vitest';
import type { Workspace } from '#data/dataset/workspace.ts';
import type { Asked } from '#data/import/questions.ts';
import { countingReader, dropped, mortalEngines } from '#test/asking.ts';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';

const HEADER = '年度,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值\n';
const form = (name: string, amount: number) => `2023,${name},甲单位,${amount},数量指标,${name},无\n`;
const OLD = () => textFile('old.csv', HEADER + form('修路', 10));
const OTHER = () => textFile('other.csv', HEADER + form('绿化', 7));
const NEW = () => textFile('new.csv', HEADER + form('修路', 12) + form('食堂', 5));

/** What is seen: projects with 万元. */
async function seen(workspace: Workspace): Promise<Readonly<Record<string, number>>> {
  const rows = await workspace.ask('select name, amount from seen order by project');
  return Object.fromEntries(rows.map(({ name, amount }) => [String(name), Number(amount) / 1_000_000]));
}

/** The changes of money a question told, in 万元. */
function told(asked: readonly Asked[]): readonly (readonly number[] | null)[] {
  return asked.map(({ replaced }) => replaced && [replaced.before / 1_000_000, replaced.after / 1_000_000]);
}

/** Two own files, and a drop that asks whether it may replace a form of the first. */
async function waiting() {
  const counted = countingReader();
  const engines = mortalEngines();
  const workspace = await openWorkspace({ reader: counted.reader, openEngine: engines.openEngine });
  await importInto(workspace, OLD());
  await importInto(workspace, OTHER());
  const drop = await dropped(workspace, NEW());
  const readings = () => counted.reads.filter((name) => name === 'new.csv').length;
  return { workspace, drop, readings, kill: engines.kill };
}

test('another source is removed meanwhile; the answer holds and the file is read once', async () => {
  const { workspace, drop, readings } = await waiting();
  await workspace.remove(2);
  expect(await seen(workspace)).toEqual({ 修路: 10 });
  expect(await drop.answer({})).toMatchObject({ status: 'done', accepted: 2, replaced: { forms: 1 } });
  expect(told(drop.asked)).toEqual([[10, 12]]);
  expect([await seen(workspace), readings()]).toEqual([{ 修路: 12, 食堂: 5 }, 1]);
});

test('the source whose form would be replaced is removed: nothing is replaced, whatever was answered', async () => {
  const { workspace, drop, readings } = await waiting();
  await workspace.remove(1);
  expect(await drop.answer({ versions: 'keep' })).toMatchObject({ status: 'done', replaced: null });
  expect(drop.asked).toHaveLength(1);
  expect([await seen(workspace), readings()]).toEqual([{ 绿化: 7, 修路: 12, 食堂: 5 }, 1]);
});

test('a source is read otherwise meanwhile: the question comes once more, with the other money', async () => {
  const { workspace, drop, readings } = await waiting();
  await workspace.originals.reread(1, { money_as: '元' });
  const report = await drop.answer({ versions: 'keep' });
  expect(report).toMatchObject({ status: 'done', replaced: { forms: 1, versions: 'keep' } });
  expect(told(drop.asked)).toEqual([
    [10, 12],
    [0.001, 12],
  ]);
  expect([await seen(workspace), readings()]).toEqual([{ 修路: 0.001, 绿化: 7, 食堂: 5 }, 1]);
});

test('verdicts, rounds, frameworks, trials, notes, back-ups and questions go on meanwhile, and disturb nothing', async () => {
  const { workspace, drop, readings } = await waiting();
  const findings = await workspace.ask('select project, rule, position, kind from finding limit 1');
  const [{ project, rule, position, kind } = { project: 0, rule: '', position: null, kind: null }] = findings;
  await workspace.reviewing.judge(
    [
      {
        project: Number(project),
        rule: String(rule),
        position: position as number | null,
        kind: kind as string | null,
      },
    ],
    'rejected',
    '另有依据',
  );
  expect(await workspace.ask('select rule, reason from verdict')).toEqual([{ rule, reason: '另有依据' }]);
  const [{ identity } = { identity: '' }] = await workspace.ask('select identity from seen limit 1');
  await workspace.rounds.mark({ identities: [String(identity)], step: 'to_return', deadline: null });
  expect(await workspace.ask('select step from round_now')).toEqual([{ step: 'to_return' }]);
  await workspace.chooseFramework(1, 2023, '2015');
  const { pack } = workspace.reviewing.review;
  await workspace.reviewing.try(pack, () => undefined);
  await workspace.reviewing.use(pack, () => undefined);
  expect((await workspace.backups.make()).size).toBeGreaterThan(0);
  expect(await drop.answer({})).toMatchObject({ status: 'done', accepted: 2 });
  expect(told(drop.asked)).toEqual([[10, 12]]);
  expect([await seen(workspace), readings()]).toEqual([{ 绿化: 7, 修路: 12, 食堂: 5 }, 1]);
});

test('everything is cleared meanwhile: the drop comes in alone', async () => {
  const { workspace, drop, readings } = await waiting();
  await workspace.clear();
  expect(workspace.loaded.empty).toBe(true);
  expect(await drop.answer({})).toMatchObject({ status: 'done', replaced: null, undo: { sources: [1] } });
  expect([await seen(workspace), readings()]).toEqual([{ 修路: 12, 食堂: 5 }, 1]);
  const orphans = 'select count(*) as rows from indicator where project not in (select project from project)';
  expect(await workspace.ask(orphans)).toEqual([{ rows: 0 }]);
});

test('a back-up with other forms and higher numbers is restored meanwhile: asked anew, numbered behind it', async () => {
  const elsewhere = await openWorkspace();
  for (const amount of [1, 2, 3, 20])
    await importInto(elsewhere, textFile(`${amount}.csv`, HEADER + form('修路', amount)));
  const backup = new File([await elsewhere.backups.make()], 'mingji-backup.zip');
  const { workspace, drop, readings } = await waiting();
  await workspace.backups.restore(await workspace.backups.read(backup));
  expect(await seen(workspace)).toEqual({ 修路: 20 });
  expect(await drop.answer({})).toMatchObject({ status: 'done', undo: { sources: [5] } });
  expect(told(drop.asked)).toEqual([
    [10, 12],
    [20, 12],
  ]);
  expect([await seen(workspace), readings()]).toEqual([{ 修路: 12, 食堂: 5 }, 1]);
  const numbers = 'select distinct source, cast(floor(project / 10000000) as integer) as range from project order by 1';
  expect((await workspace.ask(numbers)).filter(({ source, range }) => source !== range)).toEqual([]);
  const rows = await workspace.ask(
    'select count(*) as rows from indicator where project between 50000000 and 59999999',
  );
  expect(rows).toEqual([{ rows: 2 }]);
});

test('a restored back-up that has the dropped file already leaves nothing to import', async () => {
  const elsewhere = await openWorkspace();
  await importInto(elsewhere, NEW());
  const backup = new File([await elsewhere.backups.make()], 'mingji-backup.zip');
  const { workspace, drop } = await waiting();
  await workspace.backups.restore(await workspace.backups.read(backup));
  expect(await drop.answer({})).toMatchObject({ status: 'done', files: [{ outcome: 'already' }], undo: null });
  expect(await seen(workspace)).toEqual({ 修路: 12, 食堂: 5 });
});

test('a sample is shown meanwhile: the own files come back with the drop', async () => {
  const { workspace, drop, readings } = await waiting();
  await workspace.showSample('wujing');
  expect(await drop.answer({})).toMatchObject({ status: 'done', replaced: { forms: 1 }, undo: { sample: 'wujing' } });
  expect(told(drop.asked)).toEqual([[10, 12]]);
  expect([await seen(workspace), readings()]).toEqual([{ 绿化: 7, 修路: 12, 食堂: 5 }, 1]);
});

test('the engine is lost meanwhile and a panel has it opened anew: read again, and not asked again', async () => {
  const { workspace, drop, readings, kill } = await waiting();
  kill();
  expect(await seen(workspace)).toEqual({ 修路: 10, 绿化: 7 });
  expect(await drop.answer({})).toMatchObject({ status: 'done', accepted: 2 });
  expect(told(drop.asked)).toEqual([[10, 12]]);
  expect([await seen(workspace), readings()]).toEqual([{ 绿化: 7, 修路: 12, 食堂: 5 }, 2]);
});

test('the engine is lost meanwhile and nobody noticed: the drop has it opened anew and comes in', async () => {
  const { workspace, drop, kill } = await waiting();
  kill();
  expect(await drop.answer({})).toMatchObject({ status: 'done', accepted: 2 });
  expect(told(drop.asked)).toEqual([[10, 12]]);
  expect(await seen(workspace)).toEqual({ 绿化: 7, 修路: 12, 食堂: 5 });
});

test('a second drop waits for the first, and its forms are newer', async () => {
  const { workspace, drop, readings } = await waiting();
  const later = textFile('later.csv', HEADER + form('食堂', 6));
  let ended = false;
  const second = importInto(workspace, later).then((report) => {
    ended = true;
    return report;
  });
  await workspace.remove(2);
  expect([ended, await seen(workspace)]).toEqual([false, { 修路: 10 }]);
  await drop.answer({});
  expect(await second).toMatchObject({ status: 'done', replaced: { forms: 1 } });
  expect([await seen(workspace), readings()]).toEqual([{ 修路: 12, 食堂: 6 }, 1]);
});

test('a drop called off at its question leaves the next one a clean stage', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, OLD());
  const files = [NEW()];
  const report = await workspace.import(files, {
    ask: async () => null,
    seen: () => undefined,
    signal: new AbortController().signal,
  });
  expect(report.status).toBe('cancelled');
  await importInto(workspace, OTHER());
  expect(await seen(workspace)).toEqual({ 修路: 10, 绿化: 7 });
});
