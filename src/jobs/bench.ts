/**
 * A bench puts questions to a worker. Every question has a number, and only an answer with that number is taken. A worker
 * that is silent for too long, or falls over, is ended and the next question starts another: nothing it says later is heard.
 */
export interface Bench<Q, A, P> {
  /** The answer, and on the way what the worker tells of its progress. Throws `Overdue`, or what the worker threw. */
  ask(question: Q, heard?: (progress: P) => void): Promise<A>;
  /** Ends the worker at once; whoever waits is told, and no other is started. */
  close(): void;
}

/** What goes to the worker and what comes back from it. */
export interface Asked<Q> {
  readonly job: number;
  readonly question: Q;
}

export type Said<A, P> =
  | { readonly job: number; readonly type: 'progress'; readonly progress: P }
  | { readonly job: number; readonly type: 'answer'; readonly answer: A }
  | { readonly job: number; readonly type: 'failed'; readonly message: string };

/** A worker said nothing for longer than it may. */
export class Overdue extends Error {
  override readonly name = 'Overdue';
}

/** The script of a worker did not load: not on the server any more, or no network. */
export class NotStarted extends Error {
  override readonly name = 'NotStarted';
}

interface Waiting<A, P> {
  readonly heard: (progress: P) => void;
  readonly resolve: (answer: A) => void;
  readonly reject: (cause: Error) => void;
  timer: ReturnType<typeof setTimeout>;
}

/** The part of a worker that is needed. */
export type Hand = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onmessageerror' | 'onerror'>;

export function benchOf<Q, A, P = never>(hire: () => Hand, silenceMs: number): Bench<Q, A, P> {
  const waiting = new Map<number, Waiting<A, P>>();
  let hand: Hand | null = null;
  let jobs = 0;
  let closed = false;

  function dismiss(cause: Error): void {
    hand?.terminate();
    hand = null;
    for (const one of waiting.values()) {
      clearTimeout(one.timer);
      one.reject(cause);
    }
    waiting.clear();
  }

  function hired(): Hand {
    const own = hire();
    // A worker that was ended may have answers under way: only the one at work is listened to.
    const atWork = (listen: () => void) => void (own === hand && listen());
    own.onmessage = ({ data }: MessageEvent<Said<A, P>>) => atWork(() => hear(data));
    own.onmessageerror = () => atWork(() => dismiss(new Error('an answer that cannot be read')));
    // A script that does not load says nothing of why.
    own.onerror = ({ message }: ErrorEvent) =>
      atWork(() => dismiss(message ? new Error(message) : new NotStarted('the worker did not start')));
    return own;
  }

  function watch(): ReturnType<typeof setTimeout> {
    return setTimeout(() => dismiss(new Overdue(`no answer within ${silenceMs / 1000} s`)), silenceMs);
  }

  function hear(said: Said<A, P>): void {
    const one = waiting.get(said.job);
    if (one === undefined) return;
    clearTimeout(one.timer);
    if (said.type === 'progress') {
      one.timer = watch();
      one.heard(said.progress);
      return;
    }
    waiting.delete(said.job);
    if (said.type === 'answer') one.resolve(said.answer);
    else one.reject(new Error(said.message));
  }

  return {
    ask: (question, heard = () => undefined) =>
      new Promise<A>((resolve, reject) => {
        if (closed) return reject(new Error('closed'));
        hand ??= hired();
        const job = ++jobs;
        waiting.set(job, { heard, resolve, reject, timer: watch() });
        hand.postMessage({ job, question } satisfies Asked<Q>);
      }),
    close: () => {
      closed = true;
      dismiss(new Error('closed'));
    },
  };
}
