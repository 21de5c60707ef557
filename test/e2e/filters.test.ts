import { expect, type Page } from '@playwright/test';
import { open, panel, test, twin } from './page.ts';

/** Clicks on a mark of a chart, at a share of its box. */
async function clickMark(page: Page, id: string, at: { readonly x: number; readonly y: number }): Promise<void> {
  const canvas = panel(page, id).locator('canvas');
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (box === null) throw new Error(`${id} has no canvas`);
  await page.mouse.click(box.x + box.width * at.x, box.y + box.height * at.y);
}

test('a click on a bar filters every panel; the breadcrumb takes it away again', { tag: '@core' }, async ({ page }) => {
  await open(page);
  await expect(panel(page, 'spending-by-category').locator('canvas')).toBeVisible();
  await clickMark(page, 'spending-by-category', { x: 0.3, y: 0.18 });
  await expect(page).toHaveURL(/category=recurring/);
  await expect(page.getByTestId('shown')).toHaveText('6/8 个项目');
  expect((await twin(page, 'headline'))[0]).toMatchObject({ amount: '5271300.00' });
  // In its own panel the other categories stay beside what is chosen.
  expect(await twin(page, 'spending-by-category')).toHaveLength(3);
  await page.getByRole('button', { name: '去掉筛选：项目类别：经常性项目' }).click();
  await expect(page.getByTestId('shown')).toHaveText('8/8 个项目');
});

test('a click on a state of a kind chooses the projects with that slot', async ({ page }) => {
  await open(page, '/#/diagnosis');
  await page.getByRole('button', { name: '街面督查人员经费，成本：写“无”' }).click();
  await expect(page).toHaveURL(/kind=cost&state=none/);
  await expect(page.getByTestId('shown')).toHaveText('1/8 个项目');
  await page.goBack();
  await expect(page.getByTestId('shown')).toHaveText('8/8 个项目');
});

test('a link restores the view, and the filter bar changes it', { tag: '@core' }, async ({ page }) => {
  await open(page, '/?sample=multi-year#/overview?year=2024&year=2025&category=recurring');
  const years = new Set((await twin(page, 'spending-by-category')).map(({ year }) => year));
  expect([...years]).toEqual(['2020', '2021', '2022', '2023', '2024', '2025']);
  await page
    .getByRole('search')
    .getByRole('button', { name: /^报告年度/ })
    .click();
  await page.getByRole('dialog').getByRole('radio', { name: '2023' }).check();
  await expect(page).toHaveURL(/#\/overview\?year=2023&category=recurring/);
});

test('a view counts as painted when all its panels have painted it', { tag: '@core' }, async ({ page }) => {
  await open(page);
  const painted = () => page.evaluate(() => performance.getEntriesByName('mingji:view-painted').length);
  await expect.poll(painted).toBe(1);
  await page.evaluate(() => {
    location.hash = '#/overview?category=special';
  });
  await expect.poll(painted).toBe(2);
  await page.evaluate(() => {
    location.hash = '#/projects?category=special';
  });
  await expect.poll(painted).toBe(3);
});

test('a click on a rule filters the matrix; the breadcrumb names the rule', async ({ page }) => {
  await open(page, '/#/diagnosis');
  await panel(page, 'findings-by-rule').getByRole('button', { name: 'D01' }).click();
  await expect(page).toHaveURL(/rule=D01/);
  await expect(panel(page, 'status-matrix')).toHaveAttribute('data-state', 'ready');
  expect(
    (await twin(page, 'status-matrix')).map(({ project, economic, sustained }) => [project, economic, sustained]),
  ).toEqual([
    ['应急救援', '写“无”', '有效（疑似方向矛盾）'],
    ['标准网格化创建', '有效（疑似错位、疑似方向矛盾）', '有效（疑似错位）'],
  ]);
  await page.getByRole('button', { name: '去掉筛选：规则：D01 方向矛盾' }).click();
  await expect(page.getByTestId('shown')).toHaveText('8/8 个项目');
});

test('the matrix comes by money or by weakness', async ({ page }) => {
  await open(page, '/#/diagnosis');
  const first = panel(page, 'status-matrix').locator('tbody .matrix-title').first();
  await expect(first).toHaveText('巡查员工作经费');
  await panel(page, 'status-matrix').getByText('按薄弱项').click();
  await expect(first).toHaveText('街面督查人员经费');
});

test('a project of the ranking opens its sheet, which says what is weak in it', async ({ page }) => {
  await open(page, '/#/diagnosis');
  await panel(page, 'weakest-projects').getByRole('button', { name: '应急救援' }).click();
  await expect(panel(page, 'project-sheet')).toContainText('应急救援');
  await expect(page.getByTestId('sheet-weak')).toContainText('薄弱项目4 项薄弱，另 3 项疑似（应有 8 项）');
  await expect(page.getByTestId('sheet-weak')).toContainText('可持续影响 只有方向没有幅度；数量 疑似伪量化');
});

test('a picture and a table of findings name the rule pack they rest on', async ({ page }) => {
  await open(page, '/#/diagnosis');
  for (const button of ['save-png', 'save-csv']) {
    const download = page.waitForEvent('download');
    await panel(page, 'findings-by-rule').getByTestId(button).click();
    expect((await download).suggestedFilename()).toMatch(/^各规则发现的问题（规则 3\.[0-9a-z]{6}）\.(png|csv)$/);
  }
});
