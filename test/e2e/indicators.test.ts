import { expect } from '@playwright/test';
import { open, panel, test, twin } from './page.ts';

test('the indicator page says how targets are put, and gives it as a table', async ({ page }) => {
  await open(page, '/#/indicators');
  await expect(panel(page, 'repeated-indicators')).toContainText(
    '27/50 条有效指标（54.0%），涉及 8/8 个项目、593.59 万元',
  );
  await expect(panel(page, 'target-forms').locator('canvas')).toBeVisible();
  expect((await twin(page, 'target-forms'))[0]).toEqual({
    kind: '全部',
    form: '100%',
    rows: '27',
    share: '0.54',
    projects: '8',
    amount: '5935900.00',
  });
});

test('a name that comes again opens to the rows that have it', async ({ page }) => {
  await open(page, '/#/indicators');
  const repeated = panel(page, 'repeated-indicators');
  const name = repeated.getByRole('button', { name: '受众满意度' });
  await name.click();
  await expect(name).toHaveAttribute('aria-expanded', 'true');
  const rows = repeated.getByRole('region', { name: '受众满意度' }).locator('tbody tr');
  await expect(rows).toContainText(['达到90%以上', '达到80%以上']);
  await name.click();
  await expect(rows).toHaveCount(0);
});

test('split and base are chosen in the panel and stand in the link; a cell filters every panel', async ({ page }) => {
  await open(page, '/?sample=multi-year#/indicators');
  const by = panel(page, 'indicator-types-by');
  await by.getByText('主管部门', { exact: true }).first().click();
  await by.getByText('应有指标项', { exact: true }).click();
  await expect(page).toHaveURL(/by=department&base=framework/);
  await expect(by.getByRole('rowheader')).toHaveText([
    '全部',
    '示例镇人民政府',
    '示例镇卫生健康委员会',
    '示例镇文化和旅游局',
    '示例镇教育委员会',
  ]);
  await by.getByRole('row', { name: '示例镇教育委员会' }).getByRole('button').nth(4).click();
  await expect(page).toHaveURL(/kind=economic/);
  await expect(page.getByTestId('shown')).not.toHaveText('41/41 个项目');
  await page.goBack();
  await expect(page.getByTestId('shown')).toHaveText('41/41 个项目');
  await page.reload();
  await expect(by.getByRole('columnheader').first()).toHaveText('主管部门');
});
