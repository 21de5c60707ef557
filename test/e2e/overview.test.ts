import { expect, type Page } from '@playwright/test';
import { open, panel, test, twin } from './page.ts';

/** Clicks on a chart, at pixels from its upper left corner. */
async function clickAt(page: Page, id: string, at: { readonly x: number; readonly y: number }): Promise<void> {
  const canvas = panel(page, id).locator('canvas');
  await canvas.scrollIntoViewIfNeeded();
  await canvas.click({ position: at });
}

test('the ranking goes from departments to units to projects by the filters that are set', async ({ page }) => {
  await open(page, '/?sample=multi-year#/overview');
  await clickAt(page, 'spending-by-department', { x: 160, y: 8 + 19 });
  await expect(page).toHaveURL(/department=/);
  await expect(panel(page, 'spending-by-department')).toContainText('按实施单位');
  await expect(page.getByRole('button', { name: '去掉筛选：主管部门：示例镇人民政府' })).toBeVisible();
  await clickAt(page, 'spending-by-department', { x: 160, y: 8 + 19 });
  await expect(page).toHaveURL(/unit=/);
  await expect(panel(page, 'spending-by-department')).toContainText('按项目');
  expect((await twin(page, 'spending-by-department')).length).toBeGreaterThan(4);
});

test('a change leads to the table of changes; a year of the history becomes the reporting year', async ({ page }) => {
  await open(page, '/?sample=multi-year#/overview');
  const change = panel(page, 'spending-change');
  await expect(change).toContainText('2025 年比 2024 年');
  await change.getByTestId('show-table').click();
  await change.getByRole('button', { name: '新增 1' }).click();
  await expect(change.locator('tbody tr')).toHaveCount(1);
  await expect(change.locator('tbody tr')).toContainText('公共体育设施更新');
  await change.getByTestId('show-table').click();
  await panel(page, 'headline').locator('.spark-year').nth(2).click();
  await expect(page).toHaveURL(/#\/overview\?year=2022$/);
  await expect(change).toContainText('2022 年比 2021 年');
});

test('the reporting year, another year against it, none, and a sum on purpose are chosen in the bar', async ({
  page,
}) => {
  await open(page, '/?sample=multi-year#/overview');
  const bar = page.getByRole('search');
  const figures = panel(page, 'headline');
  await expect(figures).toContainText('较上年增加 755.39 万元，增长 7.7%');
  await expect(page.getByTestId('shown')).toHaveText('41/41 个项目');

  await bar.getByRole('button', { name: '报告年度 2025 年' }).click();
  await page.getByRole('radio', { name: '2023' }).check();
  await expect(page).toHaveURL(/#\/overview\?year=2023$/);
  await expect(figures).toContainText('较上年');
  await page.keyboard.press('Escape');

  await bar.getByRole('button', { name: '对比年度 2022 年' }).click();
  await page.getByRole('radio', { name: '2025' }).check();
  await expect(page).toHaveURL(/year=2023&against=2025$/);
  await expect(figures).toContainText('较 2025 年减少');
  await page.getByRole('radio', { name: '不对比' }).check();
  await expect(page).toHaveURL(/year=2023&against=none$/);
  await expect(figures).not.toContainText('较');
  await page.keyboard.press('Escape');

  await page.goto('/?sample=multi-year#/overview?year=2024&year=2025');
  await expect(bar.getByRole('button', { name: '报告年度 2024、2025 年合计' })).toBeVisible();
  await expect(bar.getByRole('button', { name: '对比年度 合计不作对比' })).toBeVisible();
  await expect(page.getByTestId('shown')).toHaveText('83/83 个项目');
});

test('a figure of projects opens these projects, with a last line that equals it', async ({ page }) => {
  await open(page, '/?sample=multi-year#/overview');
  const [row] = (await twin(page, 'headline')).filter(({ year }) => year === '2025');
  await panel(page, 'headline').getByTestId('show-table').click();
  await panel(page, 'headline')
    .getByRole('button', { name: /^薄弱项目 / })
    .click();
  const behind = page.getByTestId('behind');
  await expect(behind.locator('tbody tr')).toHaveCount(Number(row?.weak_projects));
  await expect(behind.locator('tr[data-total]')).toContainText(`合计 ${row?.weak_projects} 个`);
  await expect(behind.locator(`tr[data-total] [data-value="${row?.weak_amount}"]`)).toBeVisible();
  await behind.locator('.sheet-link').first().click();
  await expect(panel(page, 'project-sheet')).toHaveAttribute('data-state', 'ready');
});

test('with the keyboard the second panel is at most ten stops from the start of the page', async ({ page }) => {
  await open(page, '/?sample=multi-year#/overview');
  await expect(panel(page, 'spending-by-category')).toHaveAttribute('data-state', 'ready');
  let stops = 0;
  while ((await panel(page, 'spending-by-category').locator(':focus').count()) === 0) {
    await page.keyboard.press('Tab');
    stops += 1;
    expect(stops).toBeLessThanOrEqual(10);
  }
});

test('what is one tab stop is walked by the arrows, to its end and round', async ({ page }) => {
  await open(page, '/?sample=multi-year#/overview');
  await panel(page, 'headline')
    .getByRole('button', { name: /^项目 41/ })
    .focus();
  await page.keyboard.press('ArrowLeft');
  await expect(panel(page, 'headline').getByRole('button', { name: /^年度资金申请总额/ })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(panel(page, 'headline').getByRole('button', { name: /^大额薄弱项目/ })).toBeFocused();
  await page.getByRole('link', { name: '总览' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('link', { name: '指标' })).toBeFocused();
  // A field keeps its arrows; the menu before it is left by Tab and found again.
  await page.getByRole('button', { name: '实施单位' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByPlaceholder('搜项目、单位、部门、编码')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByPlaceholder('搜项目、单位、部门、编码')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: '实施单位' })).toBeFocused();
});

test('a ranking leads to its first two side by side in one click', async ({ page }) => {
  await open(page, '/?sample=multi-year#/overview');
  const ranking = panel(page, 'spending-by-department');
  await ranking.hover();
  await ranking.getByRole('button', { name: '对比' }).click();
  await expect(panel(page, 'compare')).toHaveAttribute('data-state', 'ready');
  await expect(panel(page, 'compare').locator('.compare-said li').first()).toContainText('示例镇');
});

test('the total of a table opens the rows it counts, and these leave with their total', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/#/projects');
  const table = panel(page, 'project-table');
  await table.getByRole('button', { name: /^写“无” 14/ }).click();
  const behind = page.getByTestId('behind');
  await expect(behind.getByRole('heading')).toHaveText('数字背后的指标：状态：写“无”');
  await expect(behind.locator('tbody tr')).toHaveCount(14);
  await expect(behind.locator('tr[data-total]')).toContainText('合计 5 个14 项指标 14 行');
  await behind.getByTestId('copy-rows').click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trimEnd().split('\n').at(-1)?.split('\t').slice(0, 3)).toEqual(['合计 5 个', '14 项', '指标 14 行']);
  const downloading = page.waitForEvent('download');
  await behind.getByRole('button', { name: 'CSV' }).click();
  expect((await downloading).suggestedFilename()).toContain('数字背后的指标');
});

test('with one year and one source what cannot be drawn is one line each', async ({ page }) => {
  await open(page);
  const lines = ['spending-change', 'gaps-over-years', 'funding-sources'].map((id) => panel(page, id));
  for (const line of lines) {
    await expect(line).toHaveAttribute('data-state', 'ready');
    await expect(line).toHaveClass(/panel-line/);
    expect((await line.boundingBox())?.height).toBeLessThan(80);
  }
  await expect(panel(page, 'spending-change')).toContainText('仅一年数据');
  expect(await twin(page, 'funding-sources')).toMatchObject([{ year: '2023', fiscal: '5935900.00' }]);
});
