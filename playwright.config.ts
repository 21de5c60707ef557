import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { defineConfig } from '@playwright/test';

/** A port nobody listens on. The workers read this file too, and take what the first reading found. */
const LISTEN = "const s = require('net').createServer().listen(0, () => { console.log(s.address().port); s.close(); })";
process.env.E2E_PORT ??= execFileSync(process.execPath, ['-e', LISTEN], { encoding: 'utf8' }).trim();
const PORT = Number(process.env.E2E_PORT);

/** What must hold for the single file as well, opened from disk: tests marked `@core`, back-ups, and its own. */
const FILE_TESTS = /@core|(?:file|backup)\.test\.ts/;

/** Drives the built page in the Chromium that `.tools/chromium.mjs` found (CHROMIUM). */
export default defineConfig({
  testDir: 'test/e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 240_000,
  // Machines are shared: a second try tells a flaky test from a broken one. Either is a failure.
  retries: 1,
  failOnFlakyTests: true,
  expect: { timeout: 45_000 },
  reporter: process.env.CI === undefined ? 'list' : [['list']],
  use: {
    locale: 'zh-CN',
    viewport: { width: 1366, height: 768 },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Pages of one site share what one of them has compiled (test/e2e/profile.ts).
        '--process-per-site',
        // Every test starts a fresh browser profile: the engine's code is compiled again for work that lasts seconds.
        '--js-flags=--wasm-tiering-budget=60000000',
      ],
    },
  },
  projects: [
    { name: 'served', testIgnore: /file\.test\.ts$/, use: { baseURL: `http://localhost:${PORT}` } },
    { name: 'file', grep: FILE_TESTS, use: { baseURL: pathToFileURL('dist/mingji.html').href, offline: true } },
  ],
  webServer: {
    command: `npx vite build && npx vite preview --port ${PORT} --strictPort`,
    url: `http://localhost:${PORT}`,
    timeout: 240_000,
    reuseExistingServer: false,
  },
});
