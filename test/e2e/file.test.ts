import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { file, give, open, panel, saved, test, twin } from './page.ts';

const FILE = 'dist/mingji.html';
const ROWS = `年度,项目名称,项目类别,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值
2024,学校食堂改造,一次性项目,第一小学,85.5,数量指标,改造食堂,2间
`;

test('the file asks for nothing, on any page, with charts, workbooks and pictures', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url())) asked.push(request.url());
  });
  const refused = await refusals(page);
  await open(page, '/?sample=multi-year');
  for (const name of ['indicators', 'diagnosis', 'projects', 'data']) {
    await page.goto(`/?sample=multi-year#/${name}`);
    await expect(page.locator('[data-panel][data-state="loading"]')).toHaveCount(0);
    await expect(page.locator('[data-panel][data-state="error"]')).toHaveCount(0);
  }
  await page.goto('/?sample=multi-year#/overview');
  await expect(panel(page, 'spending-by-category').locator('canvas, svg').first()).toBeVisible();
  const files = [fixture('form.xlsx'), fixture('wujing-2023.docx'), fixture('form-html.xls')];
  await page.getByTestId('import-files').setInputFiles(files);
  // The two prints of one form differ in how a program wrote a number: it is asked which one holds.
  await page.getByTestId('import-confirm').click();
  const report = page.getByTestId('import-report');
  await expect(report).toHaveAttribute('data-status', 'done');
  for (const id of ['save-png', 'save-xlsx']) {
    const download = page.waitForEvent('download');
    await panel(page, 'indicator-types').getByTestId(id).click();
    await saved(download);
  }
  await page.getByTestId('views').click();
  const book = page.waitForEvent('download');
  await page.getByTestId('save-workbook').click();
  expect((await saved(book)).subarray(0, 2).toString()).toBe('PK');
  expect(asked).toEqual([`${pathToFileURL(FILE).href}?sample=multi-year`]);
  expect(await refused()).toEqual([]);
});

test('neither the page nor any of its workers can reach a host', async ({ page, context }) => {
  await context.setOffline(false);
  const reached: string[] = [];
  await page.route('http://elsewhere.test/**', (route) => {
    reached.push(route.request().url());
    return route.fulfill({ body: 'reached', headers: { 'access-control-allow-origin': '*' } });
  });
  await open(page);
  const ask = () =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.onload = () => resolve('reached');
      request.onerror = () => resolve('blocked');
      request.open('GET', 'http://elsewhere.test/');
      request.send();
    });
  expect(await page.evaluate(ask)).toBe('blocked');
  const workers = page.workers();
  expect(workers.length).toBeGreaterThan(0);
  for (const worker of workers) expect(await worker.evaluate(ask)).toBe('blocked');
  expect(reached).toEqual([]);
});

test('what was imported is kept in the browser and is there when the file is opened again', async ({ page }) => {
  await open(page, '/?empty#/overview');
  await expect(page.getByTestId('memory-notice')).toHaveCount(0);
  await give(page, file('own.csv', ROWS));
  await open(page, '/#/overview');
  expect((await twin(page, 'headline'))[0]).toMatchObject({ amount: '855000.00' });
  await page.goto('/#/data');
  await page.getByRole('button', { name: '移除 own.csv' }).click();
  await page.getByTestId('ask-yes').click();
  await expect(panel(page, 'sources')).toHaveAttribute('data-state', 'empty');
  const left = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('mingji');
        opening.onsuccess = () => {
          const counting = opening.result.transaction('originals').objectStore('originals').count();
          counting.onsuccess = () => resolve(counting.result);
        };
      }),
  );
  expect(left).toBe(0);
});

test('the SHA-256 beside the file is that of the file', () => {
  const sum = createHash('sha256').update(readFileSync(FILE)).digest('hex');
  expect(readFileSync(`${FILE}.sha256`, 'utf8')).toBe(`${sum}  mingji.html\n`);
});

const DAMAGES = [
  {
    name: 'one byte of the database',
    damage: changed('.wasm"'),
    says: ['duckdb-eh', '应为：SHA-256', '实为：SHA-256'],
  },
  { name: 'one byte of the program', damage: changed('index-'), says: ['index-', '应为：SHA-256', '实为：SHA-256'] },
  { name: 'a file cut short', damage: (html: string) => html.slice(0, html.length / 2), says: ['实为：'] },
  {
    name: 'a sign that does not belong',
    damage: (html: string) => replacedAt(html, '.wasm"', '!'),
    says: ['无法读出'],
  },
];

for (const [at, { name, damage, says }] of DAMAGES.entries()) {
  test(`damage is told, with what to do: ${name}`, async ({ page }) => {
    const path = `dist/damaged-${at}.html`;
    writeFileSync(path, damage(readFileSync(FILE, 'utf8')));
    try {
      await page.goto(`/../damaged-${at}.html`);
      const alert = page.getByRole('alert');
      for (const words of ['文件已损坏', 'The file is damaged', 'certutil -hashfile', ...says])
        await expect(alert).toContainText(words);
    } finally {
      rmSync(path);
    }
  });
}

test('a first script that was changed does not run, and the page says what to do', async ({ page }) => {
  const path = 'dist/damaged-boot.html';
  writeFileSync(path, readFileSync(FILE, 'utf8').replace('DOMContentLoaded', 'DOMContentLoadee'));
  try {
    await page.goto('/../damaged-boot.html');
    const late = page.getByText('如果一直停在这里');
    await expect(late).toBeHidden();
    // Ten seconds later.
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
    await expect(late).toBeVisible();
  } finally {
    rmSync(path);
  }
});

function fixture(name: string): ReturnType<typeof file> {
  return file(name, readFileSync(new URL(`../fixtures/${name}`, import.meta.url)));
}

/** Another letter well inside the packed part whose address holds the mark. */
function changed(mark: string): (html: string) => string {
  return (html) => {
    const at = placeIn(html, mark);
    return replacedAt(html, mark, html[at] === 'A' ? 'B' : 'A');
  };
}

function replacedAt(html: string, mark: string, sign: string): string {
  const at = placeIn(html, mark);
  return html.slice(0, at) + sign + html.slice(at + 1);
}

function placeIn(html: string, mark: string): number {
  // Its first script names the parts too.
  return html.indexOf(mark, html.indexOf('\n<script type="text/plain"')) + 5000;
}

/** What the policy has stopped since. */
async function refusals(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const stopped: string[] = [];
    Object.assign(globalThis, { stopped });
    addEventListener('securitypolicyviolation', (event) =>
      stopped.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return () => page.evaluate(() => (globalThis as unknown as { stopped: string[] }).stopped);
}
