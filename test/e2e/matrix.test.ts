import { expect, type Page } from '@playwright/test';
import { open, panel, test } from './page.ts';

const matrix = (page: Page) => panel(page, 'status-matrix');
const focused = (page: Page) => page.locator(':focus');

/** Goes to the matrix with the tab key from the order switch before it. */
async function enter(page: Page): Promise<void> {
  await matrix(page).getByRole('radio', { checked: true }).focus();
  await page.keyboard.press('Tab');
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('the matrix is walked cell by cell; enter on a cell filters as a click does', async ({ page }) => {
  await open(page, '/#/diagnosis');
  await expect(matrix(page).getByRole('grid')).toHaveAttribute('aria-rowcount', '10');
  await enter(page);
  await expect(focused(page)).toContainText('巡查员工作经费');
  await press(page, 'ArrowRight', 'ArrowRight');
  await expect(focused(page)).toHaveText('2＋4/8');
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowDown');
  await expect(focused(page)).toHaveAccessibleName('网格系统及设备维护，质量：缺行');
  await press(page, 'End');
  await expect(focused(page)).toHaveAccessibleName('网格系统及设备维护，满意度：有效');
  await press(page, 'Control+End');
  await expect(focused(page)).toHaveText('7 / 8');
  await press(page, 'ArrowUp', 'ArrowUp');
  await expect(focused(page)).toHaveAccessibleName('残保金抚恤金专项，满意度：写“无”，薄弱项');
  await press(page, 'Enter');
  await expect(page).toHaveURL(/kind=satisfaction&state=none/);
  await expect(page.getByTestId('shown')).toHaveText('1/8 个项目');
});

test('shift and enter, or shift and a click, show the indicators of one cell and leave the page as it is', async ({
  page,
}) => {
  await open(page, '/#/diagnosis');
  await enter(page);
  await press(page, 'End', 'Control+End', 'ArrowUp', 'ArrowUp');
  await press(page, 'Shift+Enter');
  const behind = page.getByTestId('behind');
  await expect(behind).toBeFocused();
  await expect(behind.getByRole('heading')).toHaveText('这一格（满意度）的指标');
  await expect(behind).toContainText('残保金抚恤金专项：指标 1 行');
  await expect(behind.locator('tbody tr')).toHaveCount(1);
  await expect(page.getByTestId('shown')).toHaveText('8/8 个项目');
  await page.getByRole('button', { name: '关闭清单' }).click();
  await expect(matrix(page).getByRole('button', { name: '残保金抚恤金专项，满意度：写“无”' })).toBeFocused();

  await matrix(page)
    .getByRole('button', { name: '网格系统及设备维护，质量：缺行' })
    .click({ modifiers: ['Shift'] });
  await expect(behind.getByRole('heading')).toHaveText('这一格（质量）的指标');
  await expect(behind).toContainText('网格系统及设备维护：指标 0 行，表上缺行');
  await page.goBack();
  await expect(behind).toHaveCount(0);
});

test('while a sheet is open its row is marked in the matrix, the ranking and among the findings', async ({ page }) => {
  await open(page, '/#/diagnosis');
  const current = page.locator('[aria-current="true"]');
  await panel(page, 'weakest-projects').getByRole('button', { name: '应急救援', exact: true }).click();
  await expect(matrix(page).locator('[aria-current="true"]')).toHaveText('应急救援');
  await expect(panel(page, 'weakest-projects').locator('[aria-current="true"]')).toHaveText('应急救援');
  await expect(panel(page, 'findings').locator('tr[aria-current="true"]').first()).toContainText('应急救援');
  await page.goto('/#/projects');
  await panel(page, 'project-table').getByRole('button', { name: '标准网格化创建' }).click();
  await expect(panel(page, 'project-table').locator('[aria-current="true"]')).toHaveText('标准网格化创建');
  await page.keyboard.press('Escape');
  await expect(current).toHaveCount(0);
});

test('one tab leads into the matrix and the next one out of it', async ({ page }) => {
  await open(page, '/#/diagnosis');
  await expect(panel(page, 'findings')).toHaveAttribute('data-state', 'ready');
  const inside = matrix(page).getByRole('grid').locator(':focus');
  await enter(page);
  await expect(inside).toHaveCount(1);
  await press(page, 'Tab');
  await expect(inside).toHaveCount(0);
  await expect(focused(page)).toHaveCount(1);
});

test('a page at a time through the long matrix, the focused row in sight and named by its place', async ({ page }) => {
  await open(page, '/?sample=multi-year#/diagnosis?year=all');
  await expect(matrix(page).getByRole('grid')).toHaveAttribute('aria-rowcount', '254');
  await enter(page);
  await press(page, 'PageDown', 'PageDown', 'PageDown');
  const row = page.locator('tr:has(:focus)');
  const place = Number(await row.getAttribute('aria-rowindex'));
  expect(place).toBeGreaterThan(20);
  await expect(focused(page)).toBeInViewport();
  await press(page, 'Control+End', 'ArrowUp');
  await expect(row).toHaveAttribute('aria-rowindex', '253');
  expect(await matrix(page).getByRole('row').count()).toBeLessThan(60);

  // Scrolled away from, the focus stays where it is.
  await matrix(page)
    .locator('.matrix-scroll')
    .evaluate((box) => box.scrollTo(0, 0));
  await expect(
    matrix(page).getByRole('row', { name: '2025 · 示例镇规划建设和生态环境办公室' }).first(),
  ).toBeInViewport();
  await press(page, 'ArrowUp');
  await expect(row).toHaveAttribute('aria-rowindex', '252');
});

test('the matrix comes by money, weakness, gaps or unit, and says by which', async ({ page }) => {
  await open(page, '/#/diagnosis');
  const titles = matrix(page).locator('.matrix-title');
  const sorted = matrix(page).locator('[aria-sort="descending"]');
  await expect(sorted).toHaveText('年度金额（万元）');
  await matrix(page).getByText('按薄弱项').click();
  await expect(titles.first()).toHaveText('街面督查人员经费');
  await expect(matrix(page).getByRole('row', { name: /街面/ })).toContainText('6＋2/8');
  await expect(sorted).toHaveText('薄弱项');
  await matrix(page).getByText('按未有效填报').click();
  await expect(titles).toHaveText([/街面/, /残保/, /城运/, /应急/, /联管/, /网格/, /标准/, /巡查/]);
  await expect(sorted).toHaveText('未有效');
  await expect(matrix(page).getByRole('row', { name: /联管/ })).toContainText('2/8');
  await matrix(page).getByText('按单位').click();
  await expect(titles.last()).toHaveText('残保金抚恤金专项');
});

test('projects ticked one by one or as a range say their number and money, and go to a spreadsheet', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/#/diagnosis');
  const bar = page.getByTestId('selection');
  await matrix(page).getByRole('checkbox', { name: '网格系统及设备维护' }).check();
  await matrix(page)
    .getByRole('checkbox', { name: '街面督查人员经费' })
    .click({ modifiers: ['Shift'] });
  await expect(bar).toContainText('已选 3 个项目，327.90 万元');
  await matrix(page).getByRole('checkbox', { name: '联管大队整治经费' }).uncheck();
  await expect(bar).toContainText('已选 2 个项目，215.40 万元');
  await bar.getByRole('button', { name: '复制所选' }).click();
  await expect(bar).toContainText('已复制 2 行');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split(/\r?\n/).map((line) => line.split('\t').slice(0, 8))).toEqual([
    ['年度', '项目', '实施单位', '年度金额(元)', '数量', '质量', '时效', '成本'],
    ['2023', '网格系统及设备维护', '吴泾镇城市运行管理中心', '1283700.00', '有效', '缺行', '有效', '有效（疑似错位）'],
    ['2023', '街面督查人员经费', '吴泾镇城市运行管理中心', '870300.00', '有效', '缺行', '有效（疑似错位）', '写“无”'],
  ]);
  await bar.getByRole('button', { name: '取消选择' }).click();
  await expect(bar).toBeEmpty();

  await enter(page);
  await press(page, 'Control+Home', 'ArrowDown', 'Shift+Space', 'ArrowDown', 'ArrowDown', 'Shift+Space');
  await expect(bar).toContainText('已选 3 个项目，382.87 万元');
  await expect(matrix(page).locator('[aria-selected="true"]')).toHaveCount(3);
  await press(page, 'Home', 'Space');
  await expect(bar).toContainText('已选 2 个项目');
  await matrix(page).getByRole('checkbox', { name: '选择所列全部项目' }).check();
  await expect(bar).toContainText('已选 8 个项目，593.59 万元');
});

test('a filter from the rules or the ranking leaves only ticked projects that are still listed', async ({ page }) => {
  await open(page, '/#/diagnosis');
  await matrix(page).getByRole('checkbox', { name: '选择所列全部项目' }).check();
  await panel(page, 'findings-by-rule').getByRole('button', { name: 'D01' }).click();
  await expect(page.getByTestId('selection')).toContainText('已选 2 个项目，57.23 万元');
  await expect(panel(page, 'weakest-projects').locator('.weak-title')).toHaveText(['应急救援', '标准网格化创建']);
  await matrix(page).getByRole('button', { name: '标准网格化创建，时效：有效（疑似错位）' }).click();
  await expect(page).toHaveURL(/kind=timeliness&state=misplaced&rule=D01/);
  await expect(panel(page, 'weakest-projects').locator('.weak-title')).toHaveText(['标准网格化创建']);
});

test('a combination of weak kinds opens to its projects; eight forms are too few for it', async ({ page }) => {
  await open(page, '/?sample=multi-year#/diagnosis?year=all');
  const together = panel(page, 'co-missing');
  await together.getByRole('button', { name: '可持续影响：29 个项目，展开' }).click();
  await expect(together.getByRole('table', { name: '可持续影响', exact: true }).locator('tbody tr')).toHaveCount(29);
  await together.getByTestId('show-table').click();
  await expect(together.locator('tbody tr')).toHaveCount(34);

  await page.goto('/?sample=wujing#/diagnosis');
  await expect(together).toContainText('所选只有 8 个项目，满 20 个才看哪些类型一起薄弱');
});
