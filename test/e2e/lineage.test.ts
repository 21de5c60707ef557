import { expect } from '@playwright/test';
import { file, give, open, panel, test } from './page.ts';

const HEAD = '年度,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值';
const FORMS = [
  '2023,社区养老服务补贴,甲局,100',
  '2024,社区养老服务运营补贴,甲局,105',
  '2023,公园绿化养护与设施维修,丙局,90',
  '2024,公园绿化养护,丙局,60',
  '2024,公园设施维修,丙局,29',
  '2023,道路养护,戊局,70',
  '2024,2024年道路养护（续建）,戊局,75',
];

test('what may be one project is listed with its reasons; one click accepts, another undoes, and both outlast a reload', async ({
  page,
}) => {
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await open(page, '/?empty#/data');
  await give(page, file('forms.csv', [HEAD, ...FORMS.map((form) => `${form},数量指标,数量,1`)].join('\n')));
  await page.getByRole('link', { name: '总览' }).click();
  await expect(page.getByTestId('lineage-hint')).toContainText('另有 2 处新增与结束的项目可能是同一项目');

  await page.getByTestId('lineage-hint').getByRole('button', { name: '核对同一项目（2 条建议）' }).click();
  const suggestions = page.getByTestId('lineage-suggestions');
  const renamed = suggestions.locator('[data-kind="renamed"]');
  await expect(renamed).toContainText('更名');
  await expect(renamed).toContainText('2023 社区养老服务补贴');
  await expect(renamed).toContainText('金额 100.00 万元 → 105.00 万元');
  await expect(suggestions.locator('[data-kind="split"]')).toContainText('2024 公园绿化养护');
  await renamed.getByRole('button', { name: '“社区养老服务补贴”是同一项目' }).click();
  await expect(renamed).toHaveCount(0);
  await suggestions.locator('[data-kind="split"]').getByTestId('lineage-decline').click();
  await expect(page.getByTestId('lineage')).toContainText('没有待确认的建议');

  await page.reload();
  await expect(panel(page, 'spending-change')).toHaveAttribute('data-state', 'ready', { timeout: 120_000 });
  await expect(page.getByTestId('lineage-hint')).toContainText('已核对 2 处');
  await page.getByRole('link', { name: '项目', exact: true }).click();
  await panel(page, 'project-table').getByRole('button', { name: '社区养老服务运营补贴' }).click();
  const years = panel(page, 'project-sheet').getByRole('navigation', { name: '同一项目其他年度' });
  await expect(years.getByRole('button')).toHaveCount(2);
  await expect(years.getByRole('button').first()).toHaveAttribute('title', '社区养老服务补贴 · 人工确认为同一项目');
  await page.getByRole('button', { name: '关闭项目表' }).click();

  await page.getByRole('button', { name: '核对同一项目', exact: true }).click();
  const decided = page.getByTestId('lineage-decided');
  await expect(decided.getByRole('listitem')).toHaveCount(2);
  await decided.locator('[data-verdict="declined"]').getByTestId('lineage-undo').click();
  await expect(page.locator('[data-kind="split"]')).toBeVisible();
  await decided.locator('[data-verdict="accepted"]').getByTestId('lineage-undo').click();
  await expect(page.locator('[data-kind="renamed"]')).toBeVisible();
  await expect(decided).toHaveCount(0);
  await page.keyboard.press('Escape');
  await panel(page, 'project-table').getByRole('button', { name: '社区养老服务运营补贴' }).click();
  await expect(panel(page, 'project-sheet')).toContainText('社区养老服务运营补贴');
  await expect(years).toHaveCount(0);

  // A match by name that is wrong is taken apart on the form, and put together again.
  await page.getByRole('button', { name: '关闭项目表' }).click();
  await panel(page, 'project-table').getByRole('button', { name: '2024年道路养护（续建）' }).click();
  await expect(years.getByRole('button')).toHaveCount(2);
  const apart = page.getByTestId('lineage-apart');
  await apart.getByRole('button', { name: '与 2023 年及以前不是同一项目' }).click();
  await expect(apart).toContainText('已确认与以前年度的不是同一项目');
  await expect(years).toHaveCount(0);
  await apart.getByRole('button', { name: '撤销' }).click();
  await expect(years.getByRole('button')).toHaveCount(2);
  expect(refused).toEqual([]);
});
