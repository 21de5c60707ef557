import { expect, type Locator, type Page } from '@playwright/test';
import { file, give, open, panel, test, twin } from './page.ts';

/** Nine rows: 无, a slogan, a value without number, a misplaced indicator and more. */
const ROWS = [
  ['数量指标', '改造面积', '300平方米'],
  ['数量指标', '按需采购', '若干'],
  ['质量指标', '验收合格', '达标'],
  ['时效指标', '路面平整率', '≥95%'],
  ['成本指标', '无', '无'],
  ['经济效益指标', '无', '无'],
  ['社会效益指标', '提升服务水平', '显著提升'],
  ['生态效益指标', '不涉及', '无'],
  ['服务对象满意度指标', '满意度', ''],
] as const;
const HEAD = '年度,项目名称,主管部门,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值\n';
const form = (year: number, name: string, unit: string) =>
  ROWS.map((row) => [year, name, '教育局', unit, '85.5', ...row].join(',')).join('\n');
const FORMS = `${HEAD}${form(2024, '食堂改造', '第一小学')}\n${form(2024, '操场改造', '第二小学')}\n${form(2023, '食堂改造', '第一小学').replace('300平方米', '200平方米')}\n`;

const desk = (page: Page): Locator => page.getByTestId('desk');
const judged = (page: Page): Locator => page.getByTestId('desk-judged');
const title = (page: Page): Locator => desk(page).locator('.desk-head h3');

async function openDesk(page: Page): Promise<void> {
  await open(page, '/?empty#/diagnosis');
  await give(page, file('own.csv', FORMS));
  await expect(panel(page, 'review-desk')).toHaveAttribute('data-state', 'ready');
  await expect(desk(page).locator('.official')).toBeAttached();
}

test('a form of nine rows is cleared with under ten keys, each verdict is to be seen, and the last step is undone', async ({
  page,
}) => {
  await openDesk(page);
  const first = (await title(page).textContent()) ?? '';
  const keys: string[] = [];
  const press = async (key: string) => {
    keys.push(key);
    await page.keyboard.press(key);
  };
  const lines = desk(page).locator('.desk-remark-list > li[data-remark]');
  await expect(judged(page)).toContainText(/本表已判定 0\/\d+ 条/);
  await press('2');
  await expect(lines.first().locator('.desk-said').first()).toHaveText('不成立');
  await expect(lines.nth(1)).toHaveAttribute('aria-current', 'true');
  await press('1');
  await expect(lines.nth(1).locator('.desk-said').first()).toHaveText('确认');
  await press('a');
  await expect(judged(page)).toContainText(/本表 \d+ 条已全部判定/);
  await press('n');
  await expect(title(page)).not.toHaveText(first);
  expect(keys.length).toBeLessThan(10);
  await page.keyboard.press('p');
  await expect(title(page)).toHaveText(first);
  await expect(lines.first().locator('.desk-said').first()).toHaveText('不成立');

  const all = Number(/本表 (\d+) 条/.exec((await judged(page).textContent()) ?? '')?.[1]);
  await expect(page.getByTestId('agreement')).toContainText(`已判定 ${all} 条`);
  await page.keyboard.press('u');
  await expect(judged(page)).not.toContainText('已全部判定');
  await expect(judged(page)).not.toContainText('正在记下');
  await page.reload();
  await expect(judged(page)).not.toContainText('已全部判定');
  await expect(lines.first().locator('.desk-said').first()).toHaveText('不成立');
  expect(all).toBeGreaterThan(9);
});

test('not applicable asks for its reason, and no key judges while one is typed', async ({ page }) => {
  await openDesk(page);
  await page.keyboard.press('3');
  const reason = desk(page).getByRole('textbox', { name: '理由（不适用必填）' });
  await expect(reason).toBeFocused();
  await reason.pressSequentially('1 2 a u 资金由上级支付');
  await expect(judged(page)).toContainText('本表已判定 0/');
  await reason.press('Enter');
  await expect(desk(page).locator('.desk-said').first()).toHaveText('不适用：1 2 a u 资金由上级支付');
});

test('form and remarks move together both ways, and the place comes back with the address', async ({ page }) => {
  await openDesk(page);
  await desk(page).evaluate((box) => box.scrollIntoView());
  const lines = desk(page).locator('.desk-remark-list > li[data-remark]');
  const looked = desk(page).locator('td[data-looked-at]');
  for (let at = 0; at < (await lines.count()); at++) {
    await expect(lines.nth(at)).toHaveAttribute('aria-current', 'true');
    await expect(lines.nth(at)).toBeInViewport();
    if ((await looked.count()) > 0) await expect(looked).toBeInViewport();
    if (at < (await lines.count()) - 1) await page.keyboard.press('j');
  }
  // The other way: a cell brings its remark.
  const target = desk(page).locator('td.cell-grave button.cell-text').last();
  await target.click();
  const number = await desk(page).locator('td.cell-grave .cell-note').last().textContent();
  const current = desk(page).locator('.desk-remark-list [aria-current="true"]');
  await expect(current).toContainText(number ?? '');
  await expect(current).toBeInViewport();
  await expect(page).toHaveURL(/desk=.*remark=/);
  const said = await current.getAttribute('data-remark');
  const at = (await title(page).textContent()) ?? '';

  await page.reload();
  await expect(title(page)).toHaveText(at);
  await expect(current).toHaveAttribute('data-remark', said ?? '');
});

test('the year before is one key away, and what differs is marked', async ({ page }) => {
  await openDesk(page);
  await desk(page)
    .getByRole('button', { name: /食堂改造/ })
    .first()
    .click();
  await expect(title(page)).toHaveText('食堂改造');
  await page.keyboard.press('y');
  const years = page.getByTestId('desk-last-year');
  await expect(years.locator('tr[data-differs]')).toHaveCount(1);
  await expect(years.locator('mark')).toHaveText(['300平方米', '200平方米']);
});

test('the same wording over years and units is judged once, but for what is unticked', async ({ page }) => {
  await openDesk(page);
  const lines = desk(page).locator('.desk-remark-list > li[data-remark]');
  await lines
    .filter({ hasText: '显著提升' })
    .or(lines.filter({ hasText: '社会效益' }))
    .first()
    .getByRole('button')
    .first()
    .click();
  await page.keyboard.press('s');
  const same = page.getByTestId('same-wording');
  await expect(same).toContainText('共 3 处，分在 2 个年度、2 个单位');
  await expect(same.getByRole('checkbox')).toHaveCount(3);
  await same.getByRole('checkbox', { name: /2023/ }).uncheck();
  await same.getByRole('button', { name: '不成立所选 2 处' }).click();
  await expect(same).toBeHidden();
  await expect(page.getByTestId('agreement')).toContainText('已判定 2 条：确认 0，不成立 2，不适用 0');
});

test('every remark of the queue is reached, to the last', async ({ page }) => {
  await open(page, '/?sample=multi-year#/diagnosis?year=all&queue=remarks.rule.weight');
  const findings = (await twin(page, 'review-desk')).reduce((sum, row) => sum + Number(row.findings), 0);
  await panel(page, 'review-desk').getByTestId('show-table').click();
  await expect(page.getByTestId('queue-count')).toHaveText(`共 ${findings.toLocaleString('en')} 条`);
  const list = desk(page).locator('.desk-list');
  await list.evaluate((box) => {
    box.scrollTop = box.scrollHeight;
  });
  const last = list.locator(`[data-place="${findings}"]`);
  await expect(last).toBeVisible();
  await expect(last.locator('strong')).not.toHaveText('');
  await last.getByRole('button').click();
  await expect(last.getByRole('button')).toHaveAttribute('aria-current', 'true');
  await expect(desk(page).locator('.official')).toBeVisible();
});

test('on a phone queue, form and remarks come one at a time', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openDesk(page);
  await expect(desk(page).locator('.desk-queue')).toBeVisible();
  await expect(desk(page).locator('.desk-form')).toBeHidden();
  await desk(page).locator('.desk-item').nth(1).click();
  await expect(desk(page).locator('.desk-form')).toBeVisible();
  await expect(desk(page).locator('.desk-queue')).toBeHidden();
  await desk(page).locator('.cell-note').first().click();
  await expect(desk(page).locator('.desk-remarks')).toBeVisible();
  await expect(desk(page).locator('.desk-form')).toBeHidden();
});
