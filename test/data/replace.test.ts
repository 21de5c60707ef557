import { expect, test } from 'vitest';
import type { Workspace } from '#data/dataset/workspace.ts';
import type { Answered, Asked } from '#data/import/questions.ts';
import { memoryStorage } from '#storage/memory.ts';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';

const HEADER = '年度,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值\n';
const ROADS = `${HEADER}2023,修路,甲单位,10,数量指标,修路,3公里\n2023,修路,甲单位,10,质量指标,合格率,95%\n`;
const ROADS_ANEW = `${HEADER}2023,修路,甲单位,12.5,数量指标,修路,4公里\n2023,修路,甲单位,12.5,时效指标,完工,12月\n`;
const SCHOOL = '2023,食堂,甲单位,5,数量指标,食堂,1间\n';

const SEEN = 'select name, amount from seen order by name';

/** Imports and notes what was asked; every question gets `answer`. */
async function importAsked(
  workspace: Workspace,
  files: readonly File[],
  answer: (asked: Asked) => Answered | null,
): Promise<{
  readonly asked: readonly Pick<Asked, 'questions' | 'replaced'>[];
  readonly report: Awaited<ReturnType<typeof importInto>>;
}> {
  const asked: Pick<Asked, 'questions' | 'replaced'>[] = [];
  const report = await workspace.import(files, {
    ask: async (what) => {
      asked.push({ questions: what.questions, replaced: what.replaced });
      return answer(what);
    },
    seen: () => undefined,
    signal: new AbortController().signal,
  });
  return { asked, report };
}

const recommended = ({ questions }: Asked): Answered => ({
  answers: questions.map(({ answers }) => answers),
  versions: 'replace',
});
const keep = (asked: Asked): Answered => ({ ...recommended(asked), versions: 'keep' });

test('another version of a form is asked about, with what it changes', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('old.csv', ROADS));
  const { asked, report } = await importAsked(workspace, [textFile('new.csv', ROADS_ANEW)], recommended);
  expect(asked).toEqual([
    {
      questions: [],
      replaced: {
        count: 1,
        before: 10_000_000,
        after: 12_500_000,
        forms: [
          {
            project: 20_000_001,
            year: 2023,
            name: '修路',
            unit: '甲单位',
            before: { file: 'old.csv', amount: 10_000_000 },
            after: { file: 'new.csv', amount: 12_500_000 },
            parts: [],
            indicators: [
              {
                change: 'changed',
                kind: 'quantity',
                heading: '数量指标',
                before: { name: '修路', target: '3公里' },
                after: { name: '修路', target: '4公里' },
              },
              {
                change: 'added',
                kind: 'timeliness',
                heading: '时效指标',
                before: null,
                after: { name: '完工', target: '12月' },
              },
              {
                change: 'removed',
                kind: 'quality',
                heading: '质量指标',
                before: { name: '合格率', target: '95%' },
                after: null,
              },
            ],
          },
        ],
      },
    },
  ]);
  expect(report).toMatchObject({ status: 'done', accepted: 1, replaced: { forms: 1, versions: 'replace' } });
  expect(await workspace.ask(SEEN)).toEqual([{ name: '修路', amount: 12_500_000 }]);
});

test('an indicator of another name in the same place counts as changed, and other changes are named', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('old.csv', ROADS));
  const next = ROADS.replace('合格率', '验收合格率')
    .replace('实施单位', '实施单位,主管部门')
    .replaceAll('甲单位', '甲单位,局');
  const { asked } = await importAsked(workspace, [textFile('new.csv', next)], recommended);
  expect(asked[0]?.replaced?.forms[0]).toMatchObject({
    parts: ['department'],
    indicators: [{ change: 'changed', before: { name: '合格率' }, after: { name: '验收合格率' } }],
  });
});

test('the same words in another file are not asked about', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('old.csv', ROADS));
  const { asked, report } = await importAsked(workspace, [textFile('more.csv', ROADS + SCHOOL)], recommended);
  expect(asked).toEqual([]);
  expect(report).toMatchObject({ status: 'done', accepted: 2, replaced: null });
});

test('keeping what is there leaves out only the other versions, after reopening too', async () => {
  const storage = memoryStorage();
  const workspace = await openWorkspace({ storage });
  await importInto(workspace, textFile('old.csv', ROADS));
  const { report } = await importAsked(workspace, [textFile('new.csv', ROADS_ANEW + SCHOOL)], keep);
  expect(report).toMatchObject({ status: 'done', accepted: 2, replaced: { forms: 1, versions: 'keep' } });
  const kept = [
    { name: '修路', amount: 10_000_000 },
    { name: '食堂', amount: 5_000_000 },
  ];
  expect(await workspace.ask(SEEN)).toEqual(kept);
  const again = await openWorkspace({ storage });
  expect(again.loaded.fingerprint).toBe(workspace.loaded.fingerprint);
  expect(await again.ask(SEEN)).toEqual(kept);

  await again.remove(1);
  expect(await again.ask(SEEN)).toEqual([
    { name: '修路', amount: 12_500_000 },
    { name: '食堂', amount: 5_000_000 },
  ]);
});

test('each decision holds against all that came before it', async () => {
  const workspace = await openWorkspace();
  const version = (amount: string) => textFile(`${amount}.csv`, ROADS.replaceAll(',10,', `,${amount},`));
  await importInto(workspace, version('1'));
  await importAsked(workspace, [version('2')], keep);
  await importAsked(workspace, [version('3')], recommended);
  const { asked } = await importAsked(workspace, [version('4')], keep);
  expect(asked[0]?.replaced?.forms[0]?.before).toEqual({ file: '3.csv', amount: 3_000_000 });
  expect(await workspace.ask(SEEN)).toEqual([{ name: '修路', amount: 3_000_000 }]);
  await workspace.remove(3);
  expect(await workspace.ask(SEEN)).toEqual([{ name: '修路', amount: 1_000_000 }]);
  await workspace.remove(1);
  expect(await workspace.ask(SEEN)).toEqual([{ name: '修路', amount: 2_000_000 }]);
});

test('unit and replacement are asked at once; only another unit that replaces otherwise is asked about again', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('old.csv', ROADS));
  const unitless = (name: string) => textFile(name, ROADS_ANEW.replace('(万元)', ''));
  const first = await importAsked(workspace, [unitless('wan.csv')], recommended);
  expect(first.asked.map(({ questions, replaced }) => [questions.length, replaced?.after])).toEqual([[1, 12_500_000]]);
  await workspace.remove(2);

  const yuan = ({ questions }: Asked): Answered => ({
    answers: questions.map(({ answers }) => ({ ...answers, money_unit: '元' })),
    versions: 'replace',
  });
  const second = await importAsked(workspace, [unitless('yuan.csv')], yuan);
  expect(second.asked.map(({ questions, replaced }) => [questions.length, replaced?.after])).toEqual([
    [1, 12_500_000],
    [0, 1250],
  ]);
  expect(await workspace.ask(SEEN)).toEqual([{ name: '修路', amount: 1250 }]);
});

test('calling the import off at the question imports nothing', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('old.csv', ROADS));
  const before = workspace.loaded;
  const { report } = await importAsked(workspace, [textFile('new.csv', ROADS_ANEW)], () => null);
  expect(report).toMatchObject({ status: 'cancelled', undo: null });
  expect(workspace.loaded).toBe(before);
  expect(await workspace.ask(SEEN)).toEqual([{ name: '修路', amount: 10_000_000 }]);
});

test('own forms are asked about while a sample is on screen, and come back with the import', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('old.csv', ROADS + SCHOOL));
  await workspace.showSample('wujing');
  const { asked } = await importAsked(workspace, [textFile('new.csv', ROADS_ANEW)], recommended);
  expect(asked[0]?.replaced).toMatchObject({ count: 1, before: 10_000_000, after: 12_500_000 });
  expect(await workspace.ask(SEEN)).toEqual([
    { name: '修路', amount: 12_500_000 },
    { name: '食堂', amount: 5_000_000 },
  ]);
});

test('a file whose forms all are set aside comes in to be mended, and no form it meant is touched', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('old.csv', ROADS));
  const report = await importInto(workspace, textFile('bad.csv', ROADS_ANEW.replaceAll('12.5', '十二来个')));
  expect(report).toMatchObject({ status: 'partial', accepted: 0, quarantined: 1, replaced: null });
  expect(report.files[0]?.reasons.map(({ code, raw }) => [code, raw])).toContainEqual(['X20', '十二来个']);
  expect(await workspace.ask('select name, amount from seen')).toEqual([{ name: '修路', amount: 10_000_000 }]);
  expect(await workspace.ask("select name from project where status = 'quarantined'")).toEqual([{ name: '修路' }]);
});
