/**
 * Does `work` and then, whatever came of it, `clearUp`. Where both fail the first cause is told: `finally` would put the
 * failing clean-up in its place, and a lost engine would look like a refused statement.
 */
export async function thenAlways<T>(work: () => Promise<T>, clearUp: () => Promise<unknown>): Promise<T> {
  let result: T;
  try {
    result = await work();
  } catch (cause) {
    await clearUp().catch((failed: unknown) => console.warn('not cleared up', failed));
    throw cause;
  }
  await clearUp();
  return result;
}
