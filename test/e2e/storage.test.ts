import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { build } from 'vite';
import type { Asked } from '#test/storage/page.ts';
import { PROMISES } from '#test/storage/promises.ts';

/**
 * The storages that last: OPFS with IndexedDB; IndexedDB alone on a page that has no OPFS, as one from disk; and over
 * plain http, where there are neither locks nor a word on how much room is left.
 */
const PLACES = [
  { name: 'OPFS and IndexedDB', host: 'http://localhost:1', opfs: true, keptIn: { opfs: 1, indexed: 0 } },
  { name: 'IndexedDB without OPFS', host: 'http://localhost:1', opfs: false, keptIn: { opfs: 0, indexed: 1 } },
  { name: 'IndexedDB over plain http', host: 'http://plain.test', opfs: true, keptIn: { opfs: 0, indexed: 1 } },
] as const;
type Place = (typeof PLACES)[number];
const MEGABYTE = 1024 * 1024;

let scripts: ReadonlyMap<string, string>;

test.beforeAll(async () => {
  scripts = new Map([
    ['/page.js', await scriptOf('test/storage/page.ts')],
    ['/worker.js', await scriptOf('src/storage/worker.ts')],
  ]);
});

for (const where of PLACES) {
  const { name, host, keptIn } = where;
  test(`${name}: everything a storage promises`, async ({ browser }) => {
    for (const [place, { name: promise, expected }] of PROMISES.entries()) {
      const context = await browser.newContext();
      const page = await opened(context, where);
      const kept = await page.evaluate((at) => (globalThis as unknown as { asked: Asked }).asked.kept(at), place);
      expect(kept, promise).toEqual(expected);
      await context.close();
    }
  });

  test(`${name}: that is where originals are kept`, async ({ page, context }) => {
    await opened(context, where, page);
    const found = await page.evaluate(() => (globalThis as unknown as { asked: Asked }).asked.keptIn());
    expect(found).toEqual({ lasting: true, ...keptIn });
  });

  test(`${name}: a page that dies while it writes leaves what was whole, and never half of what was not`, async ({
    context,
  }) => {
    const asked = (page: Page) => page.evaluateHandle(() => (globalThis as unknown as { asked: Asked }).asked);
    let page = await opened(context, where);
    const first = await (await asked(page)).evaluate(({ begin }) => begin(3_000_000));
    await expect(async () => {
      expect(await (await asked(page)).evaluate(({ found }, sha256) => found(sha256), first)).toBe('whole');
    }).toPass();
    const ends: string[] = [];
    for (const [kill, moment] of [0, 5, 15, 30, 60, 120, 240, 480].entries()) {
      // The one that is whole is kept once more, another one for the first time.
      await (await asked(page)).evaluate(({ begin }) => begin(3_000_000));
      const sha256 = await (await asked(page)).evaluate(({ begin }, bytes) => begin(bytes), 12_000_000 + kill);
      await page.waitForTimeout(moment);
      const session = await context.newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      session.send('Page.crash').catch(() => undefined);
      await crashed;
      await page.close();
      page = await opened(context, where);
      expect(await (await asked(page)).evaluate(({ found }, name) => found(name), first)).toBe('whole');
      ends.push(await (await asked(page)).evaluate(({ found }, name) => found(name), sha256));
    }
    expect(ends.filter((end) => end !== 'whole' && end !== 'nothing')).toEqual([]);
    expect(ends).toContain('nothing');
  });

  test(`${name}: without room an original is refused`, async ({ page, context }) => {
    await opened(context, where, page);
    // Before anything is written: the browser remembers for a while how much room there was.
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: host, quotaSize: 2 * MEGABYTE });
    const said = await page.evaluate(
      (bytes) => (globalThis as unknown as { asked: Asked }).asked.keep(bytes),
      16 * MEGABYTE,
    );
    expect(said).toBe('no room');
  });
}

test('the product over plain http keeps what was imported', async ({ page, baseURL }) => {
  await page.route('http://plain.test/**', async (route) => {
    const url = route
      .request()
      .url()
      .replace('http://plain.test', baseURL ?? '');
    return route.fulfill({ response: await route.fetch({ url }) });
  });
  await page.goto('http://plain.test/?empty#/data');
  const csv = '年度,项目名称,年度资金申请总额(元)\n2024,修路,1\n';
  const file = { name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await page.getByTestId('import-files').setInputFiles([file]);
  await expect(page.getByTestId('import-report')).toHaveAttribute('data-status', 'done');
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page.reload();
  await expect(page.locator('[data-panel="sources"]')).toContainText('own.csv');
  await expect(page.getByTestId('memory-notice')).toHaveCount(0);
});

async function opened(context: BrowserContext, { host, opfs }: Place, page?: Page): Promise<Page> {
  if (!opfs) await context.addInitScript(refuseFolders);
  await context.route(`${host}/**`, (route) => {
    const script = scripts.get(new URL(route.request().url()).pathname);
    return script === undefined
      ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><script src="/page.js"></script>' })
      : route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script });
  });
  const opening = page ?? (await context.newPage());
  await opening.goto(`${host}/`);
  return opening;
}

/** What Chromium says to a page from disk. */
function refuseFolders(): void {
  StorageManager.prototype.getDirectory = async () => {
    throw new DOMException('refused', 'SecurityError');
  };
}

async function scriptOf(input: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2023', rolldownOptions: { input, output: { format: 'iife' } } },
  });
  const [chunk] = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`${input} gave no script`);
  return chunk.code;
}
