import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from '@playwright/test';
import { open, panel, test } from './page.ts';

test('10,000 forms come in while the page stays usable', async ({ page }, info) => {
  test.setTimeout(180_000);
  const path = info.outputPath('large.csv');
  execFileSync('node', ['data/generate.mjs', '--forms', '10000', '--out', path]);
  await open(page);
  await page.getByTestId('import-files').setInputFiles(path);
  const progress = page.getByTestId('import-progress');
  await expect(progress).toBeVisible();
  await expect(progress).toContainText(/ MB \/ [\d.]+ MB/);
  await expect(progress).toContainText(/[\d,]+ 行/);
  await page.getByRole('link', { name: '诊断', exact: true }).click();
  await expect(panel(page, 'status-matrix')).toHaveAttribute('data-state', 'ready');
  await expect(progress).toBeVisible();
  const report = page.getByTestId('import-report');
  await expect(report).toBeVisible({ timeout: 120_000 });
  await expect(report).toHaveAttribute('data-status', 'done');
  await expect(report).toHaveAttribute('data-accepted', '10000');
  // The generator deals the forms out over six years; the page speaks of the newest.
  await expect(page.getByTestId('shown')).toHaveText('1,667/1,667 个项目', { timeout: 30_000 });
  await expect(panel(page, 'status-matrix')).toHaveAttribute('data-state', 'ready', { timeout: 30_000 });
});

test('a file beyond the limit is refused before it is read, with its size and the limit', async ({ page }, info) => {
  const path = info.outputPath('huge.csv');
  mkdirSync(dirname(path), { recursive: true });
  // A file of zeros that takes no room on the disk.
  writeFileSync(path, '');
  truncateSync(path, 1_610_612_737);
  await open(page);
  await page.getByTestId('import-files').setInputFiles(path);
  const report = page.getByTestId('import-report');
  await expect(report).toHaveAttribute('data-status', 'failed');
  await expect(report).toContainText('1610612737');
  await expect(report).toContainText('1610612736');
  rmSync(path);
});
