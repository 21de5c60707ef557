import { expect } from '@playwright/test';
import { file, give, open, panel, test } from './page.ts';

const FORMS = `年度,项目编码,项目名称,实施单位,年度资金申请总额(万元),一级指标,二级指标,三级指标,年度指标值
2024,A1,街路巡查员,一中队,85.5,产出指标,数量指标,巡查次数,300次
2024,A2,食堂改造,第一小学,20,产出指标,数量指标,改造面积,300平方米
`;
const ROSTER = `项目编码,项目名称,单位,批复金额
A1,街路巡查员,一中队,85.5
A2,食堂改造,第一小学,25
A9,操场翻新,第一小学,30
`;

test('a roster is asked for what it does not say, checked against the forms, kept, replaced when asked, and removed', async ({
  page,
}) => {
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await open(page, '/?empty#/data');
  await give(page, file('forms.csv', FORMS));
  const roster = panel(page, 'roster');
  await expect(roster).toContainText('还没有名册');
  await page.getByTestId('roster-files').setInputFiles(file('批复.csv', ROSTER));
  const asking = page.getByRole('dialog');
  await expect(asking).toContainText('批复.csv 还缺什么');
  await asking.getByLabel('年度').fill('2024');
  await asking.getByTestId('roster-read').click();
  await expect(roster).toContainText(
    '无绩效表 1 项 30.00 万元；金额不符 1 项（批复 25.00 万元，表上 20.00 万元）；相符 1 项 85.50 万元',
  );

  await roster.getByRole('combobox', { name: '核对结果' }).click();
  await page.getByRole('option', { name: '金额不符' }).click();
  await expect(roster.locator('tbody tr')).toHaveCount(1);
  await roster.getByRole('button', { name: '食堂改造' }).click();
  await expect(panel(page, 'project-sheet')).toContainText('改造面积');
  await page.getByRole('button', { name: '关闭项目表' }).click();

  await page.getByRole('link', { name: '总览' }).click();
  await page.reload();
  await expect(page.getByTestId('roster-coverage')).toContainText(
    '名册 3 个项目，已报 2（66.7%）；批复金额 140.50 万元',
  );
  await page.getByTestId('roster-coverage').getByRole('link', { name: '看核对' }).click();

  await page.getByTestId('roster-files').setInputFiles(file('forms.csv', FORMS));
  await expect(page.getByTestId('roster-actions').getByRole('alert')).toContainText('这是绩效目标表');
  await page
    .getByTestId('roster-files')
    .setInputFiles(file('2024年批复（元）.csv', ROSTER.replace('批复金额', '批复金额(元)')));
  await expect(page.getByRole('dialog')).toContainText('现有名册 批复.csv 将由 2024年批复（元）.csv（3 行）替换');
  await page.getByTestId('roster-confirm').click();
  await expect(roster).toContainText('金额不符 2 项');
  await page.getByRole('button', { name: '移除名册' }).click();
  await page.getByTestId('roster-confirm').click();
  await expect(roster).toContainText('还没有名册');
  expect(refused).toEqual([]);
});

test('near names are proposed as one project and paired by one click', async ({ page }) => {
  await open(page, '/?empty#/data');
  const [form, entry] = ['环境保护督查经费', '环境保护督察经费'];
  const head = '年度,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值\n';
  await give(page, file('forms.csv', `${head}2023,${form},甲单位,10,数量指标,次数,3次\n`));
  const listed = file('批复.csv', `年度,单位名称,项目名称,批复金额（万元）\n2023,甲单位,${entry},12\n`);
  await page.getByTestId('roster-files').setInputFiles(listed);
  await expect(panel(page, 'roster')).toContainText('其中 1 对名称相近');
  await page.getByTestId('roster-pairs').getByRole('button', { name: '是同一项目' }).click();
  await expect(panel(page, 'roster')).toContainText('人工认定为同一项目');
});
