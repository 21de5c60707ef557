import { expect, test } from 'vitest';
import type { Workspace } from '#data/dataset/workspace.ts';
import type { CellEdit } from '#intake/returned/edits.ts';
import { memoryStorage } from '#storage/memory.ts';
import { importInto, openWorkspace, sourcesIn, textFile } from '#test/workspace.ts';

const HEADER = '年度,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值\n';
const ROADS = '2023,修路,甲单位,10,数量指标,修路,3公里\n';
const CANTEEN = '2023,食堂,甲单位,八十来万,数量指标,食堂,1间\n2023,食堂,甲单位,八十来万,质量指标,合格率,95%\n';
const MIXED = HEADER + ROADS + CANTEEN;

const LEDGER = `
select tally.forms as found, tally.amount as found_amount,
  (select count(*) from project where status = 'accepted') as accepted,
  (select count(*) from project where status = 'quarantined') as quarantined,
  (select cast(sum(amount) as bigint) from seen) as amount
from tally
`;
const HAND =
  "select code, row_number, column_name, raw, detail from problem where code in ('X50', 'X51') order by 1, 2";
const PLACE = { source: 1, sheet: null, row: 3 };

/** Every cell that says `before` in the quarantined form of `PLACE`, edited. */
async function edits(workspace: Workspace, before: string, text: string): Promise<readonly CellEdit[]> {
  const { excerpt } = await workspace.originals.quarantined(PLACE);
  return excerpt.rows.flatMap(({ row, part, cells }) =>
    cells.flatMap((cell, column) =>
      cell === before
        ? [{ sheet: null, row, part, column, label: excerpt.columns[column]?.label ?? '', before, text }]
        : [],
    ),
  );
}

test('a form set aside is shown with the rows of its file and the cells that are wrong', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('mixed.csv', MIXED));
  const { excerpt, problems } = await workspace.originals.quarantined(PLACE);
  expect(excerpt).toEqual({
    columns: [
      { label: '年度', of: 'project' },
      { label: '项目名称', of: 'project' },
      { label: '实施单位', of: 'project' },
      { label: '年度资金申请总额(万元)', of: 'project' },
      { label: '二级指标', of: 'indicator' },
      { label: '三级指标', of: 'indicator' },
      { label: '年度指标值', of: 'indicator' },
    ],
    rows: [
      { row: 3, part: 0, cells: ['2023', '食堂', '甲单位', '八十来万', '数量指标', '食堂', '1间'] },
      { row: 4, part: 0, cells: ['2023', '食堂', '甲单位', '八十来万', '质量指标', '合格率', '95%'] },
    ],
  });
  expect(problems).toMatchObject([{ code: 'X20', row: 3, column: '年度资金申请总额(万元)', raw: '八十来万' }]);
});

test('edited cells let the form in; the original stays, the edit is said and outlives the page', async () => {
  const storage = memoryStorage();
  const workspace = await openWorkspace({ storage });
  await importInto(workspace, textFile('mixed.csv', MIXED));
  expect(await workspace.originals.amend(1, await edits(workspace, '八十来万', '80'))).toMatchObject({
    status: 'done',
    accepted: 2,
    quarantined: 0,
  });
  const ledger = [{ found: 2, found_amount: 90_000_000, accepted: 2, quarantined: 0, amount: 90_000_000 }];
  const said = [3, 4].map((row) => ({
    code: 'X51',
    row_number: row,
    column_name: '年度资金申请总额(万元)',
    raw: '八十来万',
    detail: '80',
  }));
  expect(await workspace.ask(LEDGER)).toEqual(ledger);
  expect(await workspace.ask(HAND)).toEqual(said);
  const sha256 = (await sourcesIn(storage))[0]?.sha256 ?? '';
  expect(await (await storage.original(sha256)).text()).toBe(MIXED);

  const again = await openWorkspace({ storage });
  expect(await again.ask(LEDGER)).toEqual(ledger);
  expect(again.loaded.edited).toEqual([1]);

  await again.originals.reread(1, { edits: null });
  expect(again.loaded.edited).toEqual([]);
  expect(await again.ask(LEDGER)).toMatchObject([{ found: 2, accepted: 1, quarantined: 1 }]);
});

test('an edit that mends nothing leaves the form set aside, with the edit to go on from', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('mixed.csv', MIXED));
  await workspace.originals.amend(1, await edits(workspace, '八十来万', '八十好几'));
  expect(await workspace.originals.quarantined(PLACE)).toMatchObject({
    problems: [{ code: 'X20', raw: '八十好几' }],
    edits: [{ text: '八十好几' }, { text: '八十好几' }],
  });
  await workspace.originals.amend(1, await edits(workspace, '八十来万', '80'));
  expect(await workspace.ask(LEDGER)).toMatchObject([{ accepted: 2, quarantined: 0 }]);
});

test('a dropped form leaves the ledger balanced and is said', async () => {
  const storage = memoryStorage();
  const workspace = await openWorkspace({ storage });
  await importInto(workspace, textFile('mixed.csv', MIXED));
  await workspace.originals.amend(1, [{ sheet: null, row: 3, dropped: true }]);
  for (const one of [workspace, await openWorkspace({ storage })]) {
    expect(await one.ask(LEDGER)).toEqual([
      { found: 2, found_amount: 10_000_000, accepted: 1, quarantined: 0, amount: 10_000_000 },
    ]);
    expect(await one.ask(HAND)).toEqual([{ code: 'X50', row_number: 3, column_name: null, raw: '食堂', detail: null }]);
  }
});

test('a row whose quotes stand wrong comes in once it is found right', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('quotes.csv', `${HEADER + ROADS}2023,食堂,"甲"单位",5,数量指标,食堂,1间\n`));
  expect(await workspace.ask(LEDGER)).toMatchObject([{ accepted: 1, quarantined: 1 }]);
  const { excerpt } = await workspace.originals.quarantined(PLACE);
  expect(excerpt.rows).toHaveLength(1);
  await workspace.originals.amend(1, [{ sheet: null, row: 3, checked: true }]);
  expect(await workspace.ask(LEDGER)).toMatchObject([{ accepted: 2, quarantined: 0 }]);
});

test('rows that disagree on an amount can be brought together', async () => {
  const workspace = await openWorkspace();
  const torn = CANTEEN.replace('八十来万', '80').replace('八十来万', '81');
  await importInto(workspace, textFile('torn.csv', HEADER + ROADS + torn));
  const { problems } = await workspace.originals.quarantined(PLACE);
  expect(problems).toMatchObject([{ code: 'X12', row: 4, raw: '81' }]);
  await workspace.originals.amend(1, await edits(workspace, '81', '80'));
  expect(await workspace.ask(LEDGER)).toMatchObject([{ accepted: 2, amount: 90_000_000 }]);
});

test('a form of nested JSON is mended in its record', async () => {
  const record = (name: string, amount: string) => ({
    年度: 2023,
    项目名称: name,
    '年度资金申请总额(万元)': amount,
    绩效指标: [
      { 二级指标: '数量指标', 三级指标: '甲', 年度指标值: '1' },
      { 二级指标: '质量指标', 三级指标: '乙', 年度指标值: '2' },
    ],
  });
  const workspace = await openWorkspace();
  const json = JSON.stringify([record('修路', '10'), record('养护', '5'), record('食堂', '八十来万')]);
  await importInto(workspace, textFile('nested.json', json));
  const { excerpt } = await workspace.originals.quarantined(PLACE);
  expect(excerpt.rows.map(({ row, part }) => [row, part])).toEqual([
    [3, 0],
    [3, 1],
  ]);
  await workspace.originals.amend(1, await edits(workspace, '八十来万', '80'));
  expect(await workspace.ask(LEDGER)).toMatchObject([{ accepted: 3, quarantined: 0, amount: 95_000_000 }]);
});

test('changing the last form that came in so that none is left changes nothing', async () => {
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('mixed.csv', MIXED));
  const before = workspace.loaded.fingerprint;
  const edit: CellEdit = { sheet: null, row: 2, part: 0, column: 3, label: '', before: '10', text: '十来个' };
  expect(await workspace.originals.amend(1, [edit])).toMatchObject({ status: 'failed' });
  expect(workspace.loaded.fingerprint).toBe(before);
  expect(await workspace.ask(LEDGER)).toMatchObject([{ accepted: 1, quarantined: 1 }]);
});
