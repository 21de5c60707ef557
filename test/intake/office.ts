import { readFileSync } from 'node:fs';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { Refusal } from '#intake/refusal.ts';
import type { SheetRow } from '#intake/sheet.ts';
import { type Part, zipOf } from './archive.ts';

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relations(of: readonly (readonly [id: string, type: string, target: string])[]): string {
  const list = of.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}

/** What a hand-written workbook holds besides the XML of its one sheet. */
export interface Extras {
  readonly strings?: string;
  readonly styles?: string;
  readonly date1904?: boolean;
  readonly more?: readonly Part[];
}

/** A workbook of one sheet whose XML between <worksheet> and </worksheet> is given. */
export function workbookOf(
  sheet: string,
  { strings = '', styles = '', date1904 = false, more = [] }: Extras = {},
): Blob {
  return zipOf([
    { name: '[Content_Types].xml', data: TYPES },
    { name: '_rels/.rels', data: relations([['a', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns:r="${OFFICE}"><workbookPr date1904="${date1904}"/><sheets><sheet name="表" sheetId="1" r:id="a"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations([
        ['a', 'worksheet', 'worksheets/sheet1.xml'],
        ['b', 'sharedStrings', 'sharedStrings.xml'],
        ['c', 'styles', '/xl/styles.xml'],
      ]),
    },
    { name: 'xl/worksheets/sheet1.xml', data: `<worksheet>${sheet}</worksheet>` },
    { name: 'xl/sharedStrings.xml', data: `<sst>${strings}</sst>` },
    { name: 'xl/styles.xml', data: `<styleSheet>${styles}</styleSheet>` },
    ...more,
  ]);
}

/** A workbook written by another program than our own. */
export async function workbook(name: string, ...sheets: readonly WriteSheet[]): Promise<File> {
  return new File([new Uint8Array(await writeXlsx({ sheets: [...sheets] }))], name);
}

/** A document with the given XML as its body. */
export function documentOf(body: string, prolog = ''): Blob {
  const xml = `${prolog}<w:document xmlns:w="w" xmlns:w14="w14"><w:body>${body}</w:body></w:document>`;
  return zipOf([
    { name: '[Content_Types].xml', data: TYPES },
    { name: '_rels/.rels', data: relations([['a', 'officeDocument', 'word/document.xml']]) },
    { name: 'word/document.xml', data: xml },
  ]);
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export function fixture(name: string): File {
  return new File([readFileSync(new URL(`../fixtures/${name}`, import.meta.url))], name);
}

/** The cells of rows by their number, without the blanks at their ends. */
export function texts(rows: readonly SheetRow[] = []): Readonly<Record<number, readonly string[]>> {
  return Object.fromEntries(
    rows.map(({ row, cells }) => [row, cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)]),
  );
}

/** The code of the refusal; anything else that is thrown fails the test. */
export async function codeOf(reading: Promise<unknown>): Promise<string | null> {
  try {
    await reading;
    return null;
  } catch (cause) {
    if (cause instanceof Refusal) return cause.code;
    throw cause;
  }
}
