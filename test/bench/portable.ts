import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { build, preview } from 'vite';

const FILE = 'dist/mingji.html';
const ROUNDS = 5;

/** How soon the first chart is there, from the single file on disk and from a server, in turns; and how large the file is. */
export async function bench([rounds = String(ROUNDS)]: readonly string[]): Promise<void> {
  await build({ logLevel: 'error' });
  const { status } = spawnSync('node', ['.tools/portable.mjs'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the file was not made');
  const server = await preview({ preview: { port: 0 }, logLevel: 'error' });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
  const places = { file: pathToFileURL(FILE).href, served: server.resolvedUrls?.local[0] ?? '' };
  const took = { file: [] as number[], served: [] as number[] };
  for (let round = 0; round < Number(rounds); round++) {
    took.file.push(await firstChart(browser, places.file));
    took.served.push(await firstChart(browser, places.served));
  }
  await browser.close();
  await server.close();
  console.log(`size            ${(statSync(FILE).size / 1024 ** 2).toFixed(1)} MB`);
  console.log(
    `first chart     ${median(took.file).toFixed(0)} ms from the file, ${median(took.served).toFixed(0)} ms served`,
  );
  console.log(`ratio           ${(median(took.file) / median(took.served)).toFixed(2)}`);
}

/** Milliseconds from opening to the first chart, in a browser profile that has never seen the page. */
async function firstChart(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(address);
  const mark = await page.waitForFunction(() => performance.getEntriesByName('mingji:first-chart')[0]?.startTime);
  const took = (await mark.jsonValue()) ?? Number.NaN;
  await context.close();
  return took;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
