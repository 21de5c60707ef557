import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { file, give, open, panel, test } from './page.ts';

/** Parts of the program that are not there, and one that ends at work. */

test('a chart library that did not load fails its panel, and the next try fetches it anew', async ({ page }) => {
  let refused = 0;
  await page.route(/assets\/echarts-[^/]*\.js$/, (route) => {
    refused += 1;
    return route.abort();
  });
  await page.goto('/');
  const failed = page.locator('[data-panel][data-state="error"]').first();
  await expect(failed).toBeVisible();
  expect(refused).toBeGreaterThan(0);
  await page.unroute(/assets\/echarts-[^/]*\.js$/);
  const id = (await failed.getAttribute('data-panel')) ?? '';
  await failed.getByRole('button', { name: '重试' }).click();
  await expect(panel(page, id)).toHaveAttribute('data-state', 'ready');
  await expect(panel(page, id).locator('canvas')).toBeVisible();
  // The server has the version of this page: nothing to reload.
  await expect(page.getByTestId('new-version')).toHaveCount(0);
});

test('an old page after a new deployment offers to reload, and does not by itself', async ({ page, baseURL }) => {
  await page.route(/assets\/echarts-[^/]*\.js$/, (route) => route.fulfill({ status: 404 }));
  let opened = 0;
  await page.route(`${baseURL}/`, async (route) => {
    opened += 1;
    const response = await route.fetch();
    const body = await response.text();
    return route.fulfill({
      response,
      body: opened === 1 ? body : body.replace(/assets\/index-[^"]*\.js/, 'assets/next.js'),
    });
  });
  await page.goto('/');
  const notice = page.getByTestId('new-version');
  await expect(notice).toContainText('已有新版本');
  await page.unrouteAll();
  await notice.getByRole('button', { name: '重新载入' }).click();
  await expect(notice).toHaveCount(0);
  await expect(panel(page, 'spending-by-category')).toHaveAttribute('data-state', 'ready');
});

for (const [name, address] of [
  ['WebAssembly', /\.wasm$/],
  ['worker script', /duckdb-browser-eh\.worker-[^/]*\.js$/],
] as const) {
  test(`without its ${name} the page says so, and starts when tried again`, async ({ page }) => {
    await page.route(address, (route) => route.fulfill({ status: 404 }));
    await page.goto('/');
    await expect(page.locator('main[role="alert"]')).toHaveAttribute('data-reason', 'part');
    await page.unroute(address);
    await page.getByRole('button', { name: '重试' }).click();
    await expect(panel(page, 'headline')).toHaveAttribute('data-state', 'ready');
  });
}

test('an original whose reader cannot be loaded is not called damaged: the page says what is missing and offers to reload', async ({
  page,
}) => {
  await open(page, '/?empty');
  const book = readFileSync(new URL('../fixtures/form.xlsx', import.meta.url));
  await expect(await give(page, file('own.xlsx', book))).toHaveAttribute('data-accepted', '1');
  await page.route(/assets\/xlsx-[^/]*\.js$/, (route) => route.abort());
  await page.reload();
  const failed = page.locator('main[role="alert"]');
  await expect(failed).toHaveAttribute('data-reason', 'part');
  await expect(page.getByText('丢失或已损坏')).toHaveCount(0);
  await page.unroute(/assets\/xlsx-[^/]*\.js$/);
  await failed.getByRole('button', { name: '重新载入' }).click();
  await expect(panel(page, 'headline')).toHaveAttribute('data-state', 'ready');
  await expect(page.getByTestId('sample-notice')).toHaveCount(0);
});

test('a database worker that is ended at work is noticed within three seconds, and another takes over', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const made: Worker[] = [];
    const Real = Worker;
    globalThis.Worker = class extends Real {
      constructor(...asked: ConstructorParameters<typeof Worker>) {
        super(...asked);
        if (String(asked[0]).includes('duckdb')) made.push(this);
      }
    };
    Object.assign(globalThis, { made });
  });
  await open(page);
  const started = page.waitForEvent('worker', {
    predicate: (worker) => worker.url().includes('duckdb'),
    timeout: 10_000,
  });
  const killed = Date.now();
  await page.evaluate(() => {
    location.hash = '#/projects';
    (globalThis as unknown as { made: Worker[] }).made[0]?.terminate();
  });
  await started;
  expect(Date.now() - killed).toBeLessThan(3_000);
  await expect(panel(page, 'project-table')).toHaveAttribute('data-state', 'ready');
});
