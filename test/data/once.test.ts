import { expect, test } from 'vitest';
import { countingReader, dropped } from '#test/asking.ts';
import { handBack, sentWorkbook } from '#test/corrections.ts';
import { answered, plainSheets, workbookOf } from '#test/paper.ts';
import { dataFile, importInto, openWorkspace, textFile } from '#test/workspace.ts';

const UNIT = '吴泾镇城市运行管理中心';
const FORM = '联管大队整治经费';
const HEADER = '年度,项目名称,年度资金申请总额,二级指标,三级指标,年度指标值\n';
const rows = (name: string) => `2023,${name},10,数量指标,${name},3公里\n`;
/** Says its unit of money. */
const LARGE = () => textFile('large.csv', HEADER.replace('总额', '总额(万元)') + rows('修路'));
/** Does not. */
const DOUBTFUL = () => textFile('doubtful.csv', HEADER + rows('绿化'));

async function workspaceWithSent() {
  const counted = countingReader();
  const workspace = await openWorkspace({ reader: counted.reader });
  await importInto(workspace, dataFile('wujing-2023.csv'));
  return { workspace, ...counted, sheets: await plainSheets(await sentWorkbook(workspace, { units: [UNIT] })) };
}

test.each(['leave', 'take'] as const)('a large CSV beside a returned workbook is read once (%s)', async (choice) => {
  const { workspace, sheets, reads, looks } = await workspaceWithSent();
  const answers = (right: string) => answered(sheets, [{ sheet: FORM, line: '成本指标', right }]);
  await handBack(workspace, [await workbookOf(answers('≤100万元'), '先到.xlsx')]);
  const { report, asked } = await handBack(
    workspace,
    [LARGE(), await workbookOf(answers('≤90万元'), '后到.xlsx')],
    choice,
  );
  expect(asked?.taken).toHaveLength(1);
  expect(report).toMatchObject({ accepted: 2, corrections: { forms: 1 } });
  expect([reads, looks].map((all) => all.filter((name) => name === 'large.csv').length)).toEqual([1, 1]);
  const target =
    "select target from indicator join seen on seen.project = indicator.project where target like '≤%万元'";
  expect(await workspace.ask(target)).toEqual([{ target: choice === 'take' ? '≤90万元' : '≤100万元' }]);
});

test('only the file whose own answers changed is read again', async () => {
  const { reader, reads } = countingReader();
  const workspace = await openWorkspace({ reader });
  const drop = await dropped(workspace, LARGE(), DOUBTFUL());
  const answers = drop.asked[0]?.questions.map(({ answers, asks }) =>
    asks.money_unit ? { ...answers, money_unit: '元' as const } : answers,
  );
  expect(await drop.answer({ answers: answers ?? [] })).toMatchObject({ status: 'done', accepted: 2 });
  expect(reads.toSorted()).toEqual(['doubtful.csv', 'doubtful.csv', 'large.csv']);
  expect(await workspace.ask('select source, name, amount from seen order by source')).toEqual([
    { source: 1, name: '修路', amount: 10_000_000 },
    { source: 2, name: '绿化', amount: 1000 },
  ]);
});

test('the first of two files keeps its place when it is read again: the second one still holds', async () => {
  const { reader, reads } = countingReader();
  const workspace = await openWorkspace({ reader });
  const sure = HEADER.replace('总额', '总额(万元)') + rows('绿化').replace('3公里', '4公里');
  const drop = await dropped(workspace, DOUBTFUL(), textFile('sure.csv', sure));
  const [first, second] = drop.asked[0]?.questions ?? [];
  if (first === undefined || second === undefined) throw new Error('both files are shown');
  await drop.answer({ answers: [{ ...first.answers, money_unit: '元' }, second.answers] });
  expect(reads.toSorted()).toEqual(['doubtful.csv', 'doubtful.csv', 'sure.csv']);
  expect(await workspace.ask('select source, amount from seen')).toEqual([{ source: 2, amount: 10_000_000 }]);
});

test('where nothing can be replaced, a file is not read before it is answered for', async () => {
  const { reader, reads } = countingReader();
  const workspace = await openWorkspace({ reader });
  const drop = await dropped(workspace, DOUBTFUL());
  expect(reads).toEqual([]);
  const answers = drop.asked[0]?.questions.map(({ answers }) => ({ ...answers, money_unit: '元' as const })) ?? [];
  await drop.answer({ answers });
  expect(reads).toEqual(['doubtful.csv']);
});

test('a verdict on a returned form while its corrections are asked about: they are asked about once more, alone', async () => {
  const { workspace, sheets, reads } = await workspaceWithSent();
  const filled = answered(sheets, [{ sheet: FORM, line: '成本指标', right: '≤100万元' }]);
  const drop = await dropped(workspace, LARGE(), await workbookOf(filled, '回.xlsx'));
  const open = drop.asked[0]?.corrections?.kept[0]?.findings.find(
    ({ outcome, rule }) => outcome === 'open' && rule === 'C02',
  );
  const [place] = await workspace.ask(
    `select finding.project, finding.position from finding join seen on seen.project = finding.project
     join project on project.project = finding.project where finding.rule = 'C02' and project.name = '${FORM}' order by 2`,
  );
  await workspace.reviewing.judge(
    [{ project: Number(place?.project), rule: 'C02', position: Number(place?.position), kind: open?.kind ?? null }],
    'rejected',
    '',
  );
  const report = await drop.answer({});
  expect(report).toMatchObject({ status: 'done', accepted: 2 });
  expect(drop.asked.map(({ corrections }) => corrections?.kept[0]?.findings.length)).toEqual([
    expect.any(Number),
    (drop.asked[0]?.corrections?.kept[0]?.findings.length ?? 0) - 1,
  ]);
  expect(drop.asked.map(({ questions, replaced }) => [questions, replaced])).toEqual([
    [[], null],
    [[], null],
  ]);
  expect(reads.filter((name) => name === 'large.csv')).toHaveLength(1);
});
