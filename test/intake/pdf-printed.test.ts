import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { expect, test } from 'vitest';
import { readWorkbook } from '#intake/office/xlsx.ts';
import { NO_OFFICE, resaved, soffice } from '#test/office.ts';
import { readFile } from './dirty.ts';
import { escaped, fixture } from './office.ts';

const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium';
const NO_BROWSER = 'no Chromium (set CHROMIUM to its path)';
const CASES = '../cases/';

/** Prints of many pages are made in few ways. */
const LONG = 'target forms of a town';
const LONG_IN: ReadonlySet<string> = new Set(['plain', 'on short pages']);

/** The forms of the cases as bodies of pages. */
const FORMS: Readonly<Record<string, () => string | Promise<string>>> = {
  'a self-evaluation with merged kinds': () =>
    bodyOf(`${CASES}forms/04-tianchang-2022-selfeval/水旱灾害防御经费绩效自评.html`),
  'two self-evaluations': () => bodyOf(`${CASES}forms/08-daying-2023-selfeval/2023年决算公开绩效自评.html`),
  'a table of many projects': () => tablesOf(`${CASES}forms/16-sichuan-2024-one-table/部门预算项目绩效目标表.xlsx`),
  'amounts and goals in two tables': () =>
    tablesOf(`${CASES}forms/15-yunnan-2025-two-sheets/2025年部门预算公开表.xlsx`),
  [LONG]: () =>
    bodyOf('../fixtures/wujing-2023.html').replace(/<input( checked="")? type="checkbox"\/>/g, (_, on) =>
      on ? '☑' : '☐',
    ),
};

/** Ways to draw the same table, with how its pages are printed. */
const STYLES: Readonly<Record<string, readonly [css: string, page: object]>> = {
  plain: ['', {}],
  'on its side, small': ['', { landscape: true, scale: 0.6 }],
  'on short pages': ['', { width: '210mm', height: '120mm' }],
  'in large letters': ['table { font-size: 20px }', {}],
  dotted: ['td { border-style: dotted }', {}],
  dashed: ['td { border-style: dashed }', {}],
  'with double lines': ['td { border: 3px double #000 }', {}],
  'with cells apart': ['table { border-collapse: separate; border-spacing: 2px }', {}],
  'in pale lines, shaded': ['td { border-color: #bbb; background: #eef }', { printBackground: true, height: '150mm' }],
  'as light cells on a dark back': [
    'table { border-collapse: separate; border-spacing: 1px; background: #000 } td { border: 0; background: #fff }',
    { printBackground: true },
  ],
  'with letters spread out': ['table { font-size: 8px; letter-spacing: 2px } td { text-align: center }', {}],
};

test('forms printed by a browser in any style are read as the page they are printed from', async ({ skip }) => {
  skip(!existsSync(BROWSER), NO_BROWSER);
  const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    for (const [form, body] of Object.entries(FORMS)) {
      const html = await body();
      const known = whatIsRead(await readFile(pageOf(html)));
      expect(known.projects.length, form).toBeGreaterThan(0);
      const styles = Object.entries(STYLES).filter(([style]) => form !== LONG || LONG_IN.has(style));
      for (const [style, [css, options]] of styles) {
        await page.setContent(documentOf(html, css));
        const margin = { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' };
        const pdf = await page.pdf({ ...('height' in options ? {} : { format: 'A4' as const }), margin, ...options });
        expect(whatIsRead(await readFile(new File([new Uint8Array(pdf)], '表.pdf'))), `${form}, ${style}`).toEqual(
          known,
        );
      }
    }
  } finally {
    await browser.close();
  }
}, 600_000);

test('forms printed by LibreOffice are read as the page they are printed from', async ({ skip }) => {
  skip(soffice === null, NO_OFFICE);
  for (const [form, body] of Object.entries(FORMS)) {
    const html = (await body()).replaceAll('<table', '<table border="1" cellspacing="0" width="100%"');
    const known = whatIsRead(await readFile(pageOf(html)));
    const pdf = await resaved(pageOf(html), 'pdf');
    expect(whatIsRead(await readFile(pdf)), form).toEqual(known);
  }
}, 300_000);

test('a table of many projects printed out of a workbook is read as it is', async () => {
  const known = await readFile(
    pageOf(await tablesOf(`${CASES}forms/16-sichuan-2024-one-table/部门预算项目绩效目标表.xlsx`)),
  );
  expect(whatIsRead(await readFile(fixture('pdf/many-projects-calc.pdf')))).toEqual(whatIsRead(known));
});

/** A line break inside a cell is layout, and so is a blank between ideographs. */
function whatIsRead({ projects, indicators }: Awaited<ReturnType<typeof readFile>>) {
  const text = JSON.stringify({ projects, indicators }).replaceAll('\\n', '');
  return JSON.parse(text.replace(/(?<=[\u3000-\uffef]) (?=[\u3000-\uffef])/g, ''));
}

function pageOf(body: string): File {
  return new File([documentOf(body, '')], '表.html');
}

function documentOf(body: string, css: string): string {
  const style = `table { border-collapse: collapse; width: 100% } td { border: 1px solid #000 } ${css}`;
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><style>${style}</style></head><body>${body}</body></html>`;
}

function bodyOf(path: string): string {
  const text = readFileSync(new URL(path, import.meta.url), 'utf8');
  return (/<body>([\s\S]*)<\/body>/.exec(text)?.[1] ?? '').replaceAll(' border="1"', '');
}

/** The cells of a workbook as tables, one for each of its sheets. */
async function tablesOf(path: string): Promise<string> {
  const grids = await readWorkbook(new File([readFileSync(new URL(path, import.meta.url))], '表.xlsx'));
  const tables = grids.map(({ rows }) => {
    const width = Math.max(...rows.map(({ cells }) => cells.length));
    const line = (cells: readonly string[]) =>
      Array.from({ length: width }, (_, at) => `<td>${escaped(cells[at] ?? '')}</td>`).join('');
    return `<table>${rows.map(({ cells }) => `<tr>${line(cells)}</tr>`).join('')}</table>`;
  });
  return tables.join('<p></p>');
}
