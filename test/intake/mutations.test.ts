import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '#intake/refusal.ts';
import { reading } from './reading.ts';

/** The recorded run had 10,000 of each; every test run has some. */
const RUNS = Number(process.env.MUTATIONS ?? 150);

const data = (name: string) => readFileSync(new URL(`../../data/${name}`, import.meta.url));
const FILES = [
  { name: 'wujing-2023.csv', bytes: data('wujing-2023.csv') },
  { name: 'wujing-2023.json', bytes: data('wujing-2023.json') },
];

type Bytes = Buffer<ArrayBuffer>;
type Mutation = (bytes: Bytes, at: number, amount: number) => Bytes;

/** What happens to files on their way: cut, turned around, overwritten, a line or a cell dropped or doubled. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  cut: (bytes, at) => bytes.subarray(0, at),
  swap: (bytes, at, amount) => {
    const copy = Buffer.from(bytes);
    const other = (at + amount) % bytes.length;
    [copy[at], copy[other]] = [bytes[other] ?? 0, bytes[at] ?? 0];
    return copy;
  },
  overwrite: (bytes, at, amount) => {
    const copy = Buffer.from(bytes);
    copy[at] = amount % 256;
    return copy;
  },
  drop: (bytes, at, amount) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + (amount % 200))]),
  double: (bytes, at, amount) => Buffer.concat([bytes.subarray(0, at + (amount % 200)), bytes.subarray(at)]),
  'drop a line': (bytes, at) => onLines(bytes, at, (lines, line) => lines.toSpliced(line, 1)),
  'double a line': (bytes, at) => onLines(bytes, at, (lines, line) => lines.toSpliced(line, 0, lines[line] ?? '')),
  'drop a cell': (bytes, at, amount) =>
    onLines(bytes, at, (lines, line) => {
      const cells = (lines[line] ?? '').split(',');
      return lines.toSpliced(line, 1, cells.toSpliced(amount % cells.length, 1).join(','));
    }),
  'double a cell': (bytes, at, amount) =>
    onLines(bytes, at, (lines, line) => {
      const cells = (lines[line] ?? '').split(',');
      const cell = amount % cells.length;
      return lines.toSpliced(line, 1, cells.toSpliced(cell, 0, cells[cell] ?? '').join(','));
    }),
};

function onLines(bytes: Bytes, at: number, change: (lines: string[], line: number) => string[]): Bytes {
  const lines = bytes.toString('utf8').split('\n');
  return Buffer.from(change(lines, at % lines.length).join('\n'));
}

test.each(FILES)(
  '$name, however damaged, is read with a balanced ledger or refused with a reason',
  async ({ name, bytes }) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...Object.keys(MUTATIONS)), fc.nat(), fc.nat()), {
          minLength: 1,
          maxLength: 3,
        }),
        async (changes) => {
          const damaged = changes.reduce<Bytes>(
            (file, [kind, at, amount]) =>
              file.length === 0 ? file : (MUTATIONS[kind]?.(file, at % file.length, amount) ?? file),
            bytes,
          );
          try {
            const { project = [], tally = [] } = await reading(new File([damaged], name));
            const sum = project.reduce((total, { amount }) => total + Number(amount), 0);
            expect(tally).toMatchObject([{ source: '1', forms: String(project.length), amount: String(sum) }]);
            expect(project.filter(({ status }) => status !== 'accepted' && status !== 'quarantined')).toEqual([]);
          } catch (cause) {
            if (!(cause instanceof Refusal)) throw cause;
            expect(cause.code).toMatch(/^F0[1-8]$/);
          }
        },
      ),
      { numRuns: RUNS },
    );
  },
  3_600_000,
);
