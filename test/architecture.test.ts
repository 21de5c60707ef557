import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const SOURCE = new URL('../src/', import.meta.url).pathname;
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
const folders = [...new Set(files.map((name) => name.split('/')[0] ?? ''))].filter((name) => !name.includes('.'));

/** The one place that knows whether a part of the product comes from a server or out of the single file. */
const PARTS = 'parts/';

test('workers are started, and addresses of the build used, in parts alone', () => {
  const started = files.filter((name) =>
    /new Worker\(|import\.meta\.url|[?&]url'/.test(readFileSync(join(SOURCE, name), 'utf8')),
  );
  // engine/node.ts is the database of the tests and benches: no part of the page.
  expect(started.filter((name) => !name.startsWith(PARTS) && name !== 'engine/node.ts')).toEqual([]);
  expect(started).toContain(`${PARTS}served.ts`);
});

test('only the address of a worker crosses folders, never its code', () => {
  const imported = files
    .filter((name) => name.startsWith(PARTS))
    .flatMap((name) => [...readFileSync(join(SOURCE, name), 'utf8').matchAll(/from '(#[^']*worker[^']*)'/g)])
    .map(([, path = '']) => path);
  expect(imported.length).toBeGreaterThan(0);
  expect(imported.filter((path) => !/^#\w+\/worker\.ts\?worker&url$/.test(path))).toEqual([]);
});

test('every layer has its import rule; rooms are one level deep and hold at most 25 files', () => {
  const rules = JSON.parse(readFileSync(new URL('../.biome.json', import.meta.url), 'utf8'));
  const ruled: string[] = rules.overrides.flatMap(({ includes }: { includes: string[] }) => includes);
  expect(folders.filter((folder) => !ruled.includes(`src/${folder}/**`))).toEqual([]);
  const rooms = new Map<string, number>();
  for (const { parentPath } of readdirSync(SOURCE, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  )) {
    const room = parentPath.slice(SOURCE.length);
    rooms.set(room, (rooms.get(room) ?? 0) + 1);
  }
  const deep = [...rooms.keys()].filter((room) => room.split('/').length > 2);
  const full = [...rooms].filter(([, files]) => files > 25).map(([room]) => room);
  expect({ deep, full }).toEqual({ deep: [], full: [] });
});

/** The files that a file imports, or takes types from. */
function importsOf(name: string): readonly string[] {
  const source = readFileSync(join(SOURCE, name), 'utf8');
  return [...source.matchAll(/^(?:import|export)\b[^'";]*?from '([^']+)';/gm)]
    .map(([, path = '']) => (path.startsWith('#') ? path.slice(1) : join(dirname(name), path)))
    .filter((path) => files.includes(path));
}

test('no two files import each other, however far round and be it for types alone', () => {
  const imports = new Map(files.map((name) => [name, importsOf(name)]));
  expect([...imports.values()].flat().length).toBeGreaterThan(files.length);
  const cycles: string[] = [];
  const done = new Set<string>();
  const follow = (name: string, way: readonly string[]) => {
    if (way.includes(name)) cycles.push([...way.slice(way.indexOf(name)), name].join(' > '));
    if (done.has(name) || way.includes(name)) return;
    for (const next of imports.get(name) ?? []) follow(next, [...way, name]);
    done.add(name);
  };
  for (const name of files) follow(name, []);
  expect(cycles).toEqual([]);
});
