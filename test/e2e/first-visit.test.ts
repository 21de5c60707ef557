import { expect } from '@playwright/test';
import { open, panel, test, twin } from './page.ts';

test('a first visit shows the eight real forms, says so, and marks the first chart', { tag: '@core' }, async ({
  page,
}) => {
  await open(page);
  await expect(page.getByTestId('sample-notice')).toContainText('八张真实绩效目标表');
  await expect(panel(page, 'headline')).toContainText('593.59');
  await expect(panel(page, 'headline')).toContainText('14/64 个已印指标项');
  await expect(panel(page, 'headline')).toContainText('64.5%');
  await expect(panel(page, 'indicator-types')).toContainText('质量：8 张表都未设此项');
  const marks = () => page.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name));
  await expect.poll(marks).toEqual(['mingji:view-changed', 'mingji:first-chart', 'mingji:view-painted']);
});

test('every panel gives its data as a table with exact values', { tag: '@core' }, async ({ page }) => {
  await open(page);
  await expect(panel(page, 'spending-by-category').locator('table')).toHaveCount(0);
  expect(await twin(page, 'spending-by-category')).toEqual([
    { year: '2023', category: '经常性项目', projects: '6', amount: '5271300.00', share: '0.888037' },
    { year: '2023', category: '一次性项目', projects: '1', amount: '629600.00', share: '0.106066' },
    { year: '2023', category: '专项资金', projects: '1', amount: '35000.00', share: '0.005896' },
  ]);
  const [row] = await twin(page, 'headline');
  expect(row).toMatchObject({
    amount: '5935900.00',
    none_slots: '14',
    printed_slots: '64',
    amount_with_none: '3204300.00',
  });
  await page.goto('/#/diagnosis');
  const matrix = await twin(page, 'status-matrix');
  expect(matrix.length).toBe(8);
  expect(matrix[0]).toMatchObject({
    project: '巡查员工作经费',
    quality: '缺行',
    cost: '有效（疑似错位）',
    count_none: '0',
  });
});

test('the synthetic years replace the real forms and are marked', { tag: '@core' }, async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: '换成合成的多年数据' }).click();
  await expect(page.getByTestId('sample-notice')).toContainText('合成数据');
  await expect(panel(page, 'headline')).toContainText('较上年增加 755.39 万元');
  await open(page, '/?sample=multi-year');
  await expect(page.getByTestId('sample-notice')).toContainText('合成数据');
});

test('?empty starts without a sample', { tag: '@core' }, async ({ page }) => {
  await open(page, '/?empty#/overview');
  await expect(panel(page, 'headline')).toHaveAttribute('data-state', 'empty');
  await expect(page.getByTestId('sample-notice')).toContainText('还没有数据');
});

test('money switches between 元, 万元 and 亿元 and keeps its exact value', async ({ page }) => {
  await open(page);
  await page.getByText('亿元', { exact: true }).click();
  await expect(panel(page, 'headline')).toContainText('0.0594');
  await page.getByText('元', { exact: true }).click();
  await expect(panel(page, 'headline')).toContainText('5,935,900.00');
  expect((await twin(page, 'headline'))[0]).toMatchObject({ amount: '5935900.00' });
});

test('pictures and CSV of a panel can be saved', async ({ page }) => {
  await open(page);
  for (const id of ['headline', 'indicator-types']) {
    const download = page.waitForEvent('download');
    await panel(page, id).getByTestId('save-png').click();
    expect((await download).suggestedFilename()).toMatch(/\.png$/);
  }
  const download = page.waitForEvent('download');
  await panel(page, 'spending-by-category').getByTestId('save-csv').click();
  const stream = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString('utf8')).toContain('"经常性项目",6,5271300.00,');
});

test('a panel fills the screen, and Escape brings it back', async ({ page }) => {
  await open(page);
  await panel(page, 'indicator-types').getByTestId('full-screen').click();
  await expect(panel(page, 'indicator-types')).toHaveCSS('position', 'fixed');
  await page.keyboard.press('Escape');
  await expect(panel(page, 'indicator-types')).toHaveCSS('position', 'static');
});
