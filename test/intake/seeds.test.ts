import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { gb18030 } from '#test/gb18030.ts';
import { dataFile, importInto, jsonOf, openWorkspace } from '#test/workspace.ts';
import { EIGHT, type Table } from './forms.ts';
import { fixture, workbook } from './office.ts';

type Project = Readonly<Record<string, unknown>>;

async function projects(file: File): Promise<{ readonly report: unknown; readonly list: readonly Project[] }> {
  const workspace = await openWorkspace();
  const report = await importInto(workspace, file);
  const whole = JSON.parse(await (await jsonOf(workspace)).text());
  return { report, list: whole.projects.map(({ source: _, ...project }: Project) => project) };
}

const page = readFileSync(new URL('../fixtures/wujing-2023.html', import.meta.url), 'utf8');

/** One form a sheet, the amounts as numbers. */
async function eightSheets(): Promise<File> {
  const starts = EIGHT.flatMap((cells, row) => (cells[0]?.includes('绩效目标表') ? [row] : []));
  const sheets = starts.map((from, at): Table => EIGHT.slice(from, starts[at + 1]));
  const value = (cell: string) => (/^\d+\.\d\d$/.test(cell) ? Number(cell) : cell === '' ? null : cell);
  return workbook(
    '八张表.xlsx',
    ...sheets.map((rows, at) => ({ name: `表${at + 1}`, rows: rows.map((cells) => cells.map(value)) })),
  );
}

let known: readonly Project[] = [];
beforeAll(async () => {
  known = (await projects(dataFile('wujing-2023.csv'))).list;
}, 60_000);

test.each<readonly [string, () => File | Promise<File>]>([
  ['as text', () => fixture('wujing-2023.tsv')],
  ['on one sheet of a workbook by LibreOffice', () => fixture('wujing-2023.xlsx')],
  ['in an old workbook by LibreOffice', () => fixture('wujing-2023.xls')],
  ['in an old workbook under the name of WPS', () => new File([fixture('wujing-2023.xls')], '吴泾.et')],
  ['in a binary workbook by another library', () => fixture('wujing-2023.xlsb')],
  ['in an OpenDocument spreadsheet by LibreOffice', () => fixture('wujing-2023.ods')],
  ['each on a sheet of its own, by another program', eightSheets],
  ['as tables of a web page', () => fixture('wujing-2023.html')],
  ['as a web page in GBK that calls itself a workbook', () => new File([gb18030(page)], '导出.xls')],
  ['as tables of a Word document by LibreOffice', () => fixture('wujing-2023.docx')],
])(
  'the eight printed forms %s come in as the same data as the table made of them by hand',
  async (_, file) => {
    const { report, list } = await projects(await file());
    expect(report).toMatchObject({ status: 'done', accepted: 8, quarantined: 0 });
    expect(list).toEqual(known);
  },
  60_000,
);
