import { expect, type Page, test } from '@playwright/test';
import { open, panel, twin } from './page.ts';

/** Clicks on a chart, at pixels from its upper left corner. */
async function clickAt(page: Page, id: string, at: { readonly x: number; readonly y: number }): Promise<void> {
  const canvas = panel(page, id).locator('canvas');
  await canvas.scrollIntoViewIfNeeded();
  await canvas.click({ position: at });
}

test('the ranking goes from departments to units to projects by the filters that are set', async ({ page }) => {
  await open(page, '/?sample=multi-year#/overview');
  await clickAt(page, 'spending-by-department', { x: 160, y: 8 + 21 });
  await expect(page).toHaveURL(/department=/);
  await expect(panel(page, 'spending-by-department')).toContainText('按实施单位');
  await expect(page.getByRole('button', { name: '去掉筛选：主管部门：示例镇人民政府' })).toBeVisible();
  await clickAt(page, 'spending-by-department', { x: 160, y: 8 + 21 });
  await expect(page).toHaveURL(/unit=/);
  await expect(panel(page, 'spending-by-department')).toContainText('按项目');
  expect((await twin(page, 'spending-by-department')).length).toBeGreaterThan(4);
});

test('a year of the waterfall is a filter, a step of it leads to the projects behind it', async ({ page }) => {
  await open(page, '/?sample=multi-year#/overview?year=2024&year=2025');
  await clickAt(page, 'spending-change', { x: 120, y: 8 + 60 });
  const change = panel(page, 'spending-change');
  await expect(change.locator('table')).toBeVisible();
  await change.getByRole('button', { name: '新增 1' }).click();
  await expect(change.locator('tbody tr')).toHaveCount(1);
  await expect(change.locator('tbody tr')).toContainText('公共体育设施更新');
  await change.getByTestId('show-table').click();
  await clickAt(page, 'spending-change', { x: 120, y: 8 + 20 });
  await expect(page).toHaveURL(/#\/overview\?year=2024$/);
  await expect(change).toContainText('只选了一年');
});

test('with one year and one source two panels are one line each, side by side', async ({ page }) => {
  await open(page);
  const lines = ['spending-change', 'funding-sources'].map((id) => panel(page, id));
  const boxes = [];
  for (const line of lines) {
    await expect(line).toHaveAttribute('data-state', 'ready');
    await expect(line).toHaveClass(/panel-line/);
    boxes.push(await line.boundingBox());
  }
  expect(boxes[0]?.y).toBe(boxes[1]?.y);
  expect(boxes[0]?.height).toBeLessThan(60);
  await expect(panel(page, 'spending-change')).toContainText('仅一年数据');
  expect(await twin(page, 'funding-sources')).toMatchObject([{ year: '2023', fiscal: '5935900.00' }]);
});
