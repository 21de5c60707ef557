import { expect, test } from 'vitest';
import type { Replaced } from '#data/import/replaced.ts';
import { openWorkspace, textFile } from '#test/workspace.ts';

const HEAD = '年度,项目名称,年度资金申请总额(万元),二级指标,三级指标,年度指标值';
const file = (name: string, amount: string) => textFile(name, `${HEAD}\n2023,修路,${amount},数量指标,修路,3公里\n`);

/** Drops the files together, answers with these versions, and says what was asked and which amounts are seen. */
async function dropped(versions: 'replace' | 'keep', ...files: readonly File[]) {
  const workspace = await openWorkspace();
  const asked: (Replaced | null)[] = [];
  const report = await workspace.import(files, {
    ask: async ({ questions, replaced }) => {
      asked.push(replaced);
      return { answers: questions.map(({ answers }) => answers), versions };
    },
    seen: () => undefined,
    signal: new AbortController().signal,
  });
  const amounts = await workspace.ask('select amount from seen');
  return {
    report,
    amounts: amounts.map(({ amount }) => amount),
    asked: asked.map((one) => one?.forms.map(({ before, after }) => [before, after])),
  };
}

test('one project-year with two amounts in two files of one drop is asked about, and never a sum', async () => {
  const both = [
    [
      { file: 'a.csv', amount: 10_000_000 },
      { file: 'b.csv', amount: 12_000_000 },
    ],
  ];
  const newer = await dropped('replace', file('a.csv', '10'), file('b.csv', '12'));
  expect(newer).toMatchObject({ asked: [both], amounts: [12_000_000], report: { status: 'done', accepted: 2 } });
  const older = await dropped('keep', file('a.csv', '10'), file('b.csv', '12'));
  expect(older).toMatchObject({ asked: [both], amounts: [10_000_000] });
});

test('two files of one drop that say the same of a project-year are no question', async () => {
  const { asked, amounts } = await dropped('replace', file('a.csv', '10'), file('b.csv', '10.00'));
  expect([asked, amounts]).toEqual([[], [10_000_000]]);
});
