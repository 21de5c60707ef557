import { expect, type Page } from '@playwright/test';
import { open, panel, test } from './page.ts';
import { plain, printed } from './paper.ts';

const A4 = { width: 595, height: 842 };

/** What stands on screen in each part of the brief. */
async function onScreen(page: Page, parts: string): Promise<readonly string[]> {
  await expect(panel(page, 'brief')).toHaveAttribute('data-state', 'ready');
  return (await panel(page, 'brief').locator(parts).allTextContents()).map(plain);
}

test('from opening the product to the printed page are three actions', async ({ page }) => {
  let actions = 0;
  const act = async (action: () => Promise<unknown>) => {
    await action();
    actions += 1;
  };
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  await act(() => page.goto('/'));
  await act(() => page.getByRole('link', { name: '简报', exact: true }).click());
  await act(() => page.getByTestId('print').click());
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  expect(actions).toBeLessThanOrEqual(4);
});

for (const [name, path, years, period] of [
  ['the eight forms', '/?sample=wujing#/brief?category=recurring', '2023年·样例:真实样例', '2023 年'],
  [
    'the six years',
    '/?sample=multi-year#/brief?category=recurring',
    '2020–2025年·样例:合成数据',
    '2025 年，对比 2024 年',
  ],
] as const) {
  test(`the brief of ${name} is one page of A4 with every word that is on screen`, async ({ page }) => {
    await open(page, path);
    const said = await onScreen(
      page,
      '.brief-head :is(h3, span), .brief-sentences :is(a, span), .brief-figures :is(th, td), .brief-bars text, .brief-foot dd',
    );
    const sheets = await printed(page);
    expect(sheets.map(({ width, height, bitmap }) => ({ width, height, bitmap }))).toEqual([{ ...A4, bitmap: false }]);
    const words = sheets[0]?.words ?? '';
    expect(said.filter((part) => !words.includes(part))).toEqual([]);
    expect(said.length).toBeGreaterThan(50);
    const foot = await onScreen(page, '.brief-foot dd');
    expect(foot).toEqual([
      expect.stringMatching(/^资金按年度资金申请总额/),
      plain(`${period}；项目类别：经常性项目`),
      plain(years),
      expect.stringMatching(/^读到.*相符$/),
      expect.stringMatching(/^[0-9a-z]{8}-[0-9a-z]{8}$/),
      expect.stringMatching(/^内置规则,版本[0-9a-z.]+$/),
    ]);
    // In the margins, and no control of the screen.
    expect(words).toContain(plain('明绩 · 简报'));
    expect(words).toContain(plain(`筛选：${period}；项目类别：经常性项目`));
    expect(words).toContain(plain('第 1 页，共 1 页'));
    expect(words).not.toContain('打印');
  });
}

test('a sentence opens what it counts: 14 gaps, 3 large weak projects', async ({ page }) => {
  await open(page, '/#/brief');
  await panel(page, 'brief').locator('[data-sentence="gaps"]').click();
  const behind = page.getByTestId('behind');
  await expect(behind.locator('tbody tr')).toHaveCount(14);
  await page.goBack();
  await panel(page, 'brief').locator('[data-sentence="large-weak"]').click();
  await expect(behind.locator('tbody tr').filter({ hasText: '2023' })).toHaveCount(3);
  await page.goBack();
  await panel(page, 'brief').getByRole('button', { name: '巡查员工作经费' }).click();
  await expect(panel(page, 'project-sheet').getByRole('heading', { name: '财政项目支出绩效目标表' })).toBeVisible();
});

test('long names and filters make the brief smaller, not longer', async ({ page }) => {
  await open(page, '/?sample=multi-year#/brief');
  const many = [...Array(30).keys()].map((at) => `&unit=${encodeURIComponent(`没有这个单位的很长的名称第${at}号`)}`);
  await page.goto(`/?sample=multi-year#/brief?unit=${encodeURIComponent('示例镇水务管理所')}${many.join('')}`);
  const foot = await onScreen(page, '.brief-foot dd');
  const [, filters = ''] = foot;
  expect(filters.length).toBeGreaterThan(500);
  const sheets = await printed(page);
  expect(sheets).toHaveLength(1);
  expect(sheets[0]?.words).toContain(filters);
});

test('the matrix is printed whole: its header stands on each of its pages, each page has its number', async ({
  page,
}) => {
  await open(page, '/?sample=multi-year#/diagnosis?year=2024&year=2025');
  await expect(panel(page, 'status-matrix')).toHaveAttribute('data-state', 'ready');
  await expect(panel(page, 'findings')).toHaveAttribute('data-state', 'ready');
  const rows = Number(await panel(page, 'status-matrix').getByRole('grid').getAttribute('aria-rowcount')) - 2;
  expect(rows).toBe(83);
  // The units under the names of the projects: each row of the matrix has one.
  const sheets = await printed(page);
  const HEADER = plain('数量质量时效成本经济效益社会效益生态效益可持续影响满意度');
  // Year, unit, amount (of some none), weak items.
  const LINE = /20(?:24|25)·示例镇[^·]*?(?:[\d,]+\.\d\d|–)\d(?:[＋+]\d)?\/\d/g;
  const withRows = sheets.filter(({ words }) => words.search(LINE) >= 0);
  expect(withRows.length).toBeGreaterThan(1);
  expect(withRows.map(({ words }) => words.includes(HEADER))).toEqual(withRows.map(() => true));
  expect(sheets.flatMap(({ words }) => words.match(LINE) ?? [])).toHaveLength(rows);
  sheets.forEach(({ words }, at) => {
    expect(words).toContain(plain(`第 ${at + 1} 页，共 ${sheets.length} 页`));
    expect(words).toContain(plain('筛选：2024、2025 年合计'));
    expect(words).toContain(plain('2020–2025 年 · 样例：合成数据'));
  });
});

test('charts are printed as lines and text, in the light whatever the theme', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, '/?sample=wujing#/overview');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(panel(page, 'large-weak')).toHaveAttribute('data-state', 'ready');
  await expect(page.locator('.chart canvas').first()).toBeVisible();
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      const { theme = '' } = document.documentElement.dataset;
      document.documentElement.dataset.themeOnPaper = `${theme} ${getComputedStyle(document.body).color}`;
    });
  });
  const sheets = await printed(page);
  expect(sheets.map(({ bitmap }) => bitmap)).toEqual(sheets.map(() => false));
  const words = sheets.map((sheet) => sheet.words).join('');
  expect(words).toContain(plain('527.13 · 88.8%'));
  expect(words).toContain(plain('可持续影响'));
  await expect(page.locator('html')).toHaveAttribute('data-theme-on-paper', 'light rgb(31, 35, 40)');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('.chart-paper')).toHaveCount(0);
  expect(refused).toEqual([]);
});

test('an open form is printed alone, with its notes', async ({ page }) => {
  await open(page, '/#/projects');
  await panel(page, 'project-table').getByRole('button', { name: '标准网格化创建' }).click();
  const sheet = panel(page, 'project-sheet');
  await expect(sheet.getByRole('heading', { name: '财政项目支出绩效目标表' })).toBeVisible();
  const cells = (await sheet.locator('.official .cell-text').evaluateAll(wordsSeen)).map(plain);
  const notes = (await sheet.locator('.sheet-note-head strong').allTextContents()).map(plain);
  const sheets = await printed(page);
  const words = sheets.map((one) => one.words).join('');
  expect(cells.filter((cell) => !words.includes(cell))).toEqual([]);
  expect(notes.filter((note) => !words.includes(note))).toEqual([]);
  expect(notes.length).toBeGreaterThan(3);
  expect(words).toContain(plain('明绩 · 项目表'));
  expect(words).not.toContain(plain('项目清单'));
  expect(sheets.map(({ width, height }) => ({ width, height }))).toEqual(sheets.map(() => A4));
});

test('the list of projects lies, with all of its rows', async ({ page }) => {
  await open(page, '/?sample=multi-year#/projects?year=all');
  await expect(panel(page, 'project-table')).toHaveAttribute('data-state', 'ready');
  const rows = await panel(page, 'project-table')
    .locator('tbody tr')
    .evaluateAll((lines) =>
      lines.map((line) =>
        [...line.querySelectorAll('td')]
          .slice(0, 2)
          .map((cell) => cell.textContent)
          .join(''),
      ),
    );
  expect(rows).toHaveLength(252);
  const sheets = await printed(page);
  expect(sheets.map(({ width, height }) => ({ width, height }))).toEqual(
    sheets.map(() => ({ width: A4.height, height: A4.width })),
  );
  const words = sheets.map((sheet) => sheet.words).join('');
  expect(rows.filter((row) => !words.includes(plain(row)))).toEqual([]);
  expect(sheets.map(({ words }) => words.includes(plain('项目名称')))).toEqual(sheets.map(() => true));
});

test('a panel in full screen is printed alone', async ({ page }) => {
  await open(page, '/#/overview');
  await panel(page, 'indicator-types').getByTestId('full-screen').click();
  const sheets = await printed(page);
  expect(sheets).toHaveLength(1);
  expect(sheets[0]?.words).toContain(plain('用了哪些类型的指标'));
  expect(sheets[0]?.words).not.toContain(plain('总体情况'));
});

/** What stands in cells but for what is there for screen readers alone. */
function wordsSeen(cells: readonly Element[]): readonly string[] {
  return cells.map((cell) => {
    const copy = cell.cloneNode(true) as Element;
    for (const unseen of copy.querySelectorAll('.visually-hidden')) unseen.remove();
    return copy.textContent;
  });
}
