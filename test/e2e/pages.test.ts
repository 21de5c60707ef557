import { expect } from '@playwright/test';
import { open, panel, test, twin } from './page.ts';

test('of a unit in the list of projects, and in the sheet of one, its page is one click away', async ({ page }) => {
  await open(page, '/?sample=multi-year#/projects');
  await panel(page, 'project-table').getByRole('link', { name: '示例镇水务管理所' }).first().click();
  const unit = panel(page, 'unit-profile');
  await expect(unit.getByRole('heading', { name: '示例镇水务管理所' })).toBeVisible();
  await unit.getByRole('button', { name: '示例河综合整治工程' }).click();
  await expect(panel(page, 'project-sheet')).toHaveAttribute('data-state', 'ready');
  await panel(page, 'project-sheet').getByRole('link', { name: '示例镇水务管理所' }).click();
  await expect(panel(page, 'project-sheet')).toHaveCount(0);
  await expect(unit).toContainText('项目（5 个）');
});

test('from the overview the page of a unit is two clicks away, its remarks lead to their findings', async ({
  page,
}) => {
  await open(page, '/?sample=multi-year');
  await page.getByRole('link', { name: '单位', exact: true }).click();
  const unit = panel(page, 'unit-profile');
  await unit.getByRole('button', { name: '示例镇城市运行管理中心' }).click();
  await expect(unit.getByRole('heading', { name: '示例镇城市运行管理中心' })).toBeVisible();
  await expect(unit.locator('.unit-remarks').first().getByRole('listitem')).toHaveCount(6);
  await unit.getByRole('button', { name: '只有方向没有幅度' }).click();
  await expect(page).toHaveURL(/#\/diagnosis\?.*rule=Q02/);
  await expect(panel(page, 'findings')).toHaveAttribute('data-state', 'ready');
});

test('a unit chosen in the ranking is one click from its page, and one from its comparison', async ({ page }) => {
  await open(page, '/?sample=multi-year#/overview?unit=示例镇中心小学');
  await page.getByRole('link', { name: '对比', exact: true }).last().click();
  await expect(panel(page, 'compare').getByTestId('side-a')).toHaveValue('示例镇中心小学');
  await page.goto('/?sample=multi-year#/overview?unit=示例镇中心小学');
  await page.getByRole('link', { name: '单位页' }).click();
  await expect(panel(page, 'unit-profile').getByRole('heading', { name: '示例镇中心小学' })).toBeVisible();
});

test('a unit prints on two A4 pages at most', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium');
  await open(page, '/?sample=multi-year#/unit?unit=示例镇规划建设和生态环境办公室');
  await expect(panel(page, 'unit-profile')).toHaveAttribute('data-state', 'ready');
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect([...paper.matchAll(/\/Type\s*\/Page\b/g)].length).toBeLessThanOrEqual(2);
});

test('unit A beside unit B: three steps from the overview, in the hash, back by the back button', async ({ page }) => {
  await open(page, '/?sample=multi-year');
  await page.getByRole('link', { name: '对比', exact: true }).click();
  const compare = panel(page, 'compare');
  await compare.getByTestId('side-a').selectOption('示例镇中心小学');
  await compare.getByTestId('side-b').selectOption('示例镇第一幼儿园');
  await expect(compare.locator('.compare-said li').first()).toHaveText(
    '示例镇中心小学 4 个项目，资金 302.71 万元；示例镇第一幼儿园 1 个项目，资金 62.97 万元；示例镇中心小学多 239.74 万元。',
  );
  const [a, b] = await twin(page, 'compare');
  expect([a?.side, a?.amount, b?.side, b?.amount]).toEqual([
    '示例镇中心小学',
    '3027100.00',
    '示例镇第一幼儿园',
    '629700.00',
  ]);
  await page.reload();
  await expect(compare.getByTestId('side-b')).toHaveValue('示例镇第一幼儿园');
  await page.goBack();
  await expect(compare.getByTestId('side-b')).toHaveValue('示例镇水务管理所');
});

test('the pivot is switched, stands in the hash and comes to what the headline says', async ({ page }) => {
  await open(page, '/?sample=multi-year#/projects');
  const pivot = panel(page, 'project-pivot');
  await expect(pivot.locator('tfoot')).toContainText('10,527.47');
  await pivot.getByRole('radiogroup', { name: '列' }).getByText('年度', { exact: true }).click();
  await expect(page).toHaveURL(/pivot=department\.year\.amount/);
  await expect(pivot.locator('thead')).toContainText('2020');
  await expect(pivot.locator('tfoot')).toContainText('10,527.47');
});
