import { spawnSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';

const SIZES = ['10000', '100000'];
const AN_HOUR_MS = 3_600_000;

/**
 * Imports and diagnoses synthetic forms in the built page, in Chromium, and looks whether the page can be used
 * meanwhile: a timer in the page tells the longest time in which it could not have answered a click.
 */
export async function bench(sizes: readonly string[]): Promise<void> {
  await build({ logLevel: 'error' });
  const server = await preview({ preview: { port: 0 }, logLevel: 'error' });
  const address = server.resolvedUrls?.local[0] ?? '';
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
  console.log('forms        MB   import and diagnosis s   ms/form   longest pause ms   pauses over 200 ms');
  for (const size of sizes.length > 0 ? sizes : SIZES) {
    const path = join(tmpdir(), `mingji-page-${size}.csv`);
    spawnSync('node', ['data/generate.mjs', '--forms', size, '--out', path], { stdio: 'ignore' });
    const page = await browser.newPage();
    await page.goto(`${address}?empty#/data`);
    await page.locator('[data-panel="sources"]').waitFor();
    await page.evaluate(() => {
      const gaps: number[] = [];
      let last = performance.now();
      setInterval(() => {
        gaps.push(performance.now() - last);
        last = performance.now();
      }, 10);
      Object.assign(window, { gaps });
    });
    await page.getByTestId('import-files').setInputFiles(path);
    const report = page.getByTestId('import-report');
    await report.waitFor({ timeout: AN_HOUR_MS });
    const accepted = await report.getAttribute('data-accepted');
    if (accepted !== size) throw new Error(`${accepted} of ${size} forms came in`);
    const measured = await page.evaluate(() => {
      const at = (name: string) => performance.getEntriesByName(name).at(-1)?.startTime ?? Number.NaN;
      const { gaps } = window as unknown as { gaps: number[] };
      return { took: at('mingji:import-ended') - at('mingji:import-started'), gaps };
    });
    console.log(
      size.padEnd(9),
      (statSync(path).size / 1024 ** 2).toFixed(0).padStart(6),
      (measured.took / 1000).toFixed(1).padStart(22),
      (measured.took / Number(size)).toFixed(2).padStart(9),
      Math.max(...measured.gaps)
        .toFixed(0)
        .padStart(18),
      String(measured.gaps.filter((gap) => gap > 200).length).padStart(20),
    );
    await page.close();
    rmSync(path);
  }
  await browser.close();
  await server.close();
}
