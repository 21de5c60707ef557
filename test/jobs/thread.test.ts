import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Worker as Thread } from 'node:worker_threads';
import { transformWithOxc } from 'vite';
import { expect, test } from 'vitest';
import { benchOf, type Hand, Overdue } from '#jobs/bench.ts';

interface Question {
  readonly file: string;
  readonly takesMs: number;
}

const LIMIT_MS = 300;
const late: unknown[] = [];

/** A worker of Node, seen as one of the browser. */
class ThreadHand implements Hand {
  onmessage: Hand['onmessage'] = null;
  onmessageerror: Hand['onmessageerror'] = null;
  onerror: Hand['onerror'] = null;
  readonly #thread: Thread;
  readonly gone: Promise<unknown>;
  #ended = false;
  constructor(script: string) {
    this.#thread = new Thread(script, { eval: true });
    this.gone = once(this.#thread, 'exit');
    this.#thread.on('message', (data) => {
      if (this.#ended) late.push(data);
      this.onmessage?.call(this as unknown as Worker, new MessageEvent('message', { data }));
    });
  }
  postMessage(asked: unknown): void {
    this.#thread.postMessage(asked);
  }
  terminate(): void {
    this.#ended = true;
    void this.#thread.terminate();
  }
}

/** The worker's side as the product has it, in a thread; it says what it read, and its own thread takes its time for it. */
async function scriptOf(): Promise<string> {
  const path = new URL('../../src/jobs/serve.ts', import.meta.url).pathname;
  const { code } = await transformWithOxc(readFileSync(path, 'utf8'), path);
  return `
    const { parentPort } = require('node:worker_threads');
    globalThis.self = { postMessage: (said) => parentPort.postMessage(said) };
    parentPort.on('message', (data) => self.onmessage({ data }));
    ${code.replace('export function serve', 'function serve')}
    serve(({ file, takesMs }) => {
      const end = performance.now() + takesMs;
      while (performance.now() < end);
      return 'bytes of ' + file;
    });`;
}

function blockFor(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

test('what a real worker says after its deadline is heard by nobody, whatever is asked next', async () => {
  const script = await scriptOf();
  const hands: ThreadHand[] = [];
  const bench = benchOf<Question, string>(() => {
    const hand = new ThreadHand(script);
    hands.push(hand);
    return hand;
  }, LIMIT_MS);

  await asked(bench.ask, { file: 'first.csv', takesMs: 0 });
  const overdue = expect(bench.ask({ file: 'wide.csv', takesMs: LIMIT_MS / 3 })).rejects.toBeInstanceOf(Overdue);
  // The answer is there, but the page is busy beyond the deadline: the worker is given up with its answer under way.
  await new Promise<void>((resolve) => {
    setImmediate(() => {
      blockFor(2 * LIMIT_MS);
      resolve();
    });
  });
  await overdue;
  const given = hands.length;
  await hands.at(-1)?.gone;
  expect(late).toEqual([expect.objectContaining({ answer: 'bytes of wide.csv' })]);

  const next = await asked(bench.ask, { file: 'next.csv', takesMs: 0 });
  expect(next).toBe('bytes of next.csv');
  expect(hands.length).toBeGreaterThan(given);
  bench.close();
});

/** As often as it takes on a slow machine for a thread to start in time. */
async function asked(ask: (question: Question) => Promise<string>, question: Question): Promise<string> {
  for (;;) {
    try {
      return await ask(question);
    } catch (cause) {
      if (!(cause instanceof Overdue)) throw cause;
    }
  }
}
