import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { workerWriter } from '#export/client.ts';
import { workerReader } from '#intake/client.ts';
import { type Asked, type Hand, Overdue, type Said } from '#jobs/bench.ts';
import { workerExaminer } from '#rules/client.ts';
import { BUILT_IN } from '#rules/pack.ts';

const hired: StuckWorker[] = [];

/** A worker that never answers by itself. */
class StuckWorker implements Hand {
  onmessage: Hand['onmessage'] = null;
  onmessageerror: Hand['onmessageerror'] = null;
  onerror: Hand['onerror'] = null;
  ended = false;
  readonly asked: Asked<unknown>[] = [];
  constructor() {
    hired.push(this);
  }
  postMessage(asked: Asked<unknown>): void {
    this.asked.push(asked);
  }
  terminate(): void {
    this.ended = true;
  }
  say(said: Said<unknown, never>): void {
    this.onmessage?.call(this as unknown as Worker, new MessageEvent('message', { data: said }));
  }
}

const hire = () => new StuckWorker();
const file = (name: string) => new File([name], name);

beforeEach(() => {
  hired.length = 0;
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('a file whose reader is stuck is refused as such, and the next file has a reader of its own', async () => {
  const reader = workerReader(hire);
  const stuck = expect(reader.look(file('wide.csv'), () => undefined)).rejects.toMatchObject({ code: 'F09' });
  vi.advanceTimersByTime(60_000);
  await stuck;
  const next = reader.look(file('next.csv'), () => undefined);
  hired[0]?.say({ job: 1, type: 'answer', answer: { type: 'looked', looked: { sha256: 'wide' } } });
  hired[1]?.say({ job: 2, type: 'answer', answer: { type: 'looked', looked: { sha256: 'next' } } });
  expect(await next).toEqual({ sha256: 'next' });
  expect(hired.map(({ ended }) => ended)).toEqual([true, false]);
});

test('a reader whose script does not load says so of itself, not of the file', async () => {
  const reader = workerReader(hire);
  const unread = expect(reader.look(file('own.csv'), () => undefined)).rejects.toMatchObject({ code: 'F14' });
  hired[0]?.onerror?.call(hired[0] as unknown as Worker, new Event('error') as ErrorEvent);
  await unread;
});

test('forms whose examination is stuck say so, and the next piece has an examiner of its own', async () => {
  const examiner = workerExaminer(hire);
  const stuck = expect(examiner.examine(BUILT_IN, [])).rejects.toBeInstanceOf(Overdue);
  vi.advanceTimersByTime(60_000);
  await stuck;
  const next = examiner.examine(BUILT_IN, []);
  hired[0]?.say({ job: 2, type: 'answer', answer: { lines: ['late'] } });
  hired[1]?.say({ job: 2, type: 'answer', answer: { lines: [] } });
  expect(await next).toEqual({ lines: [] });
});

test('a workbook that lost a sheet with its writer is not written without it', async () => {
  const writer = workerWriter(hire);
  writer.add({ name: '明细', rows: [], formats: [] });
  vi.advanceTimersByTime(300_000);
  await expect(writer.finish({ name: '说明', rows: [], formats: [] })).rejects.toBeInstanceOf(Overdue);
  expect(hired.map(({ ended }) => ended)).toEqual([true]);
});
