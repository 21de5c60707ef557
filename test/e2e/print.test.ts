import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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

test('the overview of six years fills two sheets of A4; every bar of the sources has its total', async ({ page }) => {
  await open(page, '/?sample=multi-year#/overview');
  await expect(panel(page, 'funding-sources')).toHaveAttribute('data-state', 'ready');
  await panel(page, 'funding-sources').getByTestId('show-table').click();
  const totals = await panel(page, 'funding-sources')
    .locator('tbody td[data-value]')
    .evaluateAll((cells) => {
      const heads = [...document.querySelectorAll('[data-panel="funding-sources"] thead th')];
      const stated = heads.findIndex((head) => head.getAttribute('data-column') === 'stated');
      return cells
        .filter((cell) => (cell as HTMLTableCellElement).cellIndex === stated)
        .map((cell) => cell.textContent);
    });
  await panel(page, 'funding-sources').getByTestId('show-table').click();
  await expect(panel(page, 'funding-sources').locator('.chart canvas')).toBeVisible();
  const sheets = await printed(page);
  expect(sheets).toHaveLength(2);
  const words = sheets.map((sheet) => sheet.words).join('');
  expect(totals).toHaveLength(6);
  expect(totals.filter((total) => !words.includes(plain(total)))).toEqual([]);
  // In the head of the first sheet: what became of every form that was read.
  expect(sheets[0]?.words).toMatch(/导入台账:读到252张=入库252[^·]*相符/);
});

test('an open form says under it where it is from, and has its right edge on the paper', async ({ page }) => {
  await open(page, '/#/projects');
  await panel(page, 'project-table').getByRole('button', { name: '标准网格化创建' }).click();
  const sheet = panel(page, 'project-sheet');
  await expect(sheet.getByRole('heading', { name: '财政项目支出绩效目标表' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const edge = await sheet.locator('.official table').evaluate((table) => {
    const { right } = table.getBoundingClientRect();
    const { borderRightWidth, borderRightColor } = getComputedStyle(table);
    return { inside: right <= document.documentElement.clientWidth - 1, borderRightWidth, borderRightColor };
  });
  expect(edge).toEqual({ inside: true, borderRightWidth: '2px', borderRightColor: 'rgb(31, 35, 40)' });
  await expect(sheet.locator('.step-mark')).toBeHidden();
  await page.emulateMedia({ media: null });
  const words = (await printed(page)).map((one) => one.words).join('');
  expect(words).toContain(plain('来源文件wujing-2023'));
  expect(words).toMatch(/导入台账读到8张=入库8/);
  expect(words).toMatch(/规则内置规则,版本[0-9a-z.]+数据标记[0-9a-z]{8}-[0-9a-z]{8}/);
  expect(words).not.toContain(plain('生成整改单'));
});

test('findings are printed form by form when all are listed, after the sum of each unit', async ({ page }) => {
  await open(page, '/?sample=wujing#/diagnosis');
  await expect(panel(page, 'findings')).toHaveAttribute('data-state', 'ready');
  const listed = await findingsOf(page);
  const sheets = await printed(page);
  const words = sheets.map((sheet) => sheet.words).join('');
  expect(sheets[0]?.words).toContain(plain(`问题清单共 ${listed.length} 条，全部列在文末`));
  const units = countedBy(listed, ({ unit }) => unit);
  for (const [unit, own] of units) {
    const severe = ['严重', '重要', '一般', '提示'].map(
      (word) => own.filter(({ severity }) => severity === word).length,
    );
    const forms = new Set(own.map(({ project }) => project)).size;
    const line = new RegExp(`${plain(unit)}${forms}[\\d,.]+${own.length}${severe.join('')}`);
    expect(words).toMatch(line);
  }
  expect(words).toContain(plain(`各单位的问题数（${units.size} 个单位，${listed.length} 条）`));
  const list = words.slice(words.indexOf(plain('逐项目的问题清单')));
  for (const { project, evidence } of listed) {
    expect(list).toContain(plain(project));
    expect(list).toContain(plain(evidence));
  }
  expect(list.match(/(?:严重|重要|一般|提示)(?=\D)/g)?.length).toBeGreaterThanOrEqual(listed.length);
  expect(sheets.length).toBeLessThanOrEqual(7);
});

test('of many forms the sum of each unit is printed, and the first sheet says how to get the list', async ({
  page,
}) => {
  await open(page, '/?empty#/data');
  await page.getByTestId('import-files').setInputFiles(generated(120));
  await expect(page.getByTestId('import-report')).toBeVisible({ timeout: 120_000 });
  await page.goto('/?empty#/diagnosis');
  await expect(panel(page, 'findings')).toHaveAttribute('data-state', 'ready');
  const listed = await findingsOf(page);
  expect(listed.length).toBeGreaterThan(500);
  const sheets = await printed(page);
  expect(sheets[0]?.words).toMatch(new RegExp(`问题清单共${listed.length.toLocaleString('en')}条,多于一次打印的500条`));
  expect(sheets[0]?.words).toContain(plain('导出 XLSX'));
  const words = sheets.map((sheet) => sheet.words).join('');
  expect(words).not.toContain(plain('逐项目的问题清单'));
  for (const [unit, own] of countedBy(listed, ({ unit }) => unit)) {
    const critical = own.filter(({ severity }) => severity === '严重').length;
    const forms = new Set(own.map(({ project }) => project)).size;
    expect(words).toMatch(new RegExp(`${plain(unit)}${forms}[\\d,.]+${own.length}${critical}`));
  }
  expect(sheets.length).toBeLessThan(14);
});

test('no column head on paper is higher than three lines, and two things are compared on one sheet', async ({
  page,
}) => {
  for (const name of ['overview', 'indicators', 'diagnosis', 'projects', 'unit', 'compare', 'data']) {
    await open(page, `/?sample=multi-year#/${name}`);
    await expect(page.locator('[data-panel][data-state="loading"]')).toHaveCount(0);
    await page.emulateMedia({ media: 'print' });
    const width = name === 'projects' || name === 'data' ? 1047 : 718;
    await page.setViewportSize({ width, height: 1000 });
    const high = await page.locator('thead :is(th, td)').evaluateAll((heads) =>
      heads
        .map((head) => {
          const { lineHeight, paddingTop } = getComputedStyle(head);
          const words = document.createRange();
          words.selectNodeContents(head);
          return {
            head: head.textContent,
            lines: Math.round(words.getBoundingClientRect().height / Number.parseFloat(lineHeight)),
            paddingTop,
          };
        })
        .filter(({ lines }) => lines > 3),
    );
    expect(high).toEqual([]);
    await page.emulateMedia({ media: null });
    await page.setViewportSize({ width: 1366, height: 768 });
    if (name === 'compare') expect(await printed(page)).toHaveLength(1);
  }
});

interface Exported {
  readonly name: string;
  readonly unit: string;
  readonly findings: readonly { readonly severity: string; readonly evidence: string | null }[];
}
const SEVERITIES: Readonly<Record<string, string>> = { critical: '严重', major: '重要', minor: '一般', info: '提示' };

/** Every finding of all that is loaded, from the export; then back on the page that was open. */
async function findingsOf(page: Page) {
  const { hash } = new URL(page.url());
  await page.evaluate(() => {
    location.hash = '#/data';
  });
  const download = page.waitForEvent('download');
  await page.getByTestId('export-json').click();
  const { projects } = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as {
    projects: readonly Exported[];
  };
  await page.evaluate((before) => {
    location.hash = before;
  }, hash);
  await expect(panel(page, 'findings')).toHaveAttribute('data-state', 'ready');
  return projects.flatMap(({ name, unit, findings }) =>
    findings.map(({ severity, evidence }) => ({
      project: name,
      unit,
      severity: SEVERITIES[severity] ?? '',
      evidence: evidence ?? '',
    })),
  );
}

function countedBy<T>(all: readonly T[], key: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  return new Map([...new Set(all.map(key))].map((name) => [name, all.filter((one) => key(one) === name)]));
}

/** A file with as many forms of one year as are wanted. */
function generated(forms: number): string {
  const file = test.info().outputPath('many.csv');
  execFileSync(process.execPath, ['data/generate.mjs', '--forms', `${forms}`, '--years', '2025', '--out', file]);
  return file;
}
