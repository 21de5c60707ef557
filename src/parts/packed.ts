import { CaseRefused } from '#data/case/refused.ts';
import { ADDRESSES, SAMPLES } from './addresses.ts';
import handed from './handed.js?raw';
import type { Parts } from './parts.ts';
import { decoded, PACKED, type Packed } from './unpack.ts';

/** Read by nobody: the worker answers for it out of what it was handed. Only it must be a whole address. */
const WASM = 'https://mingji.invalid/engine.wasm';

/** Every part out of the page's own file. A page from disk has no module workers, so these are classic. */
export const parts: Parts = {
  reader: () => worker(ADDRESSES.reader),
  examiner: () => worker(ADDRESSES.examiner),
  keeper: () => worker(ADDRESSES.keeper),
  writer: () => worker(ADDRESSES.writer),
  engine: () => {
    const engine = worker(ADDRESSES.engine, handed);
    engine.postMessage({ handed: unpacked(ADDRESSES.wasm) });
    return { worker: engine, wasm: WASM, lock: '' };
  },
  sample: async (id) => new File([unpacked(SAMPLES[id].address)], SAMPLES[id].name),
  shell: () => packed().shell(),
  held: async (name) => {
    if (name !== null) throw new CaseRefused('disk', name);
    const { held } = packed();
    if (held === null) return null;
    try {
      return new Blob([decoded(held)]);
    } catch {
      throw new CaseRefused('damaged', 'base64');
    }
  },
};

/** One address a script: workers come and go with every import. */
const scripts = new Map<string, string>();

function worker(address: string, before = ''): Worker {
  const script =
    scripts.get(address) ?? URL.createObjectURL(new Blob([before, unpacked(address)], { type: 'text/javascript' }));
  scripts.set(address, script);
  return new Worker(script);
}

function unpacked(address: string): Blob {
  const part = packed().parts.get(address);
  if (part === undefined) throw new Error(`the file has no part ${address}`);
  return part;
}

function packed(): Packed {
  const found = (globalThis as { [PACKED]?: Packed })[PACKED];
  if (found === undefined) throw new Error('the file was not unpacked');
  return found;
}
