// Pictures of every page: npm run shots [-- overview 390 dark en …]; words narrow it down, and `print` puts the pages on paper. Into shots/, which git ignores.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as browserType } from '@playwright/test';
import { build, preview } from 'vite';
import { chromium } from './chromium.mjs';
import { printAll } from './prints.mjs';

const FOLDER = 'shots';
const PAGES = ['overview', 'indicators', 'diagnosis', 'projects', 'unit', 'compare', 'brief', 'data'];
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
];
const SAMPLES = ['wujing', 'multi-year'];
/** Chosen in the settings menu; without one only the first of each can be shown. */
const THEMES = ['light', 'dark'];
const LANGUAGES = ['zh', 'en'];
/** Once the panels are there, charts still take a moment to draw. */
const SETTLING = 400;

const wanted = process.argv.slice(2);
await build({ logLevel: 'warn' });
const server = await preview({ preview: { port: Number(process.env.SHOTS_PORT ?? 4194) } });
const browser = await browserType.launch({ executablePath: chromium(), args: ['--no-sandbox', '--disable-gpu'] });
mkdirSync(FOLDER, { recursive: true });
let taken = 0;
try {
  if (wanted.includes('print')) {
    const words = wanted.filter((word) => word !== 'print');
    taken = await printAll({ browser, address: server.resolvedUrls.local[0], folder: FOLDER, words, settled });
  } else {
    for (const size of SIZES) for (const theme of THEMES) await shootAll(size, theme);
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(`${taken} ${wanted.includes('print') ? 'sheets of paper' : 'pictures'} in ${FOLDER}/`);

/** One browser profile for each size and theme, so that what a switch keeps does not leak into the next. */
async function shootAll(size, theme) {
  for (const language of LANGUAGES) {
    for (const sample of SAMPLES) {
      const pages = PAGES.filter((name) => isWanted(name, size, theme, language, sample));
      if (pages.length === 0) continue;
      const context = await browser.newContext({
        viewport: size,
        colorScheme: theme,
        locale: language === 'en' ? 'en-GB' : 'zh-CN',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.goto(`${server.resolvedUrls.local[0]}?sample=${sample}`);
      await settled(page);
      const isDefault = theme === THEMES[0] && language === LANGUAGES[0];
      const set = (await choose(page, theme, isDefault)) && (await choose(page, language, isDefault));
      if (!set) {
        await context.close();
        continue;
      }
      if (sample === SAMPLES[0] && pages.includes('overview')) {
        await page.screenshot({ path: join(FOLDER, `first-visit-${size.width}-${theme}-${language}.png`) });
        taken += 1;
      }
      await page.getByTestId('first-hint').getByRole('button').click();
      for (const name of pages) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, `#/${name}`);
        await settled(page);
        const file = `${name}-${sample}-${size.width}-${theme}-${language}.png`;
        await page.screenshot({ path: join(FOLDER, file), fullPage: true });
        taken += 1;
      }
      await context.close();
    }
  }
}

function isWanted(...parts) {
  const texts = parts.map((part) => (typeof part === 'object' ? String(part.width) : part));
  return wanted.every((word) => texts.includes(word));
}

/** Chooses in the page's settings menu; false for what the page cannot show. */
async function choose(page, value, isDefault) {
  const menu = page.getByTestId('settings');
  if ((await menu.count()) === 0) return isDefault;
  await menu.click();
  const option = page.getByRole('dialog').locator(`input[value="${value}"]`);
  await page.locator(`label[for="${await option.getAttribute('id')}"]`).click();
  await page.keyboard.press('Escape');
  await settled(page);
  return true;
}

async function settled(page) {
  await page.waitForFunction(() => {
    const panels = [...document.querySelectorAll('[data-panel]')];
    return panels.length > 0 && panels.every((panel) => panel.getAttribute('data-state') !== 'loading');
  });
  await page.waitForTimeout(SETTLING);
}
