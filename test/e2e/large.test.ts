import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { file, open, panel, test } from './page.ts';

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
  await page.getByRole('link', { name: '审核', exact: true }).click();
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

test('with 5,000 forms every panel stands, names stay in sight and the figures take their room', async ({
  page,
}, info) => {
  test.setTimeout(240_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const path = info.outputPath('forms.csv');
  execFileSync('node', ['data/generate.mjs', '--forms', '5000', '--out', path]);
  await open(page, '/?empty');
  await page.getByTestId('import-files').setInputFiles(path);
  const report = page.getByTestId('import-report');
  await expect(report).toHaveAttribute('data-accepted', '5000', { timeout: 120_000 });
  for (const name of ['总览', '指标', '项目', '审核']) {
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page');
    await expect(page.locator('[data-panel]:not([data-state="ready"], [data-state="empty"])')).toHaveCount(0, {
      timeout: 60_000,
    });
    await expect(page.locator('[data-panel][data-state="failed"]')).toHaveCount(0);
    if (name === '总览') {
      const box = await panel(page, 'headline').locator('.figures').boundingBox();
      expect(box?.height).toBeLessThanOrEqual(150);
    }
    if (name === '项目') await expectFrozen(panel(page, 'project-table').locator('.table-box').first());
    if (name === '审核') await expectFrozen(panel(page, 'status-matrix').locator('.matrix-scroll'));
  }
  expect(errors).toEqual([]);
});

/** Moved to its end, a table still shows the names of its rows, whole. */
async function expectFrozen(box: Locator): Promise<void> {
  await box.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
  const [edge, name] = await box.evaluate((element) => {
    const cell = element.querySelector('tbody :is(td.frozen, th.matrix-project)');
    return [element.getBoundingClientRect().left, cell?.getBoundingClientRect().left ?? Number.NaN];
  });
  expect(Math.abs((name ?? 0) - (edge ?? 0))).toBeLessThan(120);
  expect(name).toBeGreaterThanOrEqual((edge ?? 0) - 1);
}

test('three hundred files of one form each, some of them twice, come in as one drop with one report', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await open(page, '/?empty#/data');
  const form = (at: number) =>
    `年度,项目名称,实施单位,年度资金申请总额(元),二级指标,三级指标,年度指标值\n2024,第${at}号道路养护,第${at % 7}养护站,${at * 100},数量指标,养护里程,≥${at}公里\n`;
  const files = Array.from({ length: 300 }, (_, at) => file(`${at + 1}.csv`, form(at + 1)));
  await page
    .getByTestId('import-files')
    .setInputFiles([
      ...files,
      file('第7号（副本）.csv', form(7)),
      file('第8号（另存）.csv', form(8).replaceAll(',', ', ')),
      file('通知.txt', '请各单位于月底前报送。'),
    ]);
  const report = page.getByTestId('import-report');
  await expect(report).toHaveAttribute('data-status', 'partial', { timeout: 200_000 });
  await expect(report).toContainText('第7号（副本）.csv');
  await expect(report).toContainText('第8号（另存）.csv');
  await expect(report).toContainText('通知.txt');
  await expect(page.getByTestId('shown')).toContainText('300/300 个项目');
  // The last row of the ledger is of all files: 100 + 200 + … + 30,000 元.
  const box = panel(page, 'ledger').locator('.table-box');
  await box.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  const all = box.locator('tbody tr').filter({ has: page.locator('[data-value="4515000.00"]') });
  await expect(all.locator('[data-value="300"]').first()).toBeVisible();
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
