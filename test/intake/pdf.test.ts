import { beforeAll, expect, test } from 'vitest';
import { readPdf } from '#intake/pdf/pdf.ts';
import { dataFile, importInto, jsonOf, openWorkspace } from '#test/workspace.ts';
import { readFile } from './dirty.ts';
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

test.each([
  ['by LibreOffice out of a Word document', 'pdf/wujing-writer.pdf'],
  ['by LibreOffice out of a workbook', 'pdf/wujing-calc.pdf'],
])(
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
function ofItself({ findings: _, weak: _weak, lineage: _lineage, ...project }: Project): Project {
  return project;
}

test('forms printed out of pages are read as the pages are', async () => {
  expect(await readFile(fixture('pdf/two-blocks.pdf'))).toMatchObject({
    projects: [
      {
        ...{ form: 'target', year: '2024', name: '养老服务', unit: '民政局', total: 900_000, annual: 300_000 },
        ...{ goal_overall: '建成30个站点，服务5000人。', goal_annual: '建成10个站点，服务1500人。' },
      },
    ],
    indicators: [
      ['quantity', '站点数', '10个', '个'],
      ['quality', '合格率', '100%', '%'],
      ['satisfaction', '老人满意度', '≥85%', '≥', '%'],
    ],
    codes: ['X55'],
  });
  expect(await readFile(fixture('pdf/two-years.pdf'))).toMatchObject({
    projects: [{ form: 'target', year: '2024', name: '道路养护', annual: 300_000, appropriation: 300_000 }],
    indicators: [['quantity', '里程', '30公里', '公里']],
  });
  const { projects: evaluations } = await readFile(fixture('pdf/self-evaluations.pdf'));
  expect(evaluations).toMatchObject([
    { form: 'self_evaluation', status: 'quarantined' },
    { form: 'self_evaluation', year: '2023', name: '2023年全县安可替代补助资金项目', annual: 33_600 },
  ]);
}, 60_000);

test('a workbook printed in cells too small for its words is refused, not read in part', async () => {
  expect(await codeOf(readPdf(fixture('pdf/text-over-lines.pdf'), () => undefined))).toBe('F77');
});
