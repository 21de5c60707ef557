/** Does `work` when all work before it has ended, in the order of asking. Aborted while it waits, it never starts. */
type Turn = <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

export function turns(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return (work, signal) => {
    const turn = last.then(() => {
      signal?.throwIfAborted();
      return work();
    });
    last = turn.catch(() => undefined);
    return turn;
  };
}
