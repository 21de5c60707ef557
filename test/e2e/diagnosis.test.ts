import { expect, type Page } from '@playwright/test';
import { file, give, open, panel, test, twin } from './page.ts';

const FORM = `年度,项目名称,主管部门,实施单位,年度资金申请总额(万元),一级指标,二级指标,三级指标,年度指标值
2024,食堂改造,教育局,第一小学,85.5,产出指标,数量指标,改造面积,300平方米
2024,食堂改造,教育局,第一小学,85.5,产出指标,时效指标,路面平整,≥95%
2024,食堂改造,教育局,第一小学,85.5,产出指标,成本指标,无,无
`;

const finding = (page: Page, name: string) => panel(page, 'findings').getByRole('button', { name }).first();

test('a rule switched off is tried at once, applied, and stays off', async ({ page }) => {
  await open(page, '/#/diagnosis');
  await page.getByTestId('open-rules').click();
  await expect(page).toHaveURL(/rules=1/);
  const rules = page.getByTestId('rules');
  await expect(rules.locator('[data-rule="M03"]')).toContainText('现有 5 条');
  await rules.getByRole('switch', { name: '启用 M03 成本指标非成本' }).uncheck({ force: true });
  await expect(page.getByTestId('rules-trial')).toContainText('试算：增加 0 条，减少 5 条');
  await rules.getByText('M03 增减的例子').click();
  await expect(rules.locator('[data-rule="M03"] li')).toHaveCount(5);
  await expect(panel(page, 'findings')).toContainText('共 140 条');

  await page.getByTestId('rules-apply').click();
  await expect(panel(page, 'findings')).toContainText('共 135 条');
  await expect(page.getByTestId('rules-version')).toContainText('自定义');
  await page.reload();
  await expect(page.getByTestId('rules').locator('[data-rule="M03"]')).toContainText('未启用');
  await expect(panel(page, 'findings')).toContainText('共 135 条');
});

test('a rule pack comes in from a file; one that is none is refused and says why', async ({ page }) => {
  await open(page, '/#/diagnosis?rules=1');
  await page
    .getByTestId('import-pack')
    .setInputFiles([file('x.json', '{"format":"mingji-rules/1","switched":{"Z9":true}}')]);
  await expect(page.getByTestId('rules').getByRole('alert')).toContainText('“switched”处是“Z9”，应为 规则编号，如 C02');

  const citations = { D01: { document: '某办法', clause: '第三条', text: '方向应当一致', read_on: '2026-11-01' } };
  const pack = { format: 'mingji-rules/1', name: '从宽', settings: { D08: { least: 80 } }, citations };
  await page.getByTestId('import-pack').setInputFiles([file('lenient.json', JSON.stringify(pack))]);
  await expect(page.getByTestId('rules-trial')).toContainText('从宽');
  await expect(page.getByTestId('rules-trial')).toContainText('减少 3 条');
  await page.getByTestId('rules-apply').click();
  await expect(page.getByTestId('rules-version')).toContainText('现用规则：从宽');
  await finding(page, 'D01 应急救援').click();
  await expect(page.getByTestId('finding')).toContainText('某办法 · 第三条 · 方向应当一致 · 2026-11-01 · 未经核对');

  await page.getByTestId('rule-packs').click();
  await page.getByRole('menuitem', { name: '恢复内置规则' }).click();
  await expect(page.getByTestId('rules-trial')).toContainText('试算：增加 3 条，减少 0 条');
});

test('a 无 accepted with its reason leaves the gaps; both counts are said, after a reload too', async ({ page }) => {
  await open(page, '/?empty#/diagnosis');
  await give(page, file('own.csv', FORM));
  const agreement = page.getByTestId('agreement');
  await expect(agreement).toContainText('未有效填报 7 项，其中认可 0 个，余 7 个');
  await finding(page, 'C02 食堂改造 成本').click();
  const pane = page.getByTestId('finding');
  await expect(pane).toContainText('own.csv 第 4 行 · 三级指标');
  await pane.getByRole('button', { name: '认可该项为无' }).click();
  await expect(pane).toContainText('请先写理由');
  await pane.getByRole('textbox').fill('资金由上级直接支付');
  await pane.getByRole('button', { name: '认可该项为无' }).click();
  await expect(agreement).toContainText('未有效填报 7 项，其中认可 1 个，余 6 个');
  await expect(pane).toContainText('已认可：资金由上级直接支付');

  await page.reload();
  await expect(agreement).toContainText('已判定 1 条：确认 0，不成立 0，不适用 1');
  expect(await twin(page, 'findings')).toContainEqual(
    expect.objectContaining({ rule: 'C02', verdict: '不适用', reason: '资金由上级直接支付' }),
  );
});

test('several findings are judged at once', async ({ page }) => {
  await open(page, '/#/diagnosis?rule=M03');
  await expect(panel(page, 'findings')).toContainText('共 5 条');
  await panel(page, 'findings').getByRole('checkbox', { name: '全选所列各条' }).check();
  const pane = page.getByTestId('finding');
  await expect(pane).toContainText('已选 5 条');
  await pane.getByRole('button', { name: '确认' }).click();
  await expect(page.getByTestId('agreement')).toContainText('符合率 100.0% (5/5)');
});

test('a rule reviewers mostly reject says so in the settings, and is switched off and on again by one click', async ({
  page,
}) => {
  await open(page, '/#/diagnosis?rule=M03');
  await panel(page, 'findings').getByRole('checkbox', { name: '全选所列各条' }).check();
  await page.getByTestId('finding').getByRole('button', { name: '不成立' }).click();
  await expect(page.getByTestId('agreement')).toContainText('符合率 0.0% (0/5)');
  await page.getByTestId('open-rules').click();
  const rule = page.getByTestId('rules').locator('[data-rule="M03"]');
  const others = page.getByTestId('rule-agreement');
  await expect(rule.getByTestId('rule-agreement')).toContainText('符合率 0.0% (0/5)确认不足六成，建议停用');
  await expect(others).toHaveCount(1);
  await rule.getByRole('button', { name: '停用', exact: false }).click();
  await expect(rule.getByRole('switch')).not.toBeChecked();
  await expect(page.getByTestId('rules-trial')).toContainText('减少 5 条');
  await rule.getByRole('button', { name: '恢复启用' }).click();
  await expect(rule.getByRole('switch')).toBeChecked();
  await expect(page.getByTestId('rules-trial')).not.toContainText('减少 5 条');
});

test('another framework for a year changes what is expected and can be taken back', async ({ page }) => {
  await open(page, '/?empty#/data');
  await give(page, file('own.csv', FORM));
  await expect(panel(page, 'sources')).toContainText('2015 表式（九类） · 推断');
  await page.getByRole('button', { name: 'own.csv 的表式' }).click();
  await page.getByLabel('2024 年的表式').selectOption('2021 表式（成本为一级指标，十类）');
  await expect(panel(page, 'sources')).toContainText('2021 表式（成本为一级指标，十类） · 选定');
  await expect(page.getByRole('dialog')).toContainText('经济成本、数量、质量');
  await page.getByLabel('2024 年的表式').selectOption('改回推断');
  await expect(panel(page, 'sources')).toContainText('2015 表式（九类） · 推断');
});
