import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const SOURCE = new URL('../src/', import.meta.url).pathname;
const names = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' });
/** The single file's first words stand before any program: a sheet of their own, put into the page as it is. */
const sheets = names.filter((name) => name.endsWith('.css') && name !== 'parts/file.css');
const ORDER = 'ui/layers.css';
const OF_THE_PAGE = [ORDER, 'ui/theme.css'];

const read = (name: string) => readFileSync(join(SOURCE, name), 'utf8');

/** What stands in a sheet beside its comments, not within any braces: `@layer parts`, `@layer base, mantine;`. */
function outermost(sheet: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let head = '';
  for (const sign of sheet.replace(/\/\*[\s\S]*?\*\//g, '')) {
    if (depth === 0 && (sign === '{' || sign === ';')) {
      found.push(sign === ';' ? `${head.trim()};` : head.trim());
      head = '';
    } else if (depth === 0) head += sign;
    if (sign === '{') depth += 1;
    if (sign === '}') {
      depth -= 1;
      head = '';
    }
  }
  return found;
}

const layers = (/@layer ([^;]+);/.exec(read(ORDER))?.[1] ?? '').split(', ');

test('what stands outside of all braces is found', () => {
  expect(outermost('/* .a {} */ .b { c: d } @layer x { @media print { .e {} } } @layer x, y;')).toEqual([
    '.b',
    '@layer x',
    '@layer x, y;',
  ]);
});

test('the order of the layers is said once, and what is narrow or on paper comes last', () => {
  expect(layers.indexOf('mantine')).toBeGreaterThanOrEqual(0);
  expect(layers.slice(-2)).toEqual(['narrow', 'print']);
  const said = sheets.filter((name) => outermost(read(name)).some((head) => head.endsWith(';')));
  expect(said).toEqual([ORDER]);
});

test('every rule stands in one of the layers, so that the order of the sheets is of no matter', () => {
  const outside = sheets.flatMap((name) =>
    outermost(read(name))
      .filter((head) => !head.endsWith(';') && !layers.some((layer) => head === `@layer ${layer}`))
      .map((head) => `${name}: ${head}`),
  );
  expect(sheets.length).toBeGreaterThan(30);
  expect(outside).toEqual([]);
});

test('a sheet is imported by a component of its own folder, and by none of another', () => {
  const importers = new Map<string, string[]>(sheets.map((name) => [name, []]));
  const astray: string[] = [];
  for (const name of names.filter((one) => /\.tsx?$/.test(one))) {
    for (const [, path = ''] of read(name).matchAll(/^import '([^']+\.css)';$/gm)) {
      if (path.startsWith('@mantine/')) continue;
      const sheet = join(dirname(name), path);
      if (name === 'main.tsx' ? OF_THE_PAGE.includes(sheet) : path === `./${basename(path)}`) {
        importers.get(sheet)?.push(name);
      } else astray.push(`${name}: ${path}`);
    }
  }
  const alone = [...importers].filter(([, by]) => by.length === 0).map(([name]) => name);
  expect({ astray, alone }).toEqual({ astray: [], alone: [] });
});

test("Mantine's rules stand in its own layer", () => {
  expect(read('main.tsx')).toContain("import '@mantine/core/styles.layer.css';");
  const unlayered = names.filter((name) => /\.tsx?$/.test(name) && read(name).includes('@mantine/core/styles.css'));
  expect(unlayered).toEqual([]);
});

test('!important turns the order of the layers round: it is for paper, and for who wants nothing to move', () => {
  const shouting = sheets.filter((name) => (read(name).split('@layer print')[0] ?? '').includes('!important'));
  expect(shouting).toEqual(['ui/theme.css']);
});
