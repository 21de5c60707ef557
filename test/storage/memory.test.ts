import { expect, test } from 'vitest';
import { memoryStorage } from '#storage/memory.ts';
import { PROMISES } from './promises.ts';

test.each(PROMISES)('memory: $name', async ({ of, expected }) => {
  expect(await of(memoryStorage())).toEqual(expected);
});
