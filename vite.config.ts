import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { mergeConfig, type UserConfig } from 'vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { singleFile } from './.tools/singleFile.ts';

/**
 * Sent with every response, the worker scripts included: a policy in the page alone does not bind the workers.
 * Nothing but the page's own origin can be reached.
 */
const HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "connect-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/** The single file (`npm run portable`): all parts in itself, one classic script each, found by plain addresses. */
const PORTABLE: UserConfig = {
  base: '/',
  publicDir: false,
  resolve: { alias: { '#parts/served.ts': fileURLToPath(new URL('src/parts/packed.ts', import.meta.url)) } },
  worker: { format: 'iife' },
  build: {
    cssCodeSplit: false,
    modulePreload: false,
    // Vite's own helper asks for import.meta, which a classic script has not; it does without.
    rolldownOptions: { output: { format: 'iife', codeSplitting: false }, checks: { emptyImportMeta: false } },
  },
};

export default defineConfig(({ mode }) =>
  mergeConfig(
    {
      base: './',
      plugins: [react(), ...(mode === 'portable' ? [] : [singleFile()])],
      worker: { format: 'es' },
      build: {
        target: 'es2023',
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 1500,
        reportCompressedSize: false,
        // Making the single file takes as long as all else.
        rolldownOptions: { checks: { bundlerTimings: false } },
      },
      preview: { port: 4173, headers: HEADERS },
      // Vitest leaves one processor free, which on two is half of them.
      test: {
        include: ['test/**/*.test.ts'],
        exclude: ['test/e2e/**'],
        testTimeout: 180_000,
        maxWorkers: '100%',
        // Nothing here is kept between tests but the started databases, and these are worth keeping (engine/node.ts).
        isolate: false,
      },
    } satisfies ViteUserConfig,
    mode === 'portable' ? PORTABLE : {},
  ),
);
