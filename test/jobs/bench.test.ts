import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Asked, benchOf, type Hand, Overdue, type Said } from '#jobs/bench.ts';

const LIMIT_MS = 1_000;

/** A worker that answers when the test says so, also after it was ended, as a message under way does. */
class SlowWorker implements Hand {
  onmessage: Hand['onmessage'] = null;
  onmessageerror: Hand['onmessageerror'] = null;
  onerror: Hand['onerror'] = null;
  ended = false;
  readonly asked: Asked<string>[] = [];
  postMessage(asked: Asked<string>): void {
    this.asked.push(asked);
  }
  terminate(): void {
    this.ended = true;
  }
  say(said: Said<string, number>): void {
    this.onmessage?.call(this as unknown as Worker, new MessageEvent('message', { data: said }));
  }
  fail(message: string): void {
    this.onerror?.call(this as unknown as Worker, Object.assign(new Event('error'), { message }) as ErrorEvent);
  }
}

let hired: SlowWorker[] = [];
const bench = () =>
  benchOf<string, string, number>(() => {
    const worker = new SlowWorker();
    hired.push(worker);
    return worker;
  }, LIMIT_MS);

beforeEach(() => {
  hired = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('a worker past its deadline is ended, and its late answer is never taken for the next question', async () => {
  const { ask } = bench();
  const first = expect(ask('a.xlsx')).rejects.toBeInstanceOf(Overdue);
  vi.advanceTimersByTime(LIMIT_MS);
  await first;
  const second = ask('b.xlsx');
  expect(hired.map(({ ended }) => ended)).toEqual([true, false]);
  hired[0]?.say({ job: 1, type: 'answer', answer: 'sha of a' });
  hired[0]?.say({ job: 2, type: 'answer', answer: 'sha of a' });
  hired[0]?.fail('late');
  hired[1]?.say({ job: 2, type: 'answer', answer: 'sha of b' });
  expect(await second).toBe('sha of b');
});

test('an answer without its question, or given twice, is not used', async () => {
  const { ask } = bench();
  const first = ask('a');
  const second = ask('b');
  hired[0]?.say({ job: 9, type: 'answer', answer: 'of nobody' });
  hired[0]?.say({ job: 2, type: 'answer', answer: 'of b' });
  hired[0]?.say({ job: 2, type: 'answer', answer: 'of b again' });
  hired[0]?.say({ job: 1, type: 'answer', answer: 'of a' });
  expect([await first, await second]).toEqual(['of a', 'of b']);
  expect(hired.length).toBe(1);
});

test('progress of its own question gives a worker more time, progress of another does not', async () => {
  const { ask } = bench();
  const heard: number[] = [];
  const answer = expect(ask('a', (progress) => heard.push(progress))).rejects.toBeInstanceOf(Overdue);
  vi.advanceTimersByTime(LIMIT_MS - 1);
  hired[0]?.say({ job: 1, type: 'progress', progress: 50 });
  vi.advanceTimersByTime(LIMIT_MS - 1);
  expect(hired[0]?.ended).toBe(false);
  hired[0]?.say({ job: 7, type: 'progress', progress: 99 });
  vi.advanceTimersByTime(1);
  await answer;
  expect(heard).toEqual([50]);
});

test('a question that failed fails alone, a worker that fell over fails all and is replaced', async () => {
  const { ask } = bench();
  const first = expect(ask('a')).rejects.toThrow('no such column');
  const second = expect(ask('b')).rejects.toThrow('out of memory');
  hired[0]?.say({ job: 1, type: 'failed', message: 'no such column' });
  await first;
  hired[0]?.fail('out of memory');
  await second;
  const third = ask('c');
  hired[1]?.say({ job: 3, type: 'answer', answer: 'of c' });
  expect(await third).toBe('of c');
  expect(hired[0]?.ended).toBe(true);
});

test('closed, it tells whoever waits and starts no other worker', async () => {
  const { ask, close } = bench();
  const waiting = expect(ask('a')).rejects.toThrow('closed');
  close();
  await waiting;
  await expect(ask('b')).rejects.toThrow('closed');
  expect(hired.map(({ ended }) => ended)).toEqual([true]);
});
