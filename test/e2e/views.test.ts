import { expect, type Page } from '@playwright/test';
import { data, give, open, panel, test } from './page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('back and forward restore filters, page, unit of money, split, base and the rules', async ({ page }) => {
  await open(page, '/?sample=multi-year#/overview');
  const steps = [
    '#/overview?year=2024',
    '#/indicators?year=2024',
    '#/indicators?year=2024&money=yi',
    '#/indicators?year=2024&money=yi&by=department',
    '#/indicators?year=2024&money=yi&by=department&base=framework',
    '#/diagnosis?year=2024&money=yi&rules=1&by=department&base=framework',
  ];
  for (const step of steps) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, step);
  }
  await expect(page.getByRole('region', { name: '规则设置' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('link', { name: '指标', exact: true })).toHaveAttribute('aria-current', 'page');
  const by = panel(page, 'indicator-types-by');
  await expect(by.getByRole('radio', { name: '应有指标项' })).toBeChecked();
  await page.goBack();
  await expect(by.getByRole('radio', { name: '已印指标项' })).toBeChecked();
  await expect(by.getByRole('radio', { name: '主管部门' })).toBeChecked();
  await page.goBack();
  await expect(by.getByRole('radio', { name: '主管部门' })).not.toBeChecked();
  await expect(page.getByRole('radio', { name: '亿元' })).toBeChecked();
  await page.goBack();
  await expect(page.getByRole('radio', { name: '万元' })).toBeChecked();
  await page.goBack();
  await expect(panel(page, 'headline')).toBeVisible();
  await expect(page.getByRole('button', { name: '去掉筛选：报告年度：2024' })).toBeVisible();
  await page.goForward();
  await expect(by).toBeVisible();
});

test('back, forward and a link restore the order of the project table and of the matrix', async ({ page }) => {
  await open(page, '/#/projects');
  const rows = panel(page, 'project-table').locator('tbody tr');
  const amount = panel(page, 'project-table').locator('th[data-column="amount"]');
  await expect(rows.first()).toContainText('巡查员工作经费');
  await amount.getByRole('button').click();
  await amount.getByRole('button').click();
  await expect(page).toHaveURL(/sort=project-table\.amount\.asc/);
  await expect(rows.first()).toContainText('标准网格化创建');
  await page.goBack();
  await expect(amount).toHaveAttribute('aria-sort', 'descending');
  await page.goBack();
  await expect(amount).toHaveAttribute('aria-sort', 'none');
  await page.goForward();
  await page.goForward();
  await page.reload();
  await expect(amount).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows.first()).toContainText('标准网格化创建');

  await page.getByRole('link', { name: '审核', exact: true }).click();
  const matrix = panel(page, 'status-matrix');
  await matrix.getByText('按薄弱项').click();
  await expect(matrix.locator('.matrix-title').first()).toHaveText('街面督查人员经费');
  await page.goBack();
  await expect(matrix.locator('.matrix-title').first()).toHaveText('巡查员工作经费');
  await page.goForward();
  await expect(matrix.getByRole('radio', { name: '按薄弱项' })).toBeChecked();
});

test('a copied link says nothing over the same data, and one line over other data', { tag: '@core' }, async ({
  page,
  context,
}) => {
  await open(page, '/#/diagnosis?state=none');
  await page.getByTestId('copy-link').click();
  await expect(page.getByText('链接已复制')).toBeVisible();
  const link = await copied(page);
  expect(link).toMatch(/(?:\/|\.html)\?sample=wujing#\/diagnosis\?state=none&data=[0-9a-z]+-[0-9a-z]+$/);

  const same = await context.newPage();
  await open(same, link);
  await expect(same.getByTestId('shown')).toHaveText('5/8 个项目');
  await expect(same.getByTestId('link-notice')).toHaveCount(0);

  await open(same, link.replace('sample=wujing', 'sample=multi-year'));
  await expect(same.getByTestId('link-notice')).toContainText('此链接来自另一份数据');
  await same.getByTestId('link-notice').getByRole('button').click();
  await expect(same.getByTestId('link-notice')).toHaveCount(0);
  await expect(same).toHaveURL(/#\/diagnosis\?state=none$/);
});

test('where the clipboard is closed to the page, the link stands in the address bar', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await open(page, '/#/projects?category=special');
  await page.getByTestId('copy-link').click();
  await expect(page.getByText('链接已放在地址栏')).toBeVisible();
  await expect(page).toHaveURL(/\?sample=wujing#\/projects\?category=special&data=[0-9a-z]+-[0-9a-z]+$/);
  await page.reload();
  await expect(page.getByTestId('shown')).toHaveText('1/8 个项目');
  await expect(page.getByTestId('link-notice')).toHaveCount(0);
});

test('a link to own data knows them after a reload, and asks for no sample', async ({ page }) => {
  await open(page, '/?empty');
  await give(page, data('wujing-2023.csv'));
  await page.getByTestId('copy-link').click();
  await expect(page.getByText('链接已复制')).toBeVisible();
  const link = await copied(page);
  expect(link).not.toContain('sample=');
  await open(page, link);
  await page.reload();
  await expect(page.getByTestId('shown')).toHaveText('8/8 个项目');
  await expect(page.getByTestId('link-notice')).toHaveCount(0);
});

test('a view is kept by name over a reload, opened, renamed and deleted', { tag: '@core' }, async ({ page }) => {
  await open(page, '/#/diagnosis?state=none&money=yi');
  await page.getByTestId('views').click();
  const list = page.getByRole('dialog');
  await list.getByLabel('视图名称').fill('写无的项目');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('button', { name: '打开视图：写无的项目' })).toBeVisible();

  await open(page, '/?again#/overview');
  await page.getByTestId('views').click();
  await list.getByRole('button', { name: '打开视图：写无的项目' }).click();
  await expect(page).toHaveURL(/#\/diagnosis\?state=none&money=yi$/);
  await expect(page.getByTestId('shown')).toHaveText('5/8 个项目');

  await page.getByTestId('views').click();
  await list.getByRole('button', { name: '给视图“写无的项目”改名' }).click();
  await list.getByRole('textbox', { name: '给视图“写无的项目”改名' }).fill('要退回的');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('button', { name: '打开视图：要退回的' })).toBeVisible();
  await list.getByRole('button', { name: '删除视图“要退回的”' }).click();
  await expect(list).toContainText('还没有');
});

test('the hint of the first visit stays away once closed, and is no part of an empty page', async ({
  page,
  browser,
}) => {
  await open(page);
  const hint = page.getByTestId('first-hint');
  await expect(hint.getByRole('listitem')).toHaveCount(3);
  await hint.getByRole('button', { name: '不再提示' }).click();
  await expect(hint).toHaveCount(0);
  await page.reload();
  await expect(page.getByTestId('shown')).toHaveText('8/8 个项目');
  await expect(hint).toHaveCount(0);

  const other = await (await browser.newContext()).newPage();
  await open(other, '/?empty');
  await expect(other.getByTestId('first-hint')).toHaveCount(0);
  await give(other, data('wujing-2023.csv'));
  await open(other, '/?sample=wujing');
  await expect(other.getByTestId('sample-notice')).toBeVisible();
  await expect(other.getByTestId('first-hint')).toHaveCount(0);
});

test('filters that match nothing offer to be cleared', async ({ page }) => {
  await open(page, '/#/overview?q=没有这样的项目');
  await expect(page.getByTestId('shown')).toHaveText('0/8 个项目');
  await panel(page, 'headline').getByRole('button', { name: '清除筛选' }).click();
  await expect(page.getByTestId('shown')).toHaveText('8/8 个项目');
});

test('the full definition of a figure is one click away', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: '口径：总体情况' }).click();
  await expect(panel(page, 'headline').getByTestId('method')).toContainText('未有效填报＝缺值＋写“无”＋空白');
  await page.getByRole('button', { name: '口径：总体情况' }).click();
  await expect(panel(page, 'headline').getByTestId('method')).toHaveCount(0);
});

test('a panel that fails says so alone; another try and another view bring it back', async ({ page }) => {
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    Object.assign(window, { broken: true });
    Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: never[]) {
      const parts = typeof message === 'object' && message !== null ? Reflect.get(message, 'data') : null;
      const asks = Array.isArray(parts) && parts.some((part) => String(part).includes('form_rule'));
      if (asks && Reflect.get(window, 'broken')) throw new Error('broken on purpose');
      post.call(this, message, ...rest);
    };
  });
  await open(page);
  const risk = panel(page, 'large-weak');
  await expect(risk).toHaveAttribute('data-state', 'error');
  await expect(risk.getByRole('alert')).toContainText('其他栏目不受影响');
  await expect(panel(page, 'headline')).toHaveAttribute('data-state', 'ready');
  await risk.getByRole('button', { name: '重试' }).click();
  await expect(risk).toHaveAttribute('data-state', 'error');
  await page.evaluate(() => Object.assign(window, { broken: false }));
  await risk.getByRole('button', { name: '重试' }).click();
  await expect(risk).toHaveAttribute('data-state', 'ready');

  await page.evaluate(() => Object.assign(window, { broken: true }));
  await page.goto('/#/overview?category=recurring');
  await expect(risk).toHaveAttribute('data-state', 'error');
  await page.evaluate(() => Object.assign(window, { broken: false }));
  await page.goto('/#/overview?category=special');
  await expect(risk).toHaveAttribute('data-state', 'ready');
});
