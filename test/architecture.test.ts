import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SOURCE = new URL('../src/', import.meta.url).pathname;
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
const folders = [...new Set(files.map((name) => name.split('/')[0] ?? ''))].filter((name) => !name.includes('.'));

test('workers are made from files of the folder they serve', () => {
  const made = files.flatMap((name) =>
    [...readFileSync(join(SOURCE, name), 'utf8').matchAll(/new URL\('([^']+)', import\.meta\.url\)/g)].map((found) => ({
      name,
      path: found[1],
    })),
  );
  expect(made.length).toBeGreaterThan(0);
  expect(made.filter(({ path }) => !path?.startsWith('./'))).toEqual([]);
});

test('every folder has its import rule, and folders are one level deep', () => {
  const rules = JSON.parse(readFileSync(new URL('../.biome.json', import.meta.url), 'utf8'));
  const ruled: string[] = rules.overrides.flatMap(({ includes }: { includes: string[] }) => includes);
  expect(folders.filter((folder) => !ruled.includes(`src/${folder}/**`))).toEqual([]);
  expect(files.filter((name) => name.split('/').length > 2)).toEqual([]);
});
