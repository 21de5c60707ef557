import { expect, type Locator, type Page } from '@playwright/test';
import { Clerk } from '#test/clerks.ts';
import { answered, plainSheets, workbookOf } from '#test/paper.ts';
import { file, open, saved, test } from './page.ts';

const UNIT = '吴泾镇城市运行管理中心';
const FORM = '联管大队整治经费';

// Out, filled in, back, and the page opened anew: four journeys in one.
test.setTimeout(120_000);

/** Counts what a person does: each click, each field filled. */
function person() {
  let actions = 0;
  return {
    async click(what: Locator) {
      actions++;
      await what.click();
    },
    get actions() {
      return actions;
    },
  };
}

async function handed(page: Page, content: File): Promise<void> {
  const buffer = Buffer.from(await content.arrayBuffer());
  await page.getByTestId('import-files').setInputFiles([file(content.name, buffer)]);
}

test('a unit is sent its corrections in five actions from opening, and its answers are taken in one', async ({
  page,
}) => {
  await open(page);
  const official = person();
  await official.click(page.getByRole('link', { name: '审核', exact: true }));
  await official.click(page.getByTestId('correct-units'));
  await official.click(page.getByLabel('全选有问题的单位'));
  await official.click(page.getByRole('checkbox', { name: UNIT }));
  const download = page.waitForEvent('download');
  await official.click(page.getByTestId('correction-make'));
  const name = (await download).suggestedFilename();
  expect(name).toBe(`整改单-${UNIT}-第1轮.xlsx`);
  expect(official.actions).toBe(5);
  await page.keyboard.press('Escape');

  const sent = new File([new Uint8Array(await saved(download))], name);
  const filled = await workbookOf(
    answered(await plainSheets(sent), [
      { sheet: FORM, line: '成本指标', left: '整治成本控制数', right: '≤112.50万元' },
      { sheet: FORM, line: '经济效益指标', remark: '本项目不产生经济效益' },
      { sheet: FORM, line: '时效指标', right: '提升' },
    ]),
    name,
  );
  await handed(page, filled);
  const report = page.getByTestId('correction-report');
  await expect(report).toBeVisible();
  await expect(report).toHaveAttribute('data-fixed', '3');
  await expect(report).toHaveAttribute('data-broken', '2');
  await expect(report).toHaveAttribute('data-disputed', '1');
  await expect(report).toContainText('控制在预算内 → 整治成本控制数');
  await expect(report).toContainText('理由：本项目不产生经济效益');
  await expect(report).toContainText('样例文件 wujing-2023.csv 会一并导入');
  const reviewer = person();
  await reviewer.click(page.getByTestId('import-confirm'));
  expect(reviewer.actions).toBe(1);
  await expect(page.getByTestId('import-report')).toContainText('整改 1 张表：新出现 2，有异议 1');
  await expect(page.getByTestId('import-report')).toHaveAttribute('data-status', 'done');

  // The form as it is now, with the objection beside its finding, also after the page is opened again.
  await page.goto('/#/projects');
  await page.reload();
  await page.getByTitle(`打开项目表：${FORM}`).first().click();
  const sheet = page.locator('[data-panel="project-sheet"]');
  await expect(sheet).toContainText('≤112.50万元');
  await expect(sheet).toContainText('单位有异议：本项目不产生经济效益');
});

test('undoing gives the sample back as it was', async ({ page }) => {
  await open(page, '/#/diagnosis');
  await page.getByTestId('correct-units').click();
  await page.getByLabel('全选有问题的单位').click();
  await page.getByRole('checkbox', { name: UNIT }).click();
  const download = page.waitForEvent('download');
  await page.getByTestId('correction-make').click();
  const sent = new File([new Uint8Array(await saved(download))], (await download).suggestedFilename());
  await page.keyboard.press('Escape');
  const filled = answered(await plainSheets(sent), [{ sheet: FORM, line: '时效指标', right: '12月底前' }]);
  await handed(page, await workbookOf(filled, '交回.xlsx'));
  await page.getByTestId('import-confirm').click();
  await page.getByTestId('import-undo').click();
  await expect(page.getByTestId('import-undone')).toBeVisible();
  await expect(page.getByText('正在显示样例')).toBeVisible();
});

test('the dialog says what is in it, and a return filled in as people do is shown with where it was written and what to ask', async ({
  page,
}) => {
  await open(page, '/#/diagnosis?severity=critical');
  await page.getByTestId('correct-units').click();
  await expect(page.getByTestId('correction-scope')).toContainText('严重');
  await expect(page.getByTestId('correction-confirmed')).toBeDisabled();
  await page.keyboard.press('Escape');

  await open(page, '/#/diagnosis');
  await page.getByTestId('correct-units').click();
  await page.getByLabel('全选有问题的单位').click();
  await page.getByRole('checkbox', { name: UNIT }).click();
  const download = page.waitForEvent('download');
  await page.getByTestId('correction-make').click();
  const clerk = new Clerk(await plainSheets(new File([new Uint8Array(await saved(download))], 'sent.xlsx')));
  await page.keyboard.press('Escape');
  clerk
    .overwrites(clerk.row(FORM, '生态效益指标'), { target: '≥95%' })
    .writes(clerk.row(FORM, '成本指标'), { left: '删除' })
    .writes(clerk.row(FORM, '时效指标'), { right: '已改' })
    .writes(clerk.row(FORM, '项目资金总额'), { left: '120.00' });
  await handed(page, await clerk.file());
  const report = page.getByTestId('correction-report');
  await expect(report).toContainText('（删去）');
  await expect(report).toContainText('写在原表格里');
  await expect(report).toContainText('只写了“已改”，没有写改成什么');
  await expect(page.getByTestId('returned-sums')).toContainText('各项相加不符');
});
