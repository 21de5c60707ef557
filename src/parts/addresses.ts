import engine from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import type { SampleId } from '#data/dataset/loaded.ts';
import holder from '#engine/worker.ts?worker&url';
import writer from '#export/worker.ts?worker&url';
import reader from '#intake/worker.ts?worker&url';
import examiner from '#rules/worker.ts?worker&url';
import multiYear from '#samples/shili-2020-2025.csv?url';
import wujing from '#samples/wujing-2023.csv?url';
import keeper from '#storage/worker.ts?worker&url';

/** Where the build has put each part, as the page sees it. */
export const ADDRESSES = { reader, examiner, keeper, writer, holder, engine, wasm } as const;

export const SAMPLES: Readonly<Record<SampleId, { readonly address: string; readonly name: string }>> = {
  wujing: { address: wujing, name: 'wujing-2023.csv' },
  'multi-year': { address: multiYear, name: 'shili-2020-2025.csv' },
};
