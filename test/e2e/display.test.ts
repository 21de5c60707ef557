import { expect, type Page } from '@playwright/test';
import { open, panel, saved, test } from './page.ts';

async function choose(page: Page, name: string): Promise<void> {
  await page.getByTestId('settings').click();
  await page.locator('.settings').getByText(name, { exact: true }).click();
  await page.keyboard.press('Escape');
}

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('the page turns English and back, title and language of the document with it, and stays so', async ({ page }) => {
  await open(page);
  await expect(page).toHaveTitle('明绩 · 财政项目支出绩效目标表看板');
  await choose(page, 'English');
  await expect(page.getByRole('link', { name: 'Overview' })).toBeVisible();
  await expect(panel(page, 'headline')).toContainText('14 of 64 printed items');
  await expect(page).toHaveTitle('明绩 · Performance targets of project spending');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');

  await page.reload();
  await expect(panel(page, 'headline')).toContainText('14 of 64 printed items');
  await page.goto('/#/diagnosis');
  await expect(panel(page, 'findings-by-rule')).toContainText('Declared none');

  await choose(page, '中文');
  await expect(page.getByRole('link', { name: '总览' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});

test('dark and light are chosen and kept; else the page follows the system', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  expect(await ground(page)).toBe('rgb(20, 23, 26)');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => ground(page)).toBe('rgb(251, 250, 247)');

  await choose(page, '深色');
  await expect.poll(() => ground(page)).toBe('rgb(20, 23, 26)');
  await page.reload();
  await expect(panel(page, 'headline')).toBeVisible();
  expect(await ground(page)).toBe('rgb(20, 23, 26)');

  await choose(page, '浅色');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await ground(page)).toBe('rgb(251, 250, 247)');
});

test('colours of the reader: every state keeps its sign and an edge', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, '/#/diagnosis');
  const cells = panel(page, 'status-matrix').locator('button.state');
  await expect(cells.first()).toBeVisible();
  const looks = await cells.evaluateAll((states) =>
    states.map((state) => ({ sign: state.textContent, edge: getComputedStyle(state).borderTopWidth })),
  );
  expect(looks.length).toBeGreaterThan(0);
  expect(looks.filter(({ sign, edge }) => sign === '' || edge !== '1px')).toEqual([]);
});

test('a picture is made for paper: light on a dark page too', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  const download = page.waitForEvent('download');
  await panel(page, 'indicator-types').getByTestId('save-png').click();
  const picture = (await saved(download)).toString('base64');
  const { corner, blue } = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
    const is = (at: number, red: number, green: number, last: number) =>
      pixels[at] === red && pixels[at + 1] === green && pixels[at + 2] === last;
    let marks = 0;
    for (let at = 0; at < pixels.length; at += 4) if (is(at, 0x27, 0x49, 0x6d)) marks += 1;
    return { corner: is(0, 255, 255, 255), blue: marks };
  }, picture);
  expect(corner).toBe(true);
  expect(blue).toBeGreaterThan(10_000);
});
