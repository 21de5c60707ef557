import { expect } from '@playwright/test';
import { file, give, open, panel, test, twin } from './page.ts';

const FORMS = `年度,项目编码,项目名称,实施单位,年度资金申请总额(万元),一级指标,二级指标,三级指标,年度指标值
2024,A1,街路巡查员,一中队,85.5,产出指标,数量指标,巡查次数,300次
2024,A2,食堂改造,第一小学,20,产出指标,数量指标,改造面积,300平方米
2024,A3,操场翻新,第一小学,30,产出指标,数量指标,翻新面积,900平方米
`;

test('the forms of a unit are marked in the panel, one of them again in its sheet, and all is there after a reload', async ({
  page,
}) => {
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await open(page, '/?empty#/diagnosis');
  await give(page, file('forms.csv', FORMS));
  const rounds = panel(page, 'review-rounds');
  await expect(rounds).toContainText('所选 3 张表都未登记，算“收到”');
  await rounds.getByRole('button', { name: '开始登记' }).click();
  await rounds.getByRole('checkbox', { name: '选择 第一小学 的各表' }).press('Space');
  const forms = rounds.getByTestId('round-forms');
  await expect(forms).toContainText('已选 2 张，50.00 万元');
  await forms.getByRole('checkbox', { name: '选择 食堂改造' }).uncheck();
  await expect(forms).toContainText('已选 1 张，30.00 万元');
  await forms.getByLabel('期限').fill('2020-01-31');
  await forms.getByRole('button', { name: '登记为“待退回”' }).click();
  await expect(forms.getByRole('status')).toHaveText('已登记：待退回 1 张。');
  await expect(rounds.locator('[data-unit="第一小学"]')).toContainText('已逾期 1 张 · 30.00');
  // 操场翻新 lies with the office: clearing it is not offered.
  await expect(forms.getByRole('button', { name: '登记为“办结”' })).toHaveCount(0);

  await forms.getByRole('button', { name: '操场翻新' }).click();
  const mark = page.getByTestId('sheet-rounds');
  await expect(mark).toContainText('待退回 · 第 1 轮');
  await mark.locator('summary').press('Enter');
  await mark.getByRole('button', { name: '登记为“已退回”' }).click();
  await expect(mark.getByRole('listitem')).toHaveCount(2);
  await mark.getByRole('button', { name: '登记为“已返回”' }).click();
  await expect(mark.getByRole('listitem')).toHaveCount(3);
  await page.getByRole('button', { name: '关闭项目表' }).click();

  await page.reload();
  await expect(rounds.getByTestId('round-periods')).toContainText('已返回');
  await rounds.getByRole('button', { name: '第一小学' }).click();
  await expect(rounds).toContainText('所选 2 张表，金额 50.00 万元');
  await expect(rounds.getByTestId('round-forms').locator('[data-form="操场翻新"]')).toContainText('已返回');
  expect(
    (await twin(page, 'review-rounds')).map(({ unit, received, returned, returned_amount }) => [
      unit,
      received,
      returned,
      returned_amount,
    ]),
  ).toEqual([['第一小学', '1', '1', '300000.00']]);
  expect(refused).toEqual([]);
});
