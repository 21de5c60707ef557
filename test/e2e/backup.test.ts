import { expect } from '@playwright/test';
import { data, file, give, open, panel, saved, test } from './page.ts';

test('all that was made is saved into one file, and is there again after clearing and restoring', async ({ page }) => {
  await open(page, '/?empty#/data');
  await give(page, data('wujing-2023.csv'));
  await page.getByTestId('import-report').getByRole('button', { name: '关闭' }).click();
  const json = () => {
    const event = page.waitForEvent('download');
    return page
      .getByTestId('export-json')
      .click()
      .then(() => saved(event));
  };
  const before = await json();
  const event = page.waitForEvent('download');
  await page.getByTestId('save-backup').click();
  const download = await event;
  expect(download.suggestedFilename()).toMatch(/^mingji-backup-\d{4}-\d\d-\d\d\.zip$/);
  const backup = file(download.suggestedFilename(), await saved(event));
  await page.getByTestId('clear-data').click();
  await page.getByTestId('confirm').click();
  await expect(page.getByTestId('sample-notice')).toContainText('还没有数据');
  await page.getByTestId('restore-file').setInputFiles([backup]);
  const asking = page.getByTestId('restore-asking');
  await expect(asking).toContainText('1 个文件');
  await page.getByTestId('restore-confirm').click();
  await expect(page.getByTestId('restore-done')).toBeVisible();
  expect((await json()).equals(before)).toBe(true);
  await page.reload();
  await expect(panel(page, 'sources')).toContainText('wujing-2023.csv');
});

test('a dropped back-up asks before it replaces what is there, and a damaged one changes nothing', async ({ page }) => {
  await open(page, '/?empty#/data');
  await give(page, data('wujing-2023.csv'));
  const event = page.waitForEvent('download');
  await page.getByTestId('save-backup').click();
  const bytes = await saved(event);
  const damaged = Buffer.from(bytes);
  damaged[bytes.length / 2] = (damaged[bytes.length / 2] ?? 0) ^ 0x55;
  await page.getByTestId('import-files').setInputFiles([file('damaged.zip', damaged.subarray(0, bytes.length - 1))]);
  await expect(page.getByTestId('restore-failed')).toContainText('现有数据没有改动');
  await page.getByTestId('import-files').setInputFiles([file('whole.zip', bytes)]);
  await expect(page.getByTestId('restore-asking')).toContainText('将替换本机现有的 1 个文件');
  await page.getByRole('button', { name: '不恢复' }).click();
  await expect(page.getByTestId('restore-asking')).toHaveCount(0);
  await expect(panel(page, 'sources')).toContainText('wujing-2023.csv');
});

test('where the browser keeps nothing, the back-up is offered before the window is closed', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(IDBFactory.prototype, 'open', {
      value: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await open(page, '/?empty#/data');
  await expect(page.getByTestId('memory-notice')).toContainText('不能长期保存');
  await give(page, data('wujing-2023.csv'));
  await expect(page.getByTestId('memory-notice').getByTestId('save-backup')).toBeVisible();
  const asked = page.waitForEvent('dialog');
  const closing = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await closing;
});
