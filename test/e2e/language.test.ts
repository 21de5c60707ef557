import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { build, type PreviewServer, preview } from 'vite';
import { foreign } from '#test/text/pseudo.ts';
import { panel, test } from './page.ts';

const DATA = readFileSync(new URL('../../data/wujing-2023.csv', import.meta.url), 'utf8');
const PAGES = ['overview', 'indicators', 'diagnosis', 'projects', 'unit', 'compare', 'brief', 'data'];
/** Languages are named in their own script, files by their names, formats by theirs. */
const AS_IT_IS = ['中文', 'English', 'wujing-2023.csv'];

const outDir = mkdtempSync(join(tmpdir(), 'mingji-language-'));
let server: PreviewServer | undefined;
let address = '';

test.beforeAll(async () => {
  test.setTimeout(180_000);
  await build({
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
    resolve: { alias: { '#text/text.ts': fileURLToPath(new URL('../text/threeTexts.ts', import.meta.url)) } },
  });
  server = await preview({ logLevel: 'error', build: { outDir }, preview: { port: 0 } });
  address = server.resolvedUrls?.local[0] ?? '';
});

test.afterAll(async () => {
  await server?.close();
  rmSync(outDir, { recursive: true });
});

test('a page built with a third language prints nothing of its own in another', async ({ page }) => {
  test.slow();
  await page.addInitScript(() => localStorage.setItem('mingji:display', '{"language":"marked"}'));
  const left = new Set<string>();
  const look = async (place: string) => {
    const said = (await printed(page)).filter((text) => !AS_IT_IS.includes(text.trim()));
    expect(said.filter((text) => text.startsWith('⟦')).length, place).toBeGreaterThan(20);
    for (const rest of said.map((text) => foreign(text, DATA))) if (rest !== '') left.add(`${place}: ${rest}`);
  };
  for (const name of PAGES) {
    await page.goto(`${address}#/${name}`);
    await expect(page.locator('[data-panel]').first()).toBeVisible({ timeout: 60_000 });
    await expect(page.locator('[data-panel][data-state="loading"]')).toHaveCount(0);
    await look(name);
  }
  for (const menu of ['settings', 'views']) {
    await page.getByTestId(menu).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(menu);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.goto(`${address}#/projects`);
  await panel(page, 'project-table').getByRole('button', { name: '标准网格化创建' }).click();
  await expect(panel(page, 'project-sheet').getByRole('grid')).toBeVisible();
  await look('sheet');
  expect(await page.title()).toMatch(/^⟦.*⟧$/);
  expect([...left]).toEqual([]);
});

/** All texts of the page, those that only a screen reader or a pointer finds included. */
function printed(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *:not(script, style, noscript)')].flatMap((element) => [
      ...['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
      ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent ?? ''),
    ]),
  );
}
