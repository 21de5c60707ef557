import { readdirSync } from 'node:fs';
import { type BrowserContext, test as base, type Page } from '@playwright/test';

/**
 * As Playwright's, but one browser profile serves the tests of a worker one after another: the engine's 34 MB of
 * WebAssembly are compiled once and not before each of them. Between two tests all that the product keeps is cleared,
 * so each finds a first visit.
 */
export const test = base.extend<object, { readonly profile: BrowserContext }>({
  profile: [
    async ({ browser }, use, { project }) => {
      const { baseURL, locale, viewport } = project.use;
      const context = await browser.newContext({
        ...(baseURL === undefined ? {} : { baseURL }),
        ...(locale === undefined ? {} : { locale }),
        ...(viewport === undefined ? {} : { viewport }),
      });
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ context: fresh, profile, baseURL, permissions }, use) => {
    // The single file keeps its engine in itself; its tests stand for opening it afresh.
    if (baseURL === undefined || baseURL.startsWith('file:')) return use(fresh);
    const keeper = profile.pages().find((page) => page.url().endsWith(KEEPER)) ?? (await kept(profile));
    if (permissions) await profile.grantPermissions(permissions);
    await use(profile);
    for (const page of profile.pages()) if (page !== keeper) await page.close();
    await profile.unrouteAll();
    await profile.clearPermissions();
    const session = await profile.newCDPSession(keeper);
    await session.send('Storage.clearDataForOrigin', { origin: new URL(baseURL).origin, storageTypes: 'all' });
    await session.detach();
  },
  page: async ({ context, viewport, colorScheme, reducedMotion }, use) => {
    const page = await context.newPage();
    if (viewport) await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion });
    await use(page);
  },
});

const KEEPER = '/keeper';

/** A page that holds the compiled engine while tests come and go; pages of one site share a process (see the launch). */
async function kept(profile: BrowserContext): Promise<Page> {
  const page = await profile.newPage();
  await page.route(`**${KEEPER}`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>keeper</title>' }),
  );
  await page.goto(KEEPER);
  const [engine] = readdirSync(new URL('../../dist/assets', import.meta.url)).filter((name) => name.endsWith('.wasm'));
  await page.evaluate(async (address) => {
    Object.assign(globalThis, { engine: await WebAssembly.compileStreaming(fetch(address)) });
  }, `/assets/${engine}`);
  return page;
}
