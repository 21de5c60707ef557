import type { SampleId } from '#data/dataset/loaded.ts';

/**
 * The parts of the product that stand beside its page. Where they come from is all in which the two builds differ:
 * a server has each under its own address (served.ts), the single file holds them inside itself (packed.ts).
 */
export interface Parts {
  readonly reader: () => Worker;
  readonly examiner: () => Worker;
  readonly keeper: () => Worker;
  readonly writer: () => Worker;
  /** The database's worker, the address at which it finds its WebAssembly, and the lock it holds, if any. */
  readonly engine: () => { readonly worker: Worker; readonly wasm: string; readonly lock: string };
  readonly sample: (id: SampleId) => Promise<File>;
  /** The single file, to hand something over in. Throws `CaseRefused` where there is none. */
  readonly shell: () => Promise<string>;
  /** What was handed over in this file, or lies under a name beside the page; `null` for nothing. Throws `CaseRefused`. */
  readonly held: (name: string | null) => Promise<Blob | null>;
}
