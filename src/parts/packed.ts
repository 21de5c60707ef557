import { ADDRESSES, SAMPLES } from './addresses.ts';
import handed from './handed.js?raw';
import type { Parts } from './parts.ts';
import { PACKED, type Packed } from './unpack.ts';

/** Read by nobody: the worker answers for it out of what it was handed. Only it must be a whole address. */
const WASM = 'https://mingji.invalid/engine.wasm';

/** Every part out of the page's own file. A page from disk has no module workers, so these are classic. */
export const parts: Parts = {
  reader: () => worker([unpacked(ADDRESSES.reader)]),
  examiner: () => worker([unpacked(ADDRESSES.examiner)]),
  keeper: () => worker([unpacked(ADDRESSES.keeper)]),
  engine: () => {
    const engine = worker([handed, unpacked(ADDRESSES.engine)]);
    engine.postMessage({ handed: unpacked(ADDRESSES.wasm) });
    return { worker: engine, wasm: WASM };
  },
  sample: async (id) => new File([unpacked(SAMPLES[id].address)], SAMPLES[id].name),
};

function worker(script: readonly BlobPart[]): Worker {
  const address = URL.createObjectURL(new Blob([...script], { type: 'text/javascript' }));
  return new Worker(address);
}

function unpacked(address: string): Blob {
  const part = packed().get(address);
  if (part === undefined) throw new Error(`the file has no part ${address}`);
  return part;
}

function packed(): Packed {
  const found = (globalThis as { [PACKED]?: Packed })[PACKED];
  if (found === undefined) throw new Error('the file was not unpacked');
  return found;
}
