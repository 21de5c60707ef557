import { expect, test } from 'vitest';
import { EngineLost } from '#engine/engine.ts';
import { lifeOf } from '#engine/life.ts';

class SilentWorker extends EventTarget {
  ended = 0;
  terminate(): void {
    this.ended += 1;
  }
}

const never = new Promise<never>(() => undefined);
const LONG_MS = 60_000;

test('a call past its deadline loses the engine: its worker is ended and all other calls are told at once', async () => {
  const worker = new SilentWorker();
  const life = lifeOf(worker);
  const other = life.within(never, LONG_MS);
  await expect(life.within(never, 5)).rejects.toBeInstanceOf(EngineLost);
  await expect(other).rejects.toThrow('no answer within 5 ms');
  await expect(life.within(never, LONG_MS)).rejects.toThrow('no answer within 5 ms');
  expect(worker.ended).toBe(1);
});

test.each(['error', 'messageerror'])('a worker that reports %s loses the engine without waiting', async (type) => {
  const worker = new SilentWorker();
  const waiting = lifeOf(worker).within(never, LONG_MS);
  worker.dispatchEvent(new Event(type));
  await expect(waiting).rejects.toBeInstanceOf(EngineLost);
  expect(worker.ended).toBe(1);
});

test('the first reason stays, and an answer in time ends nothing', async () => {
  const worker = new SilentWorker();
  const life = lifeOf(worker);
  expect(await life.within(Promise.resolve(7), LONG_MS)).toBe(7);
  expect(worker.ended).toBe(0);
  const first = new EngineLost('trapped');
  expect(life.end(first)).toBe(first);
  expect(life.end(new EngineLost('later'))).toBe(first);
});
