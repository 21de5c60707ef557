/** In a worker: holds the lock of this name until the worker is gone, whatever ends it. */
export function holdLock(name: string): void {
  if (name !== '')
    locksOf()
      ?.request(name, () => new Promise(() => undefined))
      .catch(() => undefined);
}

/**
 * Settles when a worker that held the lock is gone. A worker that is ended from outside says nothing, and one at work
 * answers no knock; but its lock is given to whoever waits for it. Never settles where there are no locks (plain http,
 * a page from disk): there the deadline of the call must do.
 */
export async function gone(name: string): Promise<void> {
  const held = await locksOf()
    ?.query()
    .catch(() => undefined);
  const holds = held?.held?.some((lock) => lock.name === name) === true;
  if (!holds) return new Promise(() => undefined);
  await locksOf()?.request(name, () => undefined);
}

function locksOf(): LockManager | undefined {
  return (navigator as { readonly locks?: LockManager }).locks;
}
