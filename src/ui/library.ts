import type { init as Init } from 'echarts/core';

interface Library {
  readonly init: typeof Init;
}

let tries = 0;

/**
 * The chart library, loaded with the first chart. A browser that failed to fetch a module gives the same failure for
 * ever, so the next try asks for it under another address, which the failure names.
 */
export async function chartLibrary(): Promise<Library> {
  if (failed === null) return import('./echarts.ts').catch(remember);
  tries += 1;
  return (await import(/* @vite-ignore */ `${failed}?try=${tries}`).catch(remember)) as Library;
}

let failed: string | null = null;

function remember(cause: unknown): never {
  const message = cause instanceof Error ? cause.message : String(cause);
  failed = /https?:[^\s?]+\.js/.exec(message)?.[0] ?? failed;
  throw cause;
}
