import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page, TestInfo } from '@playwright/test';
import { expect } from '@playwright/test';
import { data, file, give, open, panel, saved, test, twin } from './page.ts';
import { plain, printed } from './paper.ts';

const PAGES = ['overview', 'indicators', 'diagnosis', 'projects', 'unit', 'compare', 'brief', 'data'];
const VIEW = '#/overview?category=recurring';
const TWINS = ['headline', 'spending-by-category', 'spending-change', 'indicator-types', 'gaps-over-years'];
const WORD = '只有领导知道的口令';
/** Everything by which data, verdicts or notes are changed. */
const CHANGES = [
  ...['import-files', 'save-backup', 'restore-file', 'clear-data', 'roster-actions', 'habits', 'near-names'],
  ...['annotate', 'correct-units', 'correct-form', 'round-mark', 'rule-packs', 'rules-apply', 'hand-over', 'mend'],
  ...['memory-notice', 'first-hint', 'lineage-accept', 'lineage-apart', 'desk-verdicts'],
  ...['appraise-form', 'appraise-forms'],
];
const PART = /\n<script type="text\/plain" data-part="case">([^<]*)<\/script>/;

/** Writes what is on the page as one file, and leaves the dialog open. */
async function handedOver(page: Page, as: 'case-write' | 'case-data' = 'case-write'): Promise<Buffer> {
  if (!(await page.getByTestId('case-form').isVisible())) {
    await page.getByTestId('views').click();
    await page.getByTestId('hand-over').click();
  }
  const download = page.waitForEvent('download');
  await page.getByTestId(as).click();
  const content = await saved(download);
  await expect(page.getByTestId('case-written')).toBeVisible();
  return content;
}

/** A leader's machine: nothing is kept there yet, and there is no network. */
async function elsewhere(
  browser: Browser,
  { path, content }: { readonly path: string; readonly content: Buffer | string },
): Promise<{ readonly page: Page; readonly context: BrowserContext; readonly asked: readonly string[] }> {
  writeFileSync(path, content);
  const context = await browser.newContext({
    ...{ offline: true, locale: 'zh-CN', viewport: { width: 1366, height: 768 }, baseURL: 'about:blank' },
  });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url())) asked.push(request.url());
  });
  await page.goto(pathToFileURL(path).href);
  return { page, context, asked };
}

async function settled(page: Page): Promise<void> {
  await expect(page.locator('[data-panel]').first()).toBeVisible();
  await expect(page.locator('[data-panel][data-state="loading"]')).toHaveCount(0);
  await expect(page.locator('[data-panel][data-state="error"]')).toHaveCount(0);
}

async function twins(page: Page): Promise<unknown> {
  const all: unknown[] = [];
  for (const id of TWINS) all.push(await twin(page, id));
  return all;
}

/** What a page leaves in the browser. */
function left(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const names: string[] = [];
    try {
      for await (const [name] of (await navigator.storage.getDirectory()).entries()) names.push(name);
    } catch {
      // A page from disk has no such folder.
    }
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    return { databases, names, local: localStorage.length, session: sessionStorage.length, cookie: document.cookie };
  });
}

const NOTHING = { databases: [], names: [], local: 0, session: 0, cookie: '' };

test('a leader sees in one file, without a network, what the page said, and nothing stays behind @core', async ({
  page,
  browser,
}, info) => {
  await open(page, `/?sample=multi-year${VIEW}`);
  const here = await twins(page);
  const mark = (await page.locator('.print-head').textContent())?.match(/[0-9a-z]{6,8}-[0-9a-z]+/)?.[0] ?? 'no mark';
  const content = await handedOver(page);
  // The file is the single file, to the byte, and what was handed over in it.
  const html = content.toString();
  expect(html).toMatch(PART);
  expect(html.replace(PART, '') === readFileSync('dist/mingji.html', 'utf8')).toBe(true);

  const leader = await elsewhere(browser, { path: info.outputPath('leader.html'), content });
  const there = leader.page;
  await settled(there);
  expect(new URL(there.url()).hash).toBe(VIEW);
  expect(await twins(there)).toEqual(here);
  const line = there.getByTestId('case-line');
  // 252 forms are in the sample, and their money is 58,311.37 万元 (data/README.md).
  const forms = readFileSync(new URL('../../data/shili-2020-2025.csv', import.meta.url), 'utf8');
  const read = new Set(
    forms
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split(',').slice(0, 2).join(',')),
  ).size;
  await expect(line).toContainText(`读到 ${read} 张＝入库 ${read}＋隔离 0`);
  await expect(line).toContainText(mark);
  await expect(line).toContainText(new Date().toLocaleDateString('sv'));

  for (const name of PAGES) {
    await there.goto(`${pathToFileURL(info.outputPath('leader.html')).href}#/${name}`);
    await settled(there);
    await expect(line).toBeVisible();
    for (const id of CHANGES) await expect(there.getByTestId(id), `${id} on ${name}`).toHaveCount(0);
  }
  const sheets = await printed(there);
  await there.goto(`${pathToFileURL(info.outputPath('leader.html')).href}#/diagnosis`);
  await settled(there);
  await there.locator('.finding-rule').first().click();
  await there.locator('.finding-detail :is(a, button)').first().click();
  await expect(panel(there, 'project-sheet')).toHaveAttribute('data-state', 'ready');
  for (const id of CHANGES) await expect(there.getByTestId(id), `${id} beside a form`).toHaveCount(0);
  await expect(there.getByRole('textbox', { name: '理由' })).toHaveCount(0);
  await expect(there.locator('.verdict-form')).toHaveCount(0);
  expect(sheets[0]?.words).toContain(plain(`数据标记 ${mark}`));
  await there.goto(`${pathToFileURL(info.outputPath('leader.html')).href}${VIEW}`);
  await settled(there);
  expect((await printed(there))[0]?.words).toContain(plain('交给领导的文件'));
  for (const id of ['save-xlsx', 'save-png']) {
    const download = there.waitForEvent('download');
    await panel(there, 'indicator-types').getByTestId(id).click();
    expect((await saved(download)).length).toBeGreaterThan(1000);
  }
  await there.getByTestId('views').click();
  const book = there.waitForEvent('download');
  await there.getByTestId('save-workbook').click();
  expect((await saved(book)).subarray(0, 2).toString()).toBe('PK');
  await there.keyboard.press('Escape');

  await there.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['年度,项目名称\n2024,修路\n'], 'own.csv'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(line.getByRole('alert')).toContainText('不能导入');
  await there.getByTestId('settings').click();
  await there.getByText('English').click();
  await expect(line).toContainText('A file for the leader');
  expect(await left(there)).toEqual(NOTHING);
  expect([...new Set(leader.asked)]).toEqual([pathToFileURL(info.outputPath('leader.html')).href]);
  await leader.context.close();
});

test('what was handed over and then changed is refused with the reason @core', async ({ page, browser }, info) => {
  await open(page, '/?sample=wujing#/overview');
  const html = (await handedOver(page)).toString();
  const [part = '', base64 = ''] = PART.exec(html) ?? [];
  const swapped = (at: number) => {
    const place = html.indexOf(part) + part.indexOf(base64) + at;
    return html.slice(0, place) + (html[place] === 'A' ? 'B' : 'A') + html.slice(place + 1);
  };
  const changed: readonly (readonly [string, string, string])[] = [
    ['a sign of the data', swapped(Math.floor(base64.length / 2)), '文件已损坏或被改动'],
    ['a sign of its head', swapped(200), '文件已损坏或被改动'],
    ['a sign that does not belong', html.replace(base64, `!${base64.slice(1)}`), '文件已损坏或被改动'],
    [
      'the data cut short',
      html.replace(base64, base64.slice(0, base64.length - (base64.length % 8) - 8)),
      '文件已损坏',
    ],
    ['the file cut short in it', html.slice(0, html.indexOf(base64) + 1000), '文件已损坏'],
    ['a part of the program', damagedProgram(html), '文件已损坏'],
  ];
  for (const [name, content, says] of changed) {
    const leader = await elsewhere(browser, { path: info.outputPath('changed.html'), content });
    await expect(leader.page.getByRole('alert'), name).toContainText(says);
    await expect(leader.page.locator('[data-panel]'), name).toHaveCount(0);
    expect(await left(leader.page), name).toEqual(NOTHING);
    await leader.context.close();
  }
});

function damagedProgram(html: string): string {
  const place = html.indexOf('data-part="/assets/index') + 5000;
  return html.slice(0, place) + (html[place] === 'A' ? 'B' : 'A') + html.slice(place + 1);
}

test('under a passphrase nothing is shown before it is right @core', async ({ page, browser }, info) => {
  await open(page, '/?sample=multi-year#/diagnosis?year=2023');
  await page.getByTestId('views').click();
  await page.getByTestId('hand-over').click();
  await page.getByLabel('口令（不设').fill('短');
  await expect(page.getByTestId('case-write')).toBeDisabled();
  await page.getByLabel('口令（不设').fill(WORD);
  await page.getByLabel('再输一次口令').fill(`${WORD}了`);
  await expect(page.getByText('两次输入的口令不同')).toBeVisible();
  await expect(page.getByTestId('case-write')).toBeDisabled();
  await page.getByLabel('再输一次口令').fill(WORD);
  const content = await handedOver(page);
  const leader = await elsewhere(browser, { path: info.outputPath('locked.html'), content });
  const there = leader.page;
  const field = there.getByTestId('case-passphrase').getByLabel('口令');
  await expect(field).toBeFocused();
  await expect(there.locator('[data-panel]')).toHaveCount(0);
  expect(new URL(there.url()).hash).toBe('');
  for (const wrong of [WORD.slice(1), `${WORD} `]) {
    await field.fill(wrong);
    await there.keyboard.press('Enter');
    await expect(there.getByText('口令不对')).toBeVisible();
    await expect(field).toHaveValue('');
    await expect(there.locator('[data-panel]')).toHaveCount(0);
  }
  await field.fill(WORD);
  await there.keyboard.press('Enter');
  await settled(there);
  expect(new URL(there.url()).hash).toBe('#/diagnosis?year=2023');
  expect(await left(there)).toEqual(NOTHING);
  await leader.context.close();
});

const OWN = `年度,项目名称,项目类别,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值
2024,学校食堂改造,一次性项目,第一小学,85.5,数量指标,改造食堂,2间
2024,操场翻新,一次性项目,第二小学,12,质量指标,验收合格率,100%
2024,坏的,一次性项目,第二小学,abc,质量指标,验收合格率,100%
`;

/** The name of a case beside the page, written and taken away again. */
async function beside(info: TestInfo, content: Buffer, work: (name: string) => Promise<void>): Promise<void> {
  const name = `公布 ${info.testId}`;
  writeFileSync(`dist/${name}.mingji`, content);
  try {
    await work(name);
  } finally {
    rmSync(`dist/${name}.mingji`);
  }
}

test('a case beside a served page opens by its name, to be looked at only, and leaves own data alone', async ({
  page,
  baseURL,
}, info) => {
  test.skip(info.project.name === 'file', 'a page from disk reads nothing beside it');
  await open(page, '/?empty#/overview');
  await give(page, file('own.csv', OWN));
  await page.goto('/#/overview?unit=第一小学');
  await page.getByTestId('views').click();
  await page.getByTestId('hand-over').click();
  await page.getByLabel('所选单位：第一小学').check();
  await expect(page.getByLabel('连同导入的原件')).toBeDisabled();
  const part = await handedOver(page, 'case-data');
  await expect(page.getByTestId('case-written')).toContainText('?case=mingji-');
  await page.getByRole('radio', { name: '全部数据' }).check();
  const whole = await handedOver(page, 'case-data');

  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url())) asked.push(request.url());
  });
  await beside(info, part, async (name) => {
    await open(page, `/?case=${encodeURIComponent(name)}`);
    const line = page.getByTestId('case-line');
    await expect(line).toContainText('公布的数据');
    await expect(line).toContainText('所选单位：第一小学');
    await expect(line).toContainText('读到 1 张＝入库 1＋隔离 0');
    expect(await twin(page, 'headline')).toMatchObject([{ amount: '855000.00' }]);
    await page.goto(`/?case=${encodeURIComponent(`${name}.mingji`)}#/projects`);
    await settled(page);
    await expect(page.locator('main')).toContainText('学校食堂改造');
    await expect(page.locator('main')).not.toContainText('操场翻新');
  });
  await beside(info, whole, async (name) => {
    await page.goto(`/?case=${encodeURIComponent(name)}#/data`);
    await settled(page);
    await expect(page.getByTestId('case-line')).toContainText('读到 3 张＝入库 2＋隔离 1');
    for (const verb of ['移除', '改正', '丢弃', '恢复', '导入']) {
      // A head of a column is a button too.
      await expect(page.locator(':not(th) > button').filter({ hasText: verb }), verb).toHaveCount(0);
    }
    await panel(page, 'problems').getByRole('button', { name: '看原文' }).first().click();
    await expect(page.getByRole('dialog')).toContainText('没有带原件');
  });
  for (const address of asked) expect(new URL(address).origin).toBe(new URL(baseURL ?? '').origin);
  // Own data are there again without it.
  await open(page, '/#/overview');
  await expect(page.getByTestId('case-line')).toHaveCount(0);
  expect(await twin(page, 'headline')).toMatchObject([{ amount: '975000.00' }]);
});

test('nothing but a file beside the page opens by a name, and nothing of it stays in the browser', async ({
  page,
  browser,
  baseURL,
}, info) => {
  test.skip(info.project.name === 'file', 'a page from disk reads nothing beside it');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const name of ['../x', '/x', 'https://elsewhere.test/x', '//elsewhere.test/x', 'a/b', '..', '%2e%2e%2fx', '']) {
    await page.goto(`/?case=${encodeURIComponent(name)}`);
    await expect(page.getByRole('alert')).toContainText('只能是这个页面旁边一个数据文件的名称');
    await expect(page.locator('[data-panel]')).toHaveCount(0);
  }
  await page.goto('/?case=nowhere');
  await expect(page.getByRole('alert')).toContainText('没有这个数据文件');
  await beside(info, Buffer.from('not a case'), async (name) => {
    await page.goto(`/?case=${encodeURIComponent(name)}`);
    await expect(page.getByRole('alert')).toContainText('不是明绩的数据文件');
  });
  for (const address of asked) expect(address).not.toContain('elsewhere.test/');
  await open(page, '/?sample=wujing#/overview');
  const content = await handedOver(page, 'case-data');
  // Another browser that was never here.
  const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'zh-CN' });
  const visitor = await context.newPage();
  await beside(info, content, async (name) => {
    await open(visitor, `/?case=${encodeURIComponent(name)}`);
    await expect(visitor.getByTestId('case-line')).toBeVisible();
    expect(await left(visitor)).toEqual(NOTHING);
  });
  await context.close();
});

test('where a server has no single file the page says so, and the data file is still written', async ({
  page,
}, info) => {
  test.skip(info.project.name === 'file', 'the single file takes itself');
  await open(page, '/?sample=wujing#/overview');
  await page.route('**/mingji.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.getByTestId('views').click();
  await page.getByTestId('hand-over').click();
  await page.getByTestId('case-write').click();
  await expect(page.getByTestId('case-form').getByRole('alert')).toContainText('没有 mingji.html');
  expect((await handedOver(page, 'case-data')).subarray(0, 14).toString()).toBe('mingji-case/1 ');
});

test('own data may go with their files', async ({ page }) => {
  await open(page, '/?empty#/overview');
  await give(page, data('wujing-2023.csv'));
  await page.getByTestId('views').click();
  await page.getByTestId('hand-over').click();
  await expect(page.getByRole('dialog', { name: '交给领导一个文件' })).toBeVisible();
  await expect(page.getByLabel('连同导入的原件')).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('case-form')).toHaveCount(0);
});
