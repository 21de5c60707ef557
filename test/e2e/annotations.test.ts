import { expect, type Page } from '@playwright/test';
import { readSheets } from '#test/workbook.ts';
import { file, give, open, panel, saved, test } from './page.ts';

async function openRescue(page: Page): Promise<void> {
  await open(page, '/#/diagnosis');
  await panel(page, 'weakest-projects').getByRole('button', { name: '应急救援' }).click();
  await expect(panel(page, 'project-sheet')).toHaveAttribute('data-state', 'ready');
}

test('notes on a project, an indicator and a panel are there after a reload, in the JSON and in the workbook', async ({
  page,
}) => {
  await openRescue(page);
  const sheet = panel(page, 'project-sheet');
  await sheet.getByTestId('annotate').click();
  await sheet.getByRole('textbox', { name: '批注：整个项目' }).fill('已与单位核对，附件齐全。');
  await sheet.getByRole('button', { name: '保存' }).click();
  await sheet.getByRole('button', { name: '批注：时效指标 · 各种应急救援物资能随时使用' }).click();
  const beside = page.getByRole('dialog', { name: /^批注：时效指标/ });
  await beside.getByRole('textbox').fill('请单位写完成时间');
  await beside.getByRole('button', { name: '保存' }).click();
  await expect(sheet.getByRole('button', { name: /^批注：时效指标 .*（1 条）$/ })).toBeVisible();
  const weakest = panel(page, 'weakest-projects');
  await weakest.getByTestId('annotate').click();
  await weakest.getByRole('textbox').fill('会上先讲前三个');
  await weakest.getByRole('button', { name: '保存' }).click();
  await expect(weakest.getByTestId('annotation')).toContainText('会上先讲前三个');

  await page.reload();
  await expect(sheet.getByTestId('annotation')).toHaveText([/^已与单位核对，附件齐全。/, /^请单位写完成时间/]);
  await expect(weakest.getByTestId('annotation')).toContainText('会上先讲前三个');
  await expect(weakest.getByTestId('annotate')).toHaveText('1');

  await page.getByRole('link', { name: '数据', exact: true }).click();
  const json = page.waitForEvent('download');
  await page.getByTestId('export-json').click();
  const { annotations } = JSON.parse((await saved(json)).toString('utf8'));
  const texts = ['已与单位核对，附件齐全。', '请单位写完成时间', '会上先讲前三个'];
  expect(annotations.map(({ text }: { text: string }) => text)).toEqual(texts);
  const book = page.waitForEvent('download');
  await page.getByTestId('export-xlsx').click();
  const sheets = await readSheets(new Blob([new Uint8Array(await saved(book))]));
  const rows = sheets.find(({ name }) => name === '批注')?.rows.slice(1) ?? [];
  expect(rows.map((row) => [row[0], row[2], row[4], row[6], row[8]])).toEqual([
    ['项目', '应急救援', null, texts[0], '在用'],
    ['指标', '应急救援', '时效指标', texts[1], '在用'],
    ['栏目', '哪些项目最薄弱', null, texts[2], '在用'],
  ]);
});

test('a note is changed and deleted where it stands', async ({ page }) => {
  await openRescue(page);
  const sheet = panel(page, 'project-sheet');
  await sheet.getByTestId('annotate').click();
  await sheet.getByRole('textbox').fill('初稿');
  await sheet.getByRole('button', { name: '保存' }).click();
  await sheet.getByRole('button', { name: '修改批注：初稿' }).click();
  await sheet.getByRole('textbox').fill('定稿\n第二行');
  await sheet.getByRole('button', { name: '保存' }).click();
  await expect(sheet.locator('.annotation-text')).toHaveText('定稿\n第二行');
  await sheet.getByRole('button', { name: /^删除批注：定稿/ }).click();
  await expect(sheet.getByTestId('annotation')).toHaveCount(0);
});

const HEADER = '年度,项目名称,主管部门,实施单位,年度资金申请总额(万元),一级指标,二级指标,三级指标,年度指标值\n';
const ROAD = `${HEADER}2024,村道维修,交通局,第二小学,10,产出指标,数量指标,维修村道,3公里\n`;

test('a note on an indicator that now reads otherwise stays on the sheet, and says that the text has changed', async ({
  page,
}) => {
  await open(page, '/?empty');
  await give(page, file('road.csv', ROAD));
  await page.goto('/#/projects');
  await panel(page, 'project-table').getByRole('button', { name: '村道维修' }).click();
  const sheet = panel(page, 'project-sheet');
  await sheet.getByRole('button', { name: '批注：数量指标 · 维修村道' }).click();
  const beside = page.getByRole('dialog', { name: /^批注：数量指标/ });
  await beside.getByRole('textbox').fill('里程以验收单为准');
  await beside.getByRole('button', { name: '保存' }).click();
  await expect(sheet.getByTestId('annotation')).toContainText('里程以验收单为准');
  await expect(sheet.getByTestId('annotations-moved')).toHaveCount(0);
  await expect(panel(page, 'project-table').getByRole('img', { name: '批注 1 条' })).toBeVisible();

  await page.getByTestId('import-files').setInputFiles([file('new.csv', ROAD.replace('维修村道', '维修村道里程'))]);
  await page.getByTestId('import-confirm').click();
  await expect(page.getByTestId('import-report')).toContainText('替换 1 张');
  const moved = sheet.getByTestId('annotations-moved');
  await expect(moved).toContainText('原文已变');
  await expect(moved).toContainText('数量指标 · 维修村道');
  await expect(moved.getByTestId('annotation')).toContainText('里程以验收单为准');
});

test('what another window writes is seen when this one is looked at again', async ({ page, context }) => {
  await openRescue(page);
  const other = await context.newPage();
  await openRescue(other);
  const sheet = panel(other, 'project-sheet');
  await sheet.getByTestId('annotate').click();
  await sheet.getByRole('textbox').fill('另一个窗口写的');
  await sheet.getByRole('button', { name: '保存' }).click();
  await expect(sheet.getByTestId('annotation')).toContainText('另一个窗口写的');
  await page.bringToFront();
  await page.evaluate(() => dispatchEvent(new Event('visibilitychange')));
  await expect(panel(page, 'project-sheet').getByTestId('annotation')).toContainText('另一个窗口写的');
});
