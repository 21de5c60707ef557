import { expect, test } from 'vitest';
import type { Workspace } from '#data/dataset/workspace.ts';
import type { FormPlace } from '#data/originals/quarantined.ts';
import { memoryStorage } from '#storage/memory.ts';
import { documentOf, workbook } from '#test/intake/office.ts';
import { importInto, openWorkspace } from '#test/workspace.ts';

const HEADER = ['年度', '项目名称', '实施单位', '年度资金申请总额(万元)', '二级指标', '三级指标', '年度指标值'];
const ROADS = [2023, '修路', '甲单位', 10, '数量指标', '修路', '3公里'];
const CANTEEN = [2023, '食堂', '甲单位', '八十来万', '数量指标', '食堂', '1间'];

/** A printed form of another amount for each `name`. */
const printed = (name: string, amount: string) => [
  ['项目支出绩效目标表', ''],
  ['（2023年度）', ''],
  ['项目名称', name, '实施单位', '甲单位'],
  ['项目资金（万元）', '年度资金申请总额', amount],
  ['一级指标', '二级指标', '三级指标', '年度指标值'],
  ['产出指标', '数量指标', name, '1间'],
];
const FORMS = [...printed('修路', '10'), ...printed('食堂', '八十来万')];

const page = (rows: readonly (readonly string[])[]) =>
  `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

const wordTable = (rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows
    .map(
      (cells) =>
        `<w:tr>${cells.map((cell) => `<w:tc><w:p><w:r><w:t>${cell}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

/** The cell that says 八十来万, edited. */
async function mended(workspace: Workspace, place: FormPlace) {
  const { excerpt } = await workspace.originals.quarantined(place);
  return workspace.originals.amend(
    1,
    excerpt.rows.flatMap(({ row, part, cells }) =>
      cells.flatMap((before, column) => {
        const label = excerpt.columns[column]?.label ?? '';
        return before === '八十来万' ? [{ sheet: place.sheet, row, part, column, label, before, text: '80' }] : [];
      }),
    ),
  );
}

const LEDGER = `
select tally.forms as found, tally.amount as found_amount,
  (select count(*) from project where status = 'accepted') as accepted,
  (select cast(sum(amount) as bigint) from seen) as amount
from tally
`;
const BALANCED = [{ found: 2, found_amount: 90_000_000, accepted: 2, amount: 90_000_000 }];
const SAID = "select sheet, row_number, column_name, raw, detail from problem where code = 'X51'";

test('a form on a sheet of a workbook is shown, mended on that sheet, and still mended after a new start', async () => {
  const file = await workbook(
    '表.xlsx',
    { name: '一', rows: [HEADER, ROADS] },
    { name: '二', rows: [[null], HEADER, CANTEEN] },
  );
  const storage = memoryStorage();
  const workspace = await openWorkspace({ storage });
  expect(await importInto(workspace, file)).toMatchObject({ status: 'partial', accepted: 1, quarantined: 1 });
  const place = { source: 1, sheet: '二', row: 3 };
  const { excerpt, problems } = await workspace.originals.quarantined(place);
  expect(excerpt.columns.map(({ label }) => label)).toEqual(HEADER);
  expect(excerpt.rows).toEqual([{ row: 3, part: 0, cells: CANTEEN.map(String) }]);
  expect(problems).toMatchObject([{ code: 'X20', sheet: '二', row: 3, column: '年度资金申请总额(万元)' }]);
  expect(await mended(workspace, place)).toMatchObject({ status: 'done', accepted: 2, quarantined: 0 });
  for (const one of [workspace, await openWorkspace({ storage })]) {
    expect(await one.ask(LEDGER)).toEqual(BALANCED);
    expect(await one.ask(SAID)).toEqual([
      { sheet: '二', row_number: 3, column_name: '年度资金申请总额(万元)', raw: '八十来万', detail: '80' },
    ]);
  }
});

test.each<readonly [string, string | null, () => File | Promise<File>]>([
  ['a sheet of a workbook', '表', () => workbook('表.xlsx', { name: '表', rows: FORMS })],
  ['a web page', null, () => new File([page(FORMS)], '表.xls')],
  ['a Word document', null, () => new File([documentOf(wordTable(FORMS))], '表.docx')],
])(
  'a printed form on %s is shown as it stands, under the letters of its columns, and mended',
  async (_, sheet, file) => {
    const workspace = await openWorkspace();
    await importInto(workspace, await file());
    const place = { source: 1, sheet, row: 7 };
    const { excerpt, problems } = await workspace.originals.quarantined(place);
    expect(excerpt.columns).toEqual(['A', 'B', 'C', 'D'].map((label) => ({ label, of: 'printed' })));
    expect(excerpt.rows.map(({ row }) => row)).toEqual([7, 8, 9, 10, 11, 12]);
    expect(excerpt.rows[3]).toEqual({ row: 10, part: 0, cells: ['项目资金（万元）', '年度资金申请总额', '八十来万'] });
    expect(problems).toMatchObject([{ code: 'X20', row: 10, column: 'C', raw: '八十来万' }]);
    expect(await mended(workspace, place)).toMatchObject({ status: 'done', accepted: 2, quarantined: 0 });
    expect(await workspace.ask(LEDGER)).toEqual(BALANCED);
  },
);

test('a form of one sheet is dropped, and the one at the same row of another sheet stays', async () => {
  const file = await workbook(
    '表.xlsx',
    { name: '一', rows: [HEADER, ROADS] },
    { name: '二', rows: [HEADER, CANTEEN] },
  );
  const workspace = await openWorkspace();
  await importInto(workspace, file);
  await workspace.originals.amend(1, [{ sheet: '二', row: 2, dropped: true }]);
  expect(await workspace.ask('select sheet, name, status from project')).toEqual([
    { sheet: '一', name: '修路', status: 'accepted' },
    { sheet: '二', name: '食堂', status: 'dropped' },
  ]);
  expect(await workspace.ask("select sheet, raw from problem where code = 'X50'")).toEqual([
    { sheet: '二', raw: '食堂' },
  ]);
});
