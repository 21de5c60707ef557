import { readFileSync } from 'node:fs';
import { type Download, expect, type Locator, type Page } from '@playwright/test';
import { test as base } from './profile.ts';

/** As Playwright's, but paths lead into the single file where that is what is tested: `/?empty` opens `mingji.html?empty`. */
export const test = base.extend({
  context: async ({ context, baseURL }, use) => {
    if (baseURL?.startsWith('file:')) context.on('page', (page) => withinFile(page, baseURL));
    await use(context);
  },
});

function withinFile(page: Page, file: string): void {
  const goto = page.goto.bind(page);
  page.goto = (path, options) => goto(within(file, path), options);
}

/** `/../other.html` lies beside the file; a whole address, such as a copied link, stays what it is. */
function within(file: string, path: string): string {
  if (path.startsWith('/../')) return new URL(path.slice(4), file).href;
  return path.startsWith('/') ? file + path.slice(1) : path;
}

export function data(name: string): { name: string; mimeType: string; buffer: Buffer } {
  return file(name, readFileSync(new URL(`../../data/${name}`, import.meta.url)));
}

export function file(name: string, content: string | Buffer): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

/** Opens the page and waits until its first panels are there. */
export async function open(page: Page, path = '/'): Promise<void> {
  await page.goto(path);
  await expect(
    page.locator('[data-panel][data-state="ready"], [data-panel][data-state="empty"]').first(),
  ).toBeVisible();
}

/** Gives files to the page and waits for the report. */
export async function give(page: Page, ...files: ReturnType<typeof file>[]): Promise<Locator> {
  await page.getByTestId('import-files').setInputFiles(files);
  const report = page.getByTestId('import-report');
  await expect(report).toBeVisible();
  return report;
}

export function panel(page: Page, id: string): Locator {
  return page.locator(`[data-panel="${id}"]`);
}

/** The table twin of a panel as records of exact values, by `data-column`. */
export async function twin(page: Page, id: string): Promise<readonly Record<string, string>[]> {
  const root = panel(page, id);
  await expect(root).toHaveAttribute('data-state', 'ready');
  const button = root.getByTestId('show-table');
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click();
  return root.locator('table').evaluate((table) => {
    const columns = [...table.querySelectorAll('thead [data-column]')].map(
      (cell) => cell.getAttribute('data-column') ?? '',
    );
    return [...table.querySelectorAll('tbody tr')].map((row) =>
      Object.fromEntries(
        [...row.querySelectorAll('td')].map((cell, at) => [
          columns[at] ?? '',
          cell.getAttribute('data-value') ?? cell.textContent ?? '',
        ]),
      ),
    );
  });
}

export async function saved(download: Promise<Download>): Promise<Buffer> {
  return readFileSync(await (await download).path());
}
