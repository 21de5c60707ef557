import { expect } from '@playwright/test';
import { file, give, open, panel, test } from './page.ts';

test('no request leaves the origin, from first visit to import', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && origin !== baseURL) foreign.push(request.url());
  });
  await open(page);
  await give(page, file('own.csv', '年度,项目名称,年度资金申请总额(元)\n2024,修路,1\n'));
  await page.goto('/#/diagnosis');
  await expect(panel(page, 'status-matrix')).toHaveAttribute('data-state', 'ready');
  expect(foreign).toEqual([]);
});

test('neither the page nor a worker of its origin can reach another host', async ({ page }) => {
  const asked: string[] = [];
  await page.route('http://elsewhere.test/**', (route) => {
    asked.push(route.request().url());
    return route.fulfill({ body: 'reached', headers: { 'access-control-allow-origin': '*' } });
  });
  await open(page);
  const fromPage = await page.evaluate(() =>
    fetch('http://elsewhere.test/page').then(
      () => 'reached',
      () => 'blocked',
    ),
  );
  expect(fromPage).toBe('blocked');
  const workers = page.workers();
  expect(workers.length).toBeGreaterThan(0);
  for (const worker of workers) {
    const fromWorker = await worker.evaluate(() =>
      fetch('http://elsewhere.test/worker').then(
        () => 'reached',
        () => 'blocked',
      ),
    );
    expect(fromWorker).toBe('blocked');
  }
  expect(asked).toEqual([]);
});

test('the policy stops nothing the page itself needs', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Refused/.test(message.text())) refused.push(message.text());
  });
  await open(page);
  await page
    .getByRole('search')
    .getByRole('button', { name: /^报告年度/ })
    .click();
  await page.keyboard.press('Escape');
  await page.goto('/#/data');
  await page.getByTestId('clear-data').click();
  await expect(page.getByTestId('confirm')).toBeVisible();
  expect(refused).toEqual([]);
});
