import { Refusal } from './refusal.ts';

/** A piece of the reader that is loaded with the first file that needs it. Throws F14 where it cannot be had. */
export async function part<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (cause) {
    throw new Refusal('F14', { detail: cause instanceof Error ? cause.message : String(cause) });
  }
}
