import { expect } from '@playwright/test';
import { readXlsx } from 'hucre/xlsx';
import { gb18030 } from '#test/gb18030.ts';
import { data, file, give, open, panel, saved, test, twin } from './page.ts';

const ROWS = `年度,项目名称,项目类别,主管部门,实施单位,年度资金申请总额(万元),一级指标,二级指标,三级指标,年度指标值
2024,学校食堂改造,一次性项目,示范区教育局,第一小学,85.5,产出指标,数量指标,改造食堂,2间
2024,学校食堂改造,一次性项目,示范区教育局,第一小学,85.5,效益指标,社会效益指标,无,
`;

test('an own CSV replaces the sample and is still there after a reload', { tag: '@core' }, async ({ page }) => {
  await open(page);
  const report = await give(page, file('own.csv', ROWS));
  await expect(report).toHaveAttribute('data-status', 'done');
  await expect(report).toHaveAttribute('data-accepted', '1');
  await expect(page.getByTestId('sample-notice')).toHaveCount(0);
  expect((await twin(page, 'headline'))[0]).toMatchObject({ amount: '855000.00', none_slots: '1' });
  await page.reload();
  expect((await twin(page, 'headline'))[0]).toMatchObject({ amount: '855000.00', none_slots: '1' });
});

test('GB18030 is recognised and shown', { tag: '@core' }, async ({ page }) => {
  await open(page, '/?empty');
  const report = await give(page, file('gbk.csv', gb18030(ROWS)));
  await expect(report).toHaveAttribute('data-status', 'done');
  await expect(report).toContainText('GB18030');
  await page.goto('/#/projects');
  expect((await twin(page, 'project-table'))[0]).toMatchObject({ name: '学校食堂改造', unit: '第一小学' });
});

test('nested JSON comes in, and the same file again changes nothing', { tag: '@core' }, async ({ page }) => {
  await open(page, '/?empty');
  await expect(await give(page, data('wujing-2023.json'))).toHaveAttribute('data-accepted', '8');
  await page.getByTestId('import-report').getByRole('button', { name: '关闭' }).click();
  const again = await give(page, data('wujing-2023.json'));
  await expect(again).toHaveAttribute('data-status', 'done');
  await expect(again).toHaveAttribute('data-accepted', '8');
  await expect(again).toContainText('已在库中');
  expect((await twin(page, 'headline'))[0]).toMatchObject({ projects: '8', amount: '5935900.00' });
});

test('files that cannot come in say what was found and expected, and change nothing', async ({ page }) => {
  await open(page);
  const report = await give(
    page,
    file('empty.csv', ''),
    file('picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])),
    file('cut.json', '{"projects":[{"name":"修'),
    file('letter.csv', '各位领导，\n现报送材料。\n'),
  );
  await expect(report).toHaveAttribute('data-status', 'failed');
  await expect(report).toHaveAttribute('data-problems', '4');
  for (const words of ['文件是空的', '文件是图片', '应为完整的 JSON', '没有认出表头'])
    await expect(report).toContainText(words);
  await expect(panel(page, 'headline')).toContainText('593.59');
  await expect(page.getByTestId('sample-notice')).toBeVisible();
});

test('a form with an unreadable amount is set aside whole, and the ledger balances', { tag: '@core' }, async ({
  page,
}) => {
  await open(page, '/?empty#/data');
  const bad = `${ROWS + ROWS.split('\n').slice(1, 2).join('\n').replaceAll('学校食堂改造', '操场').replace('85.5', '八十来万')}\n`;
  const report = await give(page, file('mixed.csv', bad));
  await expect(report).toHaveAttribute('data-status', 'partial');
  await expect(report).toHaveAttribute('data-quarantined', '1');
  expect((await twin(page, 'ledger'))[0]).toMatchObject({
    found: '2',
    accepted: '1',
    quarantined: '1',
    balanced: '相符',
  });
  const problems = await twin(page, 'problems');
  expect(problems.find(({ code }) => code === 'X20')).toMatchObject({ row: '4', raw: '八十来万', effect: '隔离' });
});

test('a file without a unit of money asks once, with 万元 proposed', async ({ page }) => {
  await open(page, '/?empty');
  await page.getByTestId('import-files').setInputFiles([file('unitless.csv', ROWS.replace('(万元)', ''))]);
  await expect(page.getByTestId('import-mapping')).toContainText('金额单位');
  await page.getByTestId('import-confirm').click();
  await expect(page.getByTestId('import-report')).toHaveAttribute('data-status', 'done');
  expect((await twin(page, 'headline'))[0]).toMatchObject({ amount: '855000.00' });
});

const AMOUNTS = [320_000, 41_000, 1_200_000, 8_000, 27_500];
/** A file of projects in an order of its own, whose header says no unit. */
const unsaid = (amounts: readonly number[]) =>
  `年度,项目名称,主管部门,年度资金申请总额,一级指标,二级指标,三级指标,年度指标值
${amounts.map((amount, at) => `2024,项目${at},局,${amount},产出指标,数量指标,修路,1米\n2024,项目${at},局,${amount},产出指标,数量指标,修桥,1座`).join('\n')}\n`;

test('without a unit the largest and the median amount are read in three, and nothing is chosen where two make sense', async ({
  page,
}) => {
  await open(page, '/?empty');
  await page.getByTestId('import-files').setInputFiles([file('unsaid.csv', unsaid(AMOUNTS.map((one) => one / 4)))]);
  const unit = page.getByTestId('money-unit');
  // 2,000, 6,875, 10,250, 80,000, 300,000, each on two rows.
  await expect(unit).toContainText('这样的金额有 5 个');
  await expect(unit.locator('.unit-reading').nth(0)).toHaveText('按元：最大 30.00 万元，中位 1.03 万元');
  await expect(unit.locator('.unit-reading').nth(1)).toHaveText('按万元：最大 30.00 亿元，中位 1.03 亿元');
  await expect(unit.locator('.unit-reading').nth(2)).toHaveText('按亿元：最大 300,000.00 亿元，中位 10,250.00 亿元');
  await expect(unit.locator('input:checked')).toHaveCount(0);
  await expect(unit.locator('input').first()).toBeFocused();
  const confirm = page.getByTestId('import-confirm');
  await expect(confirm).toBeDisabled();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('import-mapping')).toBeVisible();
  await expect(unit.locator('input:checked')).toHaveCount(0);
  await unit.getByRole('radio', { name: '按元：' }).check();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('import-mapping')).toBeVisible();
  await confirm.click();
  await expect(page.getByTestId('import-report')).toHaveAttribute('data-status', 'done');
  expect((await twin(page, 'headline'))[0]).toMatchObject({ projects: '5', amount: '399125.00' });
});

test('a wildly implausible reading leaves the other one chosen', async ({ page }) => {
  await open(page, '/?empty');
  await page.getByTestId('import-files').setInputFiles([file('unsaid.csv', unsaid([1_420_000, 587_000, 27_900]))]);
  const unit = page.getByTestId('money-unit');
  await expect(unit).toContainText('按数额看应是元，请核对');
  await expect(unit.getByRole('radio', { name: '按元：最大 142.00 万元，中位 58.70 万元' })).toBeChecked();
  await page.getByTestId('import-confirm').click();
  await expect(page.getByTestId('import-report')).toHaveAttribute('data-status', 'done');
  expect((await twin(page, 'headline'))[0]).toMatchObject({ amount: '2034900.00' });
});

test('without a year its field has the focus, and Enter in any field confirms and dismisses nothing', async ({
  page,
}) => {
  await open(page, '/?empty');
  const yearless = ROWS.replaceAll(/^(?:年度|2024),/gm, '');
  await page.getByTestId('import-files').setInputFiles([file('yearless.csv', yearless.replace('(万元)', ''))]);
  const asked = page.getByTestId('import-mapping');
  const year = asked.getByLabel('年度', { exact: true });
  await expect(year).toBeFocused();
  const fields = asked.locator('input:visible');
  for (let at = 0; at < (await fields.count()); at += 1) {
    await fields.nth(at).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(asked).toBeVisible();
    await expect(page.getByTestId('import-confirm')).toBeDisabled();
  }
  await year.fill('2024');
  await page.keyboard.press('Enter');
  await expect(asked).toBeVisible();
  await page.getByTestId('import-confirm').click();
  await expect(page.getByTestId('import-report')).toHaveAttribute('data-status', 'done');
});

test('cells with markup and formulas are shown as text', async ({ page }) => {
  await open(page, '/?empty#/projects');
  const nasty = '<img src=x onerror=document.title=1>';
  await give(page, file('nasty.csv', ROWS.replaceAll('学校食堂改造', nasty).replaceAll('第一小学', '=1+1')));
  expect((await twin(page, 'project-table'))[0]).toMatchObject({ name: nasty, unit: '=1+1' });
  await expect(page).toHaveTitle(/明绩/);
});

test('cancelling an import leaves everything as it was', async ({ page }) => {
  await open(page);
  const lines = Array.from(
    { length: 200_000 },
    (_, at) => `2024,项目${at},经常性项目,局,单位,1.00,产出指标,数量指标,修路,${at}米`,
  );
  await page
    .getByTestId('import-files')
    .setInputFiles([file('big.csv', `${ROWS.split('\n')[0]}\n${lines.join('\n')}\n`)]);
  await page.getByTestId('import-cancel').click();
  await expect(page.getByTestId('import-report')).toHaveAttribute('data-status', 'cancelled');
  await expect(panel(page, 'headline')).toContainText('593.59');
});

test('exports in JSON and CSV import again to the same data', { tag: '@core' }, async ({ page }) => {
  await open(page, '/#/data');
  const download = (id: string) => {
    const event = page.waitForEvent('download');
    return page
      .getByTestId(id)
      .click()
      .then(() => saved(event));
  };
  const json = await download('export-json');
  const csv = await download('export-csv');
  const projects = (text: Buffer) =>
    JSON.parse(text.toString('utf8')).projects.map(({ source: _, ...project }: Record<string, unknown>) => project);
  for (const [name, content] of [
    ['back.json', json],
    ['back.csv', csv],
  ] as const) {
    await page.getByTestId('clear-data').click();
    await page.getByTestId('confirm').click();
    await expect(page.getByTestId('sample-notice')).toContainText('还没有数据');
    await expect(await give(page, file(name, content))).toHaveAttribute('data-accepted', '8');
    const again = projects(await download('export-json'));
    const unit = name === 'back.csv' ? { money_unit: '元' } : {};
    expect(again).toEqual(projects(json).map((project: object) => ({ ...project, ...unit })));
    await page.getByTestId('import-report').getByRole('button', { name: '关闭' }).click();
  }
});

test('a missing year has the focus, and nothing is loaded before it is filled in', async ({ page }) => {
  await open(page, '/?empty#/data');
  const rows = ROWS.split('\n').map((row) => row.split(',').slice(1).join(','));
  await page.getByTestId('import-files').setInputFiles([file('own.csv', rows.join('\n'))]);
  const asking = page.getByTestId('import-mapping');
  await expect(asking.getByLabel('年度')).toBeFocused();
  await expect(page.getByTestId('import-confirm')).toBeDisabled();
  await page.keyboard.press('Enter');
  await expect(asking).toBeVisible();
  await asking.getByLabel('年度').fill('2024');
  await page.keyboard.press('Enter');
  await expect(asking).toBeVisible();
  await page.getByTestId('import-confirm').click();
  await expect(page.getByTestId('import-report')).toHaveAttribute('data-status', 'done');
});

test('removing a source removes exactly its forms', async ({ page }) => {
  await open(page, '/?empty#/data?year=all');
  await give(page, data('wujing-2023.csv'), file('own.csv', ROWS));
  await expect(page.getByTestId('shown')).toHaveText('9/9 个项目');
  await page.getByRole('button', { name: '移除 wujing-2023.csv' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('移除文件和 8 张表？');
  await page.getByTestId('ask-yes').click();
  await expect(page.getByTestId('shown')).toHaveText('1/1 个项目');
  await page.getByTestId('removal-undo').click();
  await expect(page.getByTestId('shown')).toHaveText('9/9 个项目');
});

test('with the preview on, encoding and first lines are shown before anything is loaded; another encoding can be tried', async ({
  page,
}) => {
  await open(page, '/?empty#/data');
  await page.getByTestId('settings').click();
  await page.getByLabel('导入前预览').check();
  await page.reload();
  await page.getByTestId('settings').click();
  await expect(page.getByLabel('导入前预览')).toBeChecked();
  await page.keyboard.press('Escape');
  await page.getByTestId('import-files').setInputFiles([file('gbk.csv', gb18030(ROWS))]);
  const step = page.getByTestId('import-mapping');
  await expect(step.locator('pre')).toBeVisible();
  await expect(step.locator('pre')).toContainText('学校食堂改造');
  await expect(step.getByLabel('文字编码')).toHaveValue('GB18030');
  await step.getByLabel('文字编码').click();
  await page.getByRole('option', { name: 'UTF-8' }).click();
  await expect(step).toContainText('按 UTF-8 读不出来');
  await expect(step.locator('pre')).toContainText('学校食堂改造');
  await page.getByTestId('import-confirm').click();
  await expect(page.getByTestId('import-report')).toHaveAttribute('data-status', 'done');
  await page.getByTestId('settings').click();
  await page.getByLabel('导入前预览').uncheck();
  await give(page, file('more.csv', ROWS.replaceAll('食堂', '操场')));
  await expect(page.getByTestId('shown')).toHaveText('2/2 个项目');
});

test('Chinese without a known header asks for its encoding, with its first lines in sight', async ({ page }) => {
  await open(page, '/?empty#/data');
  await page.getByTestId('import-files').setInputFiles([file('letter.txt', gb18030('各位同事，\n现报送材料。\n'))]);
  const step = page.getByTestId('import-mapping');
  await expect(step.locator('pre')).toBeVisible();
  await expect(step.locator('pre')).toContainText('现报送材料');
  await expect(step).toContainText('没有认出表头');
  await page.getByTestId('import-confirm').click();
  await expect(page.getByTestId('import-report')).toHaveAttribute('data-status', 'failed');
});

const UNKNOWN = `年度,项目名称,本年申请经费(元),经办科室,二级指标,考核指标,考核指标值
2024,学校食堂改造,855000,基建科,数量指标,改造食堂,2间
`;

test('a guess and how sure it is stand beside each unknown column; what was chosen can be seen and forgotten', {
  tag: '@core',
}, async ({ page }) => {
  await open(page, '/?empty#/data');
  await page.getByTestId('import-files').setInputFiles([file('own.csv', UNKNOWN)]);
  const step = page.getByTestId('import-mapping');
  await expect(step.getByRole('row', { name: /考核指标值/ })).toContainText('猜测：年度指标值，把握 80%');
  await page.getByTestId('import-confirm').click();
  await expect(page.getByTestId('import-report')).toHaveAttribute('data-status', 'done');
  const habits = page.getByTestId('habits');
  await expect(habits).toContainText('考核指标值 → 年度指标值');
  const event = page.waitForEvent('download');
  await habits.getByRole('button', { name: '导出对照表' }).click();
  const habitsFile = await saved(event);
  await habits.getByRole('button', { name: /^忘记/ }).click();
  await expect(habits).toContainText('还没有');
  await page.getByTestId('habits-file').setInputFiles([file('choices.json', habitsFile)]);
  await expect(habits).toContainText('考核指标 → 三级指标');
  const report = await give(page, file('next.csv', UNKNOWN.replaceAll('食堂', '操场')));
  await expect(report).toHaveAttribute('data-status', 'done');
});

test('a suspicious unit is offered to be read as 元, and taken back', async ({ page }) => {
  await open(page, '/?empty#/data');
  await give(page, file('yuan.csv', ROWS.replaceAll('85.5', '1450000.00')));
  const problems = panel(page, 'problems');
  await expect(problems).toContainText('金额单位可疑');
  await problems.getByRole('button', { name: '把 yuan.csv 的金额都按元重读' }).click();
  await expect(problems).not.toContainText('金额单位可疑');
  await expect(panel(page, 'ledger')).toContainText('145.00');
  await page.getByRole('button', { name: '恢复原单位：yuan.csv' }).click();
  await expect(problems).toContainText('金额单位可疑');
});

test('problems are narrowed by kind, file and effect; the original line shows its cell marked', async ({ page }) => {
  await open(page, '/?empty#/data');
  const bad = ROWS.replace('85.5', '八十来万').replaceAll('学校食堂改造', '操场');
  await give(
    page,
    file('one.csv', ROWS.replaceAll('2间', '292%')),
    file('two.csv', bad + ROWS.split('\n')[1]?.replace('学校食堂改造', '图书馆')),
  );
  const problems = panel(page, 'problems');
  await problems.getByRole('combobox', { name: '文件' }).click();
  await page.getByRole('option', { name: 'two.csv' }).click();
  await expect(problems.locator('tbody tr').first()).toContainText('two.csv');
  await expect(problems.locator('tbody')).not.toContainText('one.csv');
  await problems.getByRole('button', { name: /^金额读不出/ }).click();
  await expect(problems.locator('tbody tr')).toHaveCount(1);
  await problems.getByRole('button', { name: '看原文：two.csv 第 2 行' }).click();
  await expect(page.getByRole('dialog').locator('mark')).toHaveText('八十来万');
});

test('a table is saved as a workbook with numbers in it', async ({ page }) => {
  await open(page, '/#/data');
  const event = page.waitForEvent('download');
  await panel(page, 'ledger').getByTestId('save-xlsx').click();
  const { sheets } = await readXlsx(new Uint8Array(await saved(event)));
  expect(sheets[0]?.name).toBe('导入台账');
  expect(sheets[0]?.rows[1]?.slice(0, 8)).toEqual(['wujing-2023.csv', 8, 8, 0, 0, 0, 5935900, 5935900]);
});
