import { expect } from '@playwright/test';
import { file, give, open, panel, test, twin } from './page.ts';

const HEADER = '年度,项目名称,主管部门,实施单位,年度资金申请总额(万元),一级指标,二级指标,三级指标,年度指标值\n';
const CANTEEN = `${HEADER}2024,学校食堂改造,教育局,第一小学,85.5,产出指标,数量指标,改造食堂,2间
2024,学校食堂改造,教育局,第一小学,85.5,产出指标,质量指标,验收合格率,95%
`;
const CANTEEN_ANEW = CANTEEN.replaceAll('85.5', '92')
  .replace('2间', '3间')
  .replace(/.*质量指标.*\n/, '');
const ROAD = '2024,村道维修,交通局,第二小学,10,产出指标,数量指标,维修村道,3公里\n';

test('another version asks once, with its changes; replacing is recommended', async ({ page }) => {
  await open(page, '/?empty');
  await give(page, file('old.csv', CANTEEN));
  await page.getByTestId('import-files').setInputFiles([file('new.csv', CANTEEN_ANEW + ROAD)]);
  const mapping = page.getByTestId('import-mapping');
  await expect(mapping).toContainText('1 张表已在库中，内容不同');
  await expect(mapping).toContainText('old.csv → new.csv');
  await expect(mapping).toContainText('85.50 → 92.00');
  await expect(mapping).toContainText('+6.50');
  await expect(mapping).toContainText('改 1 · 删 1');
  await mapping.getByText('学校食堂改造').click();
  await expect(mapping.locator('li').first()).toContainText('改造食堂：2间 → 改造食堂：3间');
  await expect(page.getByRole('radio', { name: '替换（建议）' })).toBeChecked();
  await page.getByTestId('import-confirm').click();
  await expect(page.getByTestId('import-report')).toHaveAttribute('data-status', 'done');
  await expect(page.getByTestId('import-report')).toContainText('替换 1 张');
  expect((await twin(page, 'headline'))[0]).toMatchObject({ projects: '2', amount: '1020000.00' });
});

test('keeping what is there lets only the other forms in, after a reload too', async ({ page }) => {
  await open(page, '/?empty');
  await give(page, file('old.csv', CANTEEN));
  await page.getByTestId('import-files').setInputFiles([file('new.csv', CANTEEN_ANEW + ROAD)]);
  await page.getByLabel('保留原有', { exact: true }).check();
  await page.getByTestId('import-confirm').click();
  await expect(page.getByTestId('import-report')).toContainText('1 张保留原有版本');
  expect((await twin(page, 'headline'))[0]).toMatchObject({ projects: '2', amount: '955000.00' });
  await page.reload();
  expect((await twin(page, 'headline'))[0]).toMatchObject({ projects: '2', amount: '955000.00' });
});

test('unit and replacement stand in one question; calling it off changes nothing', async ({ page }) => {
  await open(page, '/?empty');
  await give(page, file('old.csv', CANTEEN));
  const unitless = file('new.csv', CANTEEN_ANEW.replace('(万元)', ''));
  await page.getByTestId('import-files').setInputFiles([unitless]);
  await expect(page.getByTestId('import-mapping')).toContainText('金额单位');
  await expect(page.getByTestId('import-mapping')).toContainText('85.50 → 92.00');
  await page.getByRole('button', { name: '不导入' }).click();
  await expect(page.getByTestId('import-report')).toHaveAttribute('data-status', 'cancelled');
  expect((await twin(page, 'headline'))[0]).toMatchObject({ amount: '855000.00' });

  await page.getByTestId('import-files').setInputFiles([unitless]);
  await page.getByTestId('import-confirm').click();
  await expect(page.getByTestId('import-report')).toHaveAttribute('data-status', 'done');
  await expect(panel(page, 'headline').locator('table')).toContainText('92.00');
});

test('an import can be taken back: older versions, and the sample, are there again', async ({ page }) => {
  await open(page);
  await give(page, file('old.csv', CANTEEN));
  await expect(page.getByTestId('sample-notice')).toHaveCount(0);
  await page.getByTestId('import-files').setInputFiles([file('new.csv', CANTEEN_ANEW + ROAD)]);
  await page.getByTestId('import-confirm').click();
  await expect(panel(page, 'headline')).toContainText('102.00');
  await page.getByTestId('import-undo').click();
  await expect(page.getByTestId('import-undone')).toContainText('已撤销');
  await expect(panel(page, 'headline')).toContainText('85.50');
});

test('taking the first import back shows the sample again', async ({ page }) => {
  await open(page);
  await give(page, file('old.csv', CANTEEN));
  await page.getByTestId('import-undo').click();
  await expect(page.getByTestId('sample-notice')).toBeVisible();
  await expect(panel(page, 'headline')).toContainText('593.59');
  await page.reload();
  await expect(page.getByTestId('sample-notice')).toContainText('样例');
});

const TORN = `${CANTEEN}2024,操场翻新,教育局,第一小学,八十来万,产出指标,数量指标,翻新操场,1个
2024,操场翻新,教育局,第一小学,八十来万,产出指标,质量指标,验收合格率,95%
`;

test('a form set aside is mended in place and comes in; the mending can be taken back', async ({ page }) => {
  await open(page, '/?empty#/data');
  await give(page, file('torn.csv', TORN));
  await expect(panel(page, 'quarantine')).toContainText('操场翻新');
  await page.getByRole('button', { name: '改正第 4 行起的表 操场翻新' }).click();
  const form = page.getByTestId('mend');
  await expect(form).toContainText('金额“八十来万”读不出来');
  await form.getByLabel('年度资金申请总额(万元)').fill('80');
  await expect(form).toContainText('原文：八十来万');
  await page.getByTestId('mend-reload').click();
  await expect(panel(page, 'quarantine')).toContainText('没有隔离的表');
  expect((await twin(page, 'ledger'))[0]).toMatchObject({ found: '2', accepted: '2', balanced: '相符' });
  await page.reload();
  expect((await twin(page, 'ledger'))[0]).toMatchObject({ found: '2', accepted: '2', balanced: '相符' });
  expect(await twin(page, 'problems')).toContainEqual(expect.objectContaining({ code: 'X51', raw: '八十来万' }));

  await page.getByRole('button', { name: '撤回改正与丢弃：torn.csv' }).click();
  await expect(panel(page, 'quarantine')).toContainText('操场翻新');
});

test('a form set aside can be dropped; the ledger stays balanced', async ({ page }) => {
  await open(page, '/?empty#/data');
  await give(page, file('torn.csv', TORN));
  await page.getByRole('button', { name: '丢弃第 4 行起的表 操场翻新' }).click();
  await expect(panel(page, 'quarantine')).toContainText('没有隔离的表');
  expect((await twin(page, 'ledger'))[0]).toMatchObject({
    found: '1',
    accepted: '1',
    quarantined: '0',
    balanced: '相符',
  });
  expect(await twin(page, 'problems')).toContainEqual(expect.objectContaining({ code: 'X50', raw: '操场翻新' }));
});

test('what another window changed first is said, and nothing changes here', async ({ page, context }) => {
  await open(page, '/?empty#/data');
  await give(page, file('old.csv', CANTEEN));
  const other = await context.newPage();
  await open(other, '/#/data');
  await give(other, file('road.csv', HEADER + ROAD));
  await page.getByTestId('clear-data').click();
  await page.getByTestId('confirm').click();
  await expect(page.getByRole('alert')).toContainText('另一个窗口刚刚改动了数据');
  await expect(page.getByTestId('shown')).toHaveText('1/1 个项目');
  await page.getByRole('button', { name: '移除 old.csv' }).click();
  await expect(panel(page, 'sources').getByRole('alert')).toContainText('另一个窗口刚刚改动了数据');
  await page.reload();
  await expect(page.getByTestId('shown')).toHaveText('2/2 个项目');
});

test('the row of the open form is still marked when another version takes its place', async ({ page }) => {
  await open(page, '/?empty');
  await give(page, file('old.csv', CANTEEN));
  await page.goto('/?empty#/projects');
  const link = panel(page, 'project-table').getByRole('button', { name: '学校食堂改造' });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'true');
  await page.getByTestId('import-report').getByRole('button', { name: '关闭' }).click();
  await page.getByTestId('import-files').setInputFiles([file('new.csv', CANTEEN_ANEW)]);
  await page.getByTestId('import-confirm').click();
  await expect(page.getByTestId('import-report')).toBeVisible();
  await expect(panel(page, 'project-table')).toContainText('92.00');
  await expect(link).toHaveAttribute('aria-current', 'true');
});

test('while a drop asks, another file is removed at once, and a second drop says that it waits', async ({ page }) => {
  await open(page, '/?empty#/data');
  await give(page, file('old.csv', CANTEEN));
  await give(page, file('road.csv', HEADER + ROAD));
  await page.getByTestId('import-files').setInputFiles([file('new.csv', CANTEEN_ANEW)]);
  await expect(page.getByTestId('import-mapping')).toBeVisible();
  await page.getByRole('button', { name: '移除 road.csv' }).click();
  await expect(page.getByTestId('shown')).toHaveText('1/1 个项目');
  await page.getByTestId('import-files').setInputFiles([file('later.csv', HEADER + ROAD)]);
  await expect(page.getByTestId('import-queued')).toContainText('又放入 1 批文件');
  await page.getByTestId('import-confirm').click();
  await expect(page.getByTestId('shown')).toHaveText('2/2 个项目');
  await expect(page.getByTestId('import-queued')).toHaveCount(0);
});
