import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { writeXlsx } from 'hucre/xlsx';
import { file, give, open, panel, test, twin } from './page.ts';

const HEADER = ['年度', '项目名称', '实施单位', '年度资金申请总额(万元)', '二级指标', '三级指标', '年度指标值'];

test('a workbook of two sheets comes in, its readers loaded only then', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  const loaded = () => scripts.filter((path) => /\/(?:xlsx|docx|html)-[^/]+\.js$/.test(path)).length;
  await open(page, '/?empty');
  expect(loaded()).toBe(0);
  const workbook = await writeXlsx({
    sheets: [
      { name: '道路', rows: [HEADER, [2023, '修路', '甲', 3.5, '数量指标', '修路', '3公里']] },
      { name: '绿化', rows: [HEADER, [2023, '绿化', '甲', 0.1, '数量指标', '种树', '30棵']] },
    ],
  });
  const report = await give(page, file('两张表.xlsx', Buffer.from(workbook)));
  await expect(report).toHaveAttribute('data-status', 'done');
  await expect(report).toHaveAttribute('data-accepted', '2');
  await expect(report).toHaveAttribute('data-problems', '0');
  expect((await twin(page, 'headline'))[0]).toMatchObject({ projects: '2', amount: '36000.00' });
  expect(loaded()).toBe(1);
  await page.reload();
  expect((await twin(page, 'headline'))[0]).toMatchObject({ projects: '2', amount: '36000.00' });
});

test('a PDF comes in by its lines, its reader loaded only then', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  const loaded = () => scripts.filter((path) => /\/pdf[^/]*\.js$/.test(path)).length;
  await open(page, '/?empty');
  expect(loaded()).toBe(0);
  const printed = readFileSync(new URL('../fixtures/pdf/wujing-writer.pdf', import.meta.url));
  const report = await give(page, file('吴泾.pdf', printed));
  await expect(report).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
  await expect(report).toHaveAttribute('data-accepted', '8');
  expect((await twin(page, 'headline'))[0]).toMatchObject({ projects: '8', amount: '5935900.00' });
  expect(loaded()).toBeGreaterThan(0);
});

test('an old workbook comes in and is there after a reload', async ({ page }) => {
  await open(page, '/?empty');
  const old = readFileSync(new URL('../fixtures/wujing-2023.xls', import.meta.url));
  const report = await give(page, file('吴泾.et', old));
  await expect(report).toHaveAttribute('data-status', 'done');
  await expect(report).toHaveAttribute('data-accepted', '8');
  const [before] = await twin(page, 'headline');
  await page.reload();
  expect((await twin(page, 'headline'))[0]).toEqual(before);
});

test('an old document is refused with what to do', async ({ page }) => {
  await open(page, '/?empty');
  const old = readFileSync(new URL('../fixtures/form.doc', import.meta.url));
  const report = await give(page, file('旧表.doc', old));
  await expect(report).toHaveAttribute('data-status', 'failed');
  await expect(report).toContainText('另存为 .xlsx 或 .docx 再导入');
});

test('a printed form of a web page is mended where it stands, and comes in', async ({ page }) => {
  await open(page, '/?empty#/data');
  const printed = (name: string, amount: string) => `<p>项目支出绩效目标表</p><p>（2023年度）</p><table>
    <tr><td>项目名称<td>${name}<td>实施单位<td>甲</tr>
    <tr><td>项目资金（万元）<td>年度资金申请总额<td>${amount}</tr>
    <tr><td>一级指标<td>二级指标<td>三级指标<td>年度指标值</tr>
    <tr><td>产出指标<td>数量指标<td>${name}<td>3公里</tr></table>`;
  const report = await give(page, file('导出.xls', printed('修路', '3.5') + printed('食堂', '八十来万')));
  await expect(report).toHaveAttribute('data-status', 'partial');
  await panel(page, 'quarantine').getByRole('button', { name: /改正/ }).click();
  const form = page.getByTestId('mend');
  const wrong = form.getByRole('textbox', { name: 'C 第 10 行' });
  await expect(wrong).toHaveValue('八十来万');
  await expect(form.locator('.mend-marked')).toHaveCount(1);
  await expect(wrong).toHaveCSS('border-color', 'rgb(183, 53, 28)');
  await wrong.fill('80');
  await page.getByTestId('mend-reload').click();
  await expect(form).toHaveCount(0);
  expect((await twin(page, 'ledger'))[0]).toMatchObject({ found: '2', accepted: '2', quarantined: '0' });
});

test('a workbook with a password asks for it in the page, tells a wrong one, and is there after a reload', async ({
  page,
}) => {
  await open(page, '/?empty');
  await page
    .getByTestId('import-files')
    .setInputFiles([file('密.xlsx', readFileSync(new URL('../fixtures/locked.xlsx', import.meta.url)))]);
  const desk = page.getByTestId('import-locked');
  await desk.getByLabel('密.xlsx 的打开密码').fill('wrong');
  await desk.getByTestId('import-unlock').click();
  await expect(desk).toContainText('密码不对');
  await desk.getByLabel('密.xlsx 的打开密码').fill('吴泾2023');
  await desk.getByTestId('import-unlock').click();
  await expect(page.getByTestId('import-report')).toHaveAttribute('data-accepted', '1');
  await page.reload();
  await expect(panel(page, 'headline')).toHaveAttribute('data-state', 'ready');
  await expect(page.getByTestId('sample-notice')).toHaveCount(0);
});
