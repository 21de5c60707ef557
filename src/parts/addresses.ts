import engine from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import multiYear from '#data/shili-2020-2025.csv?url';
import wujing from '#data/wujing-2023.csv?url';
import writer from '#export/worker.ts?worker&url';
import reader from '#intake/worker.ts?worker&url';
import type { SampleId } from '#load/loaded.ts';
import examiner from '#rules/worker.ts?worker&url';
import keeper from '#storage/worker.ts?worker&url';

/** Where the build has put each part, as the page sees it. */
export const ADDRESSES = { reader, examiner, keeper, writer, engine, wasm } as const;

export const SAMPLES: Readonly<Record<SampleId, { readonly address: string; readonly name: string }>> = {
  wujing: { address: wujing, name: 'wujing-2023.csv' },
  'multi-year': { address: multiYear, name: 'shili-2020-2025.csv' },
};
