import { expect, test } from '@playwright/test';
import { gb18030 } from '../gb18030.ts';
import { data, file, give, open, panel, saved, twin } from './page.ts';

const ROWS = `年度,项目名称,项目类别,主管部门,实施单位,年度资金申请总额(万元),一级指标,二级指标,三级指标,年度指标值
2024,学校食堂改造,一次性项目,示范区教育局,第一小学,85.5,产出指标,数量指标,改造食堂,2间
2024,学校食堂改造,一次性项目,示范区教育局,第一小学,85.5,效益指标,社会效益指标,无,
`;

test('an own CSV replaces the sample and is still there after a reload', async ({ page }) => {
  await open(page);
  const report = await give(page, file('own.csv', ROWS));
  await expect(report).toHaveAttribute('data-status', 'done');
  await expect(report).toHaveAttribute('data-accepted', '1');
  await expect(page.getByTestId('sample-notice')).toHaveCount(0);
  expect((await twin(page, 'headline'))[0]).toMatchObject({ amount: '855000.00', none: '1' });
  await page.reload();
  expect((await twin(page, 'headline'))[0]).toMatchObject({ amount: '855000.00', none: '1' });
});

test('GB18030 is recognised and shown', async ({ page }) => {
  await open(page, '/?empty');
  const report = await give(page, file('gbk.csv', gb18030(ROWS)));
  await expect(report).toHaveAttribute('data-status', 'done');
  await expect(report).toContainText('GB18030');
  await page.goto('/#/projects');
  expect((await twin(page, 'project-table'))[0]).toMatchObject({ name: '学校食堂改造', unit: '第一小学' });
});

test('nested JSON comes in, and the same file again changes nothing', async ({ page }) => {
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

test('a form with an unreadable amount is set aside whole, and the ledger balances', async ({ page }) => {
  await open(page, '/?empty#/data');
  const bad = `${ROWS + ROWS.split('\n').slice(1, 2).join('\n').replaceAll('学校食堂改造', '操场').replace('85.5', '约八十')}\n`;
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
  expect(problems.find(({ code }) => code === 'X20')).toMatchObject({ row: '4', raw: '约八十', effect: '隔离' });
});

test('a file without a unit of money asks once, with 万元 proposed', async ({ page }) => {
  await open(page, '/?empty');
  await page.getByTestId('import-files').setInputFiles([file('unitless.csv', ROWS.replace('(万元)', ''))]);
  await expect(page.getByTestId('import-mapping')).toContainText('金额单位');
  await page.getByTestId('import-confirm').click();
  await expect(page.getByTestId('import-report')).toHaveAttribute('data-status', 'done');
  expect((await twin(page, 'headline'))[0]).toMatchObject({ amount: '855000.00' });
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

test('exports in JSON and CSV import again to the same data', async ({ page }) => {
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

test('removing a source removes exactly its forms', async ({ page }) => {
  await open(page, '/?empty#/data');
  await give(page, data('wujing-2023.csv'), file('own.csv', ROWS));
  await expect(page.getByTestId('shown')).toHaveText('9/9 个项目');
  await page.getByRole('button', { name: '移除 wujing-2023.csv' }).click();
  await expect(page.getByTestId('shown')).toHaveText('1/1 个项目');
});
