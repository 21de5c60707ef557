import { expect } from '@playwright/test';
import { readSheets } from '#test/workbook.ts';
import { open, panel, saved, test, twin } from './page.ts';

test('a picture of a chart has two pixels for each on screen', async ({ page }) => {
  await open(page, '/?sample=multi-year#/overview?category=special');
  const chart = panel(page, 'spending-by-category').locator('.chart');
  await expect(chart.locator('canvas')).toBeVisible();
  const width = await chart.evaluate((box) => box.clientWidth);
  const download = page.waitForEvent('download');
  await panel(page, 'spending-by-category').getByTestId('save-png').click();
  const picture = await saved(download);
  const margin = 24;
  // The width stands in the first chunk of a PNG.
  expect(picture.readUInt32BE(16)).toBe(2 * (width + 2 * margin));
});

test('a table saved as a workbook carries what it is, its filters and its data on a second sheet', async ({ page }) => {
  await open(page, '/#/overview?state=none');
  const download = page.waitForEvent('download');
  await panel(page, 'indicator-types').getByTestId('save-xlsx').click();
  const [table, told] = await readSheets(new Blob([new Uint8Array(await saved(download))]));
  expect(table?.name).toBe('用了哪些类型的指标');
  expect(told?.name).toBe('说明');
  const facts = Object.fromEntries((told?.rows ?? []).map(([label, words]) => [label, words]));
  expect(facts).toMatchObject({
    栏目: '用了哪些类型的指标',
    口径: expect.stringContaining('每格是一个指标项'),
    数据: '真实样例（随软件附带，不是导入的数据）',
    筛选: '2023 年；状态：写“无”；5/8 个项目',
    数据年度: '仅 2023 年',
    导入台账: '读到 8 张＝入库 8＋隔离 0；5,935,900.00＝5,935,900.00＋0.00 元；张数与金额相符',
    规则: expect.stringMatching(/^内置规则，版本 3\./),
    数据标记: expect.stringMatching(/^[0-9a-z]+-[0-9a-z]+$/),
  });
});

test('the whole workbook of the present view comes from the view menu, with the figures that are on screen', async ({
  page,
}) => {
  await open(page, '/?sample=multi-year#/overview?year=2023&year=2024');
  const shown = await twin(page, 'spending-by-category');
  await page.getByTestId('views').click();
  const download = page.waitForEvent('download');
  await page.getByTestId('save-workbook').click();
  expect((await download).suggestedFilename()).toMatch(/^明绩 整本工作簿（规则 3\.[0-9a-z]{6}）\.xlsx$/);
  const sheets = await readSheets(new Blob([new Uint8Array(await saved(download))]));
  const rows = sheets.find(({ name }) => name === '钱花在哪类项目')?.rows.slice(1) ?? [];
  const amount = Object.keys(shown[0] ?? {}).indexOf('amount');
  // The sums of the years stand under the rows.
  expect(rows.slice(0, shown.length).map((row) => row[amount])).toEqual(shown.map((row) => Number(row.amount)));
  expect(rows.length - shown.length).toBe(new Set(shown.map(({ year }) => year)).size);
  expect(rows.length).toBeGreaterThan(4);
});
