import { directWriter } from './writer.ts';
import type { Sheet } from './xlsx.ts';

/** What the page asks of the worker. */
export type Request =
  | { readonly type: 'add'; readonly sheet: Sheet }
  | { readonly type: 'finish'; readonly first: Sheet };

export type Reply =
  | { readonly type: 'written'; readonly book: Blob }
  | { readonly type: 'failed'; readonly message: string };

const writer = directWriter();

function reply(message: Reply): void {
  self.postMessage(message);
}

self.onmessage = async ({ data }: MessageEvent<Request>) => {
  if (data.type === 'add') return writer.add(data.sheet);
  try {
    reply({ type: 'written', book: await writer.finish(data.first) });
  } catch (cause) {
    reply({ type: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
  }
};
