import { expect } from '@playwright/test';
import { open, panel, test } from './page.ts';

/** What fails at work is told where it was asked for. */

test('a picture, table or workbook of a panel that does not come about is told in the panel', async ({ page }) => {
  await open(page, '/?sample=multi-year#/overview');
  let downloads = 0;
  page.on('download', () => {
    downloads += 1;
  });
  const chart = panel(page, 'spending-by-category');
  await expect(chart.locator('canvas')).toBeVisible();
  const told = chart.getByRole('alert');

  await page.evaluate(() => {
    // As a browser does with a picture that is too large.
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
  });
  await chart.getByTestId('save-png').click();
  await expect(told).toHaveText('导出没有成功：the picture is too large');

  await page.evaluate(() => {
    const real = URL.createObjectURL;
    URL.createObjectURL = () => {
      URL.createObjectURL = real;
      throw new Error('no memory for the file');
    };
  });
  await chart.getByTestId('save-csv').click();
  await expect(told).toHaveText('导出没有成功：no memory for the file');

  await page.route(/assets\/xlsx-[^/]*\.js$/, (route) => route.abort());
  await chart.getByTestId('save-xlsx').click();
  await expect(told).toContainText('导出没有成功：Failed to fetch');
  expect(downloads).toBe(0);
  await expect(chart).toHaveAttribute('data-state', 'ready');

  // What was told goes with the next file that comes about.
  const download = page.waitForEvent('download');
  await chart.getByTestId('save-csv').click();
  await download;
  await expect(told).toHaveCount(0);
});

test('what fails behind a switch that tells nothing itself is told by a notice', async ({ page }) => {
  await open(page, '/');
  const notice = page.getByTestId('failure-notice');
  await expect(notice).toHaveCount(0);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    };
  });
  await page.getByTestId('settings').click();
  await page.getByLabel('导入前预览').click();
  await expect(notice).toContainText('有一步没有完成：the disk is full');
  await notice.getByRole('button', { name: '关闭' }).click();
  await expect(notice).toHaveCount(0);
});
