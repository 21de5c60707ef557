import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { open, panel } from './page.ts';

test('10,000 forms come in while the page stays usable', async ({ page }, info) => {
  test.setTimeout(180_000);
  const path = info.outputPath('large.csv');
  execFileSync('node', ['data/generate.mjs', '--forms', '10000', '--out', path]);
  await open(page);
  await page.getByTestId('import-files').setInputFiles(path);
  const progress = page.getByTestId('import-progress');
  await expect(progress).toBeVisible();
  await page.getByRole('link', { name: '诊断' }).click();
  await expect(panel(page, 'status-matrix')).toHaveAttribute('data-state', 'ready');
  await expect(progress).toBeVisible();
  const report = page.getByTestId('import-report');
  await expect(report).toBeVisible({ timeout: 120_000 });
  await expect(report).toHaveAttribute('data-status', 'done');
  await expect(report).toHaveAttribute('data-accepted', '10000');
  await expect(page.getByTestId('shown')).toHaveText('10,000/10,000 个项目', { timeout: 30_000 });
  await expect(panel(page, 'status-matrix')).toHaveAttribute('data-state', 'ready', { timeout: 30_000 });
});
