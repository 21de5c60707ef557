import { EngineLost, PartMissing } from './engine.ts';

/** The worker of an engine from its start to its end. When it ends, everything that waits for it is told at once. */
export interface Life {
  /** The answer of a call, or `EngineLost` when it takes longer: the worker is then ended. */
  within<T>(call: Promise<T>, milliseconds: number): Promise<T>;
  /** Ends the worker; the first reason stays. */
  end(cause: EngineLost): EngineLost;
}

export function lifeOf(worker: Pick<Worker, 'addEventListener' | 'terminate'>): Life {
  let ended: EngineLost | null = null;
  let tell: (cause: EngineLost) => void = () => undefined;
  const lost = new Promise<never>((_, reject) => {
    tell = reject;
  });
  lost.catch(() => undefined);

  function end(cause: EngineLost): EngineLost {
    if (ended !== null) return ended;
    ended = cause;
    worker.terminate();
    tell(cause);
    return cause;
  }

  // A worker without its script, or one that fell over, says so here and nowhere else.
  worker.addEventListener('error', (event) => {
    const { message = '' } = event as Partial<ErrorEvent>;
    // A script that is not there is told without a word, or by the script that asked for it.
    const isMissing = message === '' || message.includes('importScripts');
    const cause = isMissing ? new PartMissing(message || 'no script') : undefined;
    end(new EngineLost(message || 'the worker of the database failed', { cause }));
  });
  worker.addEventListener('messageerror', () => void end(new EngineLost('an unreadable answer')));

  async function within<T>(call: Promise<T>, milliseconds: number): Promise<T> {
    const late = () => end(new EngineLost(`no answer within ${milliseconds} ms`));
    const timer = setTimeout(late, milliseconds);
    try {
      return await Promise.race([lost, call]);
    } finally {
      clearTimeout(timer);
    }
  }

  return { within, end };
}
