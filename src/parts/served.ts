import { CaseRefused } from '#data/case/refused.ts';
import { ADDRESSES, SAMPLES } from './addresses.ts';
import { caseBeside } from './beside.ts';
import type { Parts } from './parts.ts';
import { isShell } from './shell.ts';

const MODULE = { type: 'module' } as const;

/** Every part from the page's own origin. */
export const parts: Parts = {
  reader: () => new Worker(absolute(ADDRESSES.reader), MODULE),
  examiner: () => new Worker(absolute(ADDRESSES.examiner), MODULE),
  keeper: () => new Worker(absolute(ADDRESSES.keeper), MODULE),
  writer: () => new Worker(absolute(ADDRESSES.writer), MODULE),
  engine: () => {
    // A page over plain http has neither this nor locks.
    const lock = (crypto as { randomUUID?: () => string }).randomUUID?.() ?? '';
    const script = `${absolute(ADDRESSES.holder)}?${encodeURIComponent(absolute(ADDRESSES.engine))}`;
    return { worker: new Worker(script, { name: lock }), wasm: absolute(ADDRESSES.wasm), lock };
  },
  sample: async (id) => {
    const { address, name } = SAMPLES[id];
    const response = await fetch(absolute(address));
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return new File([await response.blob()], name);
  },
  shell: async () => {
    const response = await fetch(absolute('./mingji.html'), { redirect: 'error' }).catch(() => null);
    const text = response?.ok ? await response.text() : '';
    if (!isShell(text)) throw new CaseRefused('shell', String(response?.status ?? ''));
    return text;
  },
  held: async (name) => (name === null ? null : caseBeside(name, document.baseURI)),
};

function absolute(address: string): string {
  return new URL(address, document.baseURI).href;
}
