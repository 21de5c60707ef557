import { expect } from '@playwright/test';
import { file, give, open, panel, test, twin } from './page.ts';

test('a project opens from the list, the matrix and a finding; the back button leads back', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  const sheet = panel(page, 'project-sheet');
  await open(page, '/#/projects');
  await panel(page, 'project-table').getByRole('button', { name: '标准网格化创建' }).click();
  await expect(sheet.getByRole('heading', { name: '财政项目支出绩效目标表' })).toBeVisible();
  await expect(sheet.getByRole('gridcell', { name: '下降' }).first()).toHaveClass('cell-grave');
  await expect(sheet.locator('[data-rule="D01"]')).toContainText('方向矛盾疑似');
  await expect(sheet.locator('[data-rule="D01"]')).toContainText('核对：名称与指标值的方向相反。');
  await sheet.getByRole('button', { name: '经济效益指标 三级指标：部门执法率' }).focus();
  await expect(page.getByTestId('sheet-source')).toContainText('wujing-2023.csv · 第 45 行 · 三级指标');
  await page.getByTestId('sheet-source').getByRole('button', { name: '看原文' }).click();
  await expect(page.getByRole('dialog').locator('mark')).toHaveText('部门执法率');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await page.goBack();
  await expect(sheet).toContainText('标准网格化创建');
  await page.getByRole('button', { name: '关闭项目表' }).click();

  await page.goto('/#/diagnosis');
  await panel(page, 'status-matrix').getByRole('button', { name: '街面督查人员经费', exact: true }).click();
  await expect(sheet).toContainText('街面督查人员经费');
  await page.getByRole('button', { name: '关闭项目表' }).click();
  await panel(page, 'findings').getByRole('button', { name: 'D01 应急救援' }).click();
  await page.getByTestId('finding').getByRole('button', { name: '应急救援' }).click();
  await expect(sheet).toContainText('54.44');
  await page.reload();
  await expect(sheet).toContainText('54.44');
  expect(refused).toEqual([]);
});

test('the form is walked cell by cell, and the notes on a cell come with it', async ({ page }) => {
  await open(page, '/#/projects');
  await panel(page, 'project-table').getByRole('button', { name: '标准网格化创建' }).click();
  const sheet = panel(page, 'project-sheet');
  const form = sheet.getByRole('grid');
  const focused = page.locator(':focus');
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await expect(form.locator('button[tabindex="0"]')).toHaveCount(1);
  await form.getByRole('button', { name: '项目名称：标准网格化创建' }).focus();
  await press('ArrowRight');
  await expect(focused).toHaveAccessibleName(/^项目类别：.*经常性项目\s*已勾选/);
  await press('ArrowDown', 'Home');
  await expect(focused).toHaveAccessibleName('主管部门：吴泾镇人民政府');
  await press('Control+End');
  await expect(focused).toHaveAccessibleName('服务对象满意度指标 年度指标值：达到80%以上');
  const conflict = form.getByRole('button', { name: '经济效益指标 年度指标值：下降' });
  while (!(await conflict.evaluate((cell) => cell === document.activeElement))) await press('ArrowUp');
  const note = sheet.locator('[data-rule="D01"]');
  await expect(note).toHaveClass(/note-pointed/);
  await expect(conflict).toHaveAccessibleDescription(/核对：名称与指标值的方向相反/);
  await expect(page.getByTestId('sheet-source')).toContainText('核对：名称与指标值的方向相反。');
  await expect(page.getByTestId('sheet-source')).toContainText('第 45 行');
  await press('ArrowLeft');
  await expect(focused).toHaveAccessibleName('经济效益指标 三级指标：部门执法率');
  await press('Control+Home', 'Tab');
  await expect(form.locator(':focus')).toHaveCount(0);
});

test('a link to a form that is not loaded says so', async ({ page }) => {
  await open(page, '/#/projects?sheet=none');
  await expect(panel(page, 'project-sheet')).toContainText('没有这个项目');
});

test('other years of the same project are one click away', async ({ page }) => {
  await open(page, '/?sample=multi-year#/projects?year=2024');
  const table = panel(page, 'project-table');
  await table.getByRole('searchbox').fill('wghgl');
  await table.getByRole('button', { name: '城市运行网格化管理经费' }).click();
  const sheet = panel(page, 'project-sheet');
  const years = sheet.getByRole('navigation', { name: '同一项目其他年度' });
  await expect(years.getByRole('button', { name: /^2024 年/ })).toHaveAttribute('aria-current', 'true');
  await years.getByRole('button', { name: /^2021 年/ }).click();
  await expect(sheet).toContainText('（2021年度）');
  await expect(sheet.getByRole('gridcell', { name: '项目名称：网格化巡查经费' })).toBeVisible();
});

const FORM = `年度,项目名称,主管部门,实施单位,年度资金申请总额(万元),一级指标,二级指标,三级指标,年度指标值
2024,街路巡查员,城管局,一中队,85.5,产出指标,数量指标,巡查次数,300次
2024,食堂改造,教育局,第一小学,20,产出指标,数量指标,改造面积,300平方米
`;

test('projects are found by pinyin initials, columns are chosen and kept, rows are copied as numbers', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/?empty#/projects');
  await give(page, file('own.csv', FORM));
  const table = panel(page, 'project-table');
  await table.getByRole('searchbox').fill('jlxcy');
  await expect(page.getByTestId('found')).toHaveText('1/2 行');
  await expect(table.locator('tbody tr')).toHaveText(/街路巡查员/);
  await table.getByRole('searchbox').fill('第一');
  await expect(table.locator('tbody tr')).toHaveText(/食堂改造/);
  await table.getByRole('searchbox').fill('');

  await table.getByRole('button', { name: '显示的列' }).click();
  for (const name of ['项目类别', '主管部门', '实施单位', '有效', '缺值', '写“无”', '空白', '缺行', '项目编码']) {
    await page.getByRole('checkbox', { name, exact: true }).uncheck();
  }
  await page.keyboard.press('Escape');
  // Kept a moment after it is seen: a reload in between would be before its time.
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise((resolve) => {
            const opening = indexedDB.open('mingji');
            opening.onsuccess = () => {
              const note = opening.result.transaction('notes').objectStore('notes').get('hidden columns');
              note.onsuccess = () => {
                opening.result.close();
                resolve(String(note.result).split(' ').includes('code'));
              };
            };
          }),
      ),
    )
    .toBe(true);
  await page.reload();
  await expect(table.locator('th[data-column]')).toHaveText([
    '年度',
    '项目名称',
    '年度金额（万元）',
    '严重问题',
    '重要问题',
    '薄弱项',
    '疑似薄弱项',
    '项目认定',
  ]);
  await table.getByRole('checkbox', { name: '选择：食堂改造' }).check();
  await page.getByTestId('copy-rows').click();
  await expect(table.getByRole('status')).toHaveText('已复制 1 行，可直接粘贴到 Excel');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n').map((line) => line.split('\t').slice(0, 3))).toEqual([
    ['年度', '项目名称', '年度金额(元)'],
    ['2024', '食堂改造', '200000.00'],
  ]);
  expect((await twin(page, 'project-table'))[0]).toMatchObject({ name: '街路巡查员', unit: '一中队' });
});

test('from a figure to its rows, and from a row to its cell', async ({ page }) => {
  await open(page, '/#/overview');
  await panel(page, 'headline')
    .getByRole('button', { name: /^未有效填报率 / })
    .click();
  const behind = page.getByTestId('behind');
  await expect(behind).toContainText('14 个指标项，5 个项目');
  await expect(behind.locator('tbody tr')).toHaveCount(14);
  await behind.getByRole('button', { name: '残保金抚恤金专项' }).first().click();
  await expect(panel(page, 'project-sheet').locator('.official-sought')).toContainText('经济效益指标');
  await page.goBack();
  await expect(panel(page, 'project-sheet')).toHaveCount(0);
  await expect(behind).toBeVisible();
});
