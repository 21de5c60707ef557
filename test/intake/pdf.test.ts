import { beforeAll, expect, test } from 'vitest';
import { readPdf } from '#intake/pdf/pdf.ts';
import { dataFile, importInto, jsonOf, openWorkspace } from '#test/workspace.ts';
import { codeOf, fixture } from './office.ts';

type Project = Readonly<Record<string, unknown>>;

async function projects(file: File): Promise<{ readonly report: unknown; readonly list: readonly Project[] }> {
  const workspace = await openWorkspace();
  const report = await importInto(workspace, file);
  const whole = JSON.parse(await (await jsonOf(workspace)).text());
  return { report, list: whole.projects.map(({ source: _, ...project }: Project) => project) };
}

/** A printer leaves out a blank at the end of a line, so that nobody can tell whether there was one. */
function folded(list: readonly Project[]): unknown {
  return JSON.parse(JSON.stringify(list).replace(/(?<=[\u3000-\uffef]) (?=[\u3000-\uffef])/g, ''));
}

let known: readonly Project[] = [];
beforeAll(async () => {
  known = (await projects(dataFile('wujing-2023.csv'))).list;
}, 60_000);

test.each([['by LibreOffice out of a Word document', 'pdf/wujing-writer.pdf']])(
  'the eight forms printed %s come in as the same data as the table made of them by hand',
  async (_, name) => {
    const { report, list } = await projects(fixture(name));
    expect(report).toMatchObject({ status: 'done', accepted: 8, quarantined: 0 });
    expect(folded(list)).toEqual(folded(known));
  },
  60_000,
);

test('a workbook printed without borders is refused, and nothing is guessed', async () => {
  expect(await codeOf(readPdf(fixture('pdf/without-lines.pdf'), () => undefined))).toBe('F70');
});

test('a form printed by a browser out of a web page comes in as the same data', async () => {
  const { report, list } = await projects(fixture('pdf/form-chromium.pdf'));
  expect(report).toMatchObject({ status: 'done', accepted: 1, quarantined: 0 });
  expect(folded(list.map(ofItself))).toEqual(folded(known.slice(0, 1).map(ofItself)));
}, 60_000);

/** Without what is found by looking at other forms beside it. */
function ofItself({ findings: _, ...project }: Project): Project {
  return project;
}
