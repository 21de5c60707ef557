import { expect, test } from 'vitest';
import { readOpenDocument } from '#intake/office/ods.ts';
import { zipOf } from './archive.ts';
import { codeOf, texts } from './office.ts';

interface Said {
  readonly styles?: string;
  readonly common?: string;
  readonly manifest?: string;
}

/** A spreadsheet of the given tables and automatic styles. */
function documentOf(tables: string, { styles = '', common = '', manifest = '' }: Said = {}): Blob {
  const content = `<office:document-content xmlns:office="o"><office:automatic-styles>${styles}</office:automatic-styles>
    <office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  return zipOf([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    { name: 'content.xml', data: content },
    { name: 'styles.xml', data: `<office:document-styles>${common}</office:document-styles>` },
    { name: 'META-INF/manifest.xml', data: `<manifest:manifest>${manifest}</manifest:manifest>` },
  ]);
}

async function cellsOf(rows: string, said: Said = {}) {
  const [grid] = await readOpenDocument(documentOf(`<table:table table:name="表">${rows}</table:table>`, said));
  return texts(grid?.rows);
}

const text = (shown: string, more = '') =>
  `<table:table-cell office:value-type="string" ${more}><text:p>${shown}</text:p></table:table-cell>`;
const row = (...cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
const value = (type: string, stored: string, more = '') =>
  row(
    `<table:table-cell office:value-type="${type}" office:${stored} ${more}><text:p>显示的</text:p></table:table-cell>`,
  );

const STYLES = `<number:percentage-style style:name="N1"><number:number/><number:text>%</number:text></number:percentage-style>
  <number:date-style style:name="N2"><number:year/><number:text>年</number:text><number:month/><number:text>月</number:text></number:date-style>
  <number:date-style style:name="N3"><number:year/></number:date-style>
  <number:number-style style:name="N4"><number:text>≥</number:text><number:number/><number:text>公里</number:text></number:number-style>
  <number:number-style style:name="N5"><number:number number:display-factor="10000"/><number:text>万</number:text></number:number-style>
  <number:time-style style:name="N6"><number:hours number:truncate-on-overflow="false"/><number:minutes/></number:time-style>
  <style:style style:name="a1" style:family="table-cell" style:data-style-name="N1"/>
  <style:style style:name="a2" style:family="table-cell" style:data-style-name="N2"/>
  <style:style style:name="a3" style:family="table-cell" style:data-style-name="N3"/>
  <style:style style:name="a4" style:family="table-cell" style:data-style-name="N4"/>
  <style:style style:name="a5" style:family="table-cell" style:data-style-name="N5"/>
  <style:style style:name="a6" style:family="table-cell" style:data-style-name="N6"/>
  <style:style style:name="child" style:family="table-cell" style:parent-style-name="a4"/>
  <style:style style:name="circle" style:family="table-cell" style:parent-style-name="circle"/>`;

test.each<readonly [string, string, string, string, string]>([
  ['a number is its stored value', 'float', 'value="1234.567"', '', '1234.567'],
  ['a number keeps the words of its format', 'float', 'value="12"', 'a4', '≥12公里'],
  ['a number has the format of the parent of its style', 'float', 'value="12"', 'child', '≥12公里'],
  ['styles in a circle say nothing', 'float', 'value="12"', 'circle', '12'],
  ['a scaled number loses the words of its scale', 'float', 'value="12345"', 'a5', '12345'],
  ['a percentage is not rounded as shown', 'percentage', 'value="0.9534"', 'a1', '95.34%'],
  ['a percentage without a style is one', 'percentage', 'value="0.07"', '', '7%'],
  ['money is a number', 'currency', 'value="8650000"', '', '8650000'],
  ['a date', 'date', 'date-value="2023-07-01"', '', '2023-07-01'],
  ['a month', 'date', 'date-value="2023-07-01"', 'a2', '2023-07'],
  ['a year', 'date', 'date-value="2023-07-01T00:00:00"', 'a3', '2023'],
  ['a moment', 'date', 'date-value="2023-07-01T08:30:00.000000000"', '', '2023-07-01T08:30'],
  ['a time', 'time', 'time-value="PT08H30M00S"', '', '08:30'],
  ['a time beyond a day', 'time', 'time-value="PT30H15M00S"', '', '30:15:00'],
  ['a time that counts on', 'time', 'time-value="PT08H30M00S"', 'a6', '8:30:00'],
  ['a truth', 'boolean', 'boolean-value="false"', '', 'FALSE'],
])('%s', async (_, type, stored, style, shown) => {
  expect(await cellsOf(value(type, stored, `table:style-name="${style}"`), { styles: STYLES })).toEqual({ 1: [shown] });
});

test('a cell without a style has that of its row, else of its column', async () => {
  const columns =
    '<table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="a1"/>';
  const half = '<table:table-cell office:value-type="float" office:value="0.5"/>';
  const named = `<table:table-row table:default-cell-style-name="a4">${half.repeat(3)}</table:table-row>`;
  expect(await cellsOf(columns + row(half.repeat(4)) + named, { common: STYLES })).toEqual({
    1: ['0.5', '0.5', '50%', '0.5'],
    2: ['≥0.5公里', '≥0.5公里', '≥0.5公里'],
  });
});

test('text is what the cell shows: paragraphs, blanks, spans; no notes, drawings or readings', async () => {
  const shown = `甲<text:s text:c="2"/>乙<text:tab/>丙<text:line-break/><text:span><text:a>丁</text:a></text:span>
    <text:ruby><text:ruby-base>戊</text:ruby-base><text:ruby-text>wu</text:ruby-text></text:ruby>`;
  const cell = `<table:table-cell office:value-type="string"><office:annotation><text:p>批注</text:p></office:annotation>
    <text:p>${shown}</text:p><text:p>第二段</text:p><draw:frame><text:p>图</text:p></draw:frame></table:table-cell>`;
  expect(await cellsOf(row(cell))).toEqual({ 1: ['甲  乙\t丙\n丁 戊\n第二段'] });
});

test('an error shows as it stands there, whatever type it is said to be', async () => {
  const cell =
    '<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>';
  expect(await cellsOf(row(cell))).toEqual({ 1: ['#DIV/0!'] });
});

test('formulas are never worked out: the stored value counts, and a missing one shows', async () => {
  const formula = (more: string) => `<table:table-cell table:formula="of:=1+1" ${more}/>`;
  const cells = [
    formula('office:value-type="float" office:value="2"'),
    formula(''),
    formula('office:value-type="string"'),
  ];
  expect(await cellsOf(row(...cells, text('右')))).toEqual({ 1: ['2', '#CALC!', '', '右'] });
});

test('covered cells are not shown, repeated ones are, blank ones to the end of the sheet cost nothing', async () => {
  const covered = '<table:covered-table-cell office:value-type="string"><text:p>藏</text:p></table:covered-table-cell>';
  const blanks = '<table:table-cell table:number-columns-repeated="16384"/>';
  const rows =
    row(text('一'), covered, text('二', 'table:number-columns-repeated="2"'), blanks) +
    `<table:table-row table:number-rows-repeated="2">${text('三')}</table:table-row>` +
    `<table:table-row table:number-rows-repeated="1048570">${blanks}</table:table-row>`;
  expect(await cellsOf(rows)).toEqual({ 1: ['一', '', '二', '二'], 2: ['三'], 3: ['三'] });
});

test('rows in groups and heads count; pictures, kept changes and copies of other files do not', async () => {
  const inner = `<table:table table:name="里">${row(text('别处'))}</table:table>`;
  const rows = `<table:shapes>${inner}</table:shapes><table:table-header-rows>${row(text('头'))}</table:table-header-rows>
    <table:table-row-group>${row(text('组'))}</table:table-row-group>`;
  const tables = `<table:tracked-changes><table:deletion>${row(text('删'))}</table:deletion></table:tracked-changes>
    <table:table table:name="表" table:style-name="h">${rows}</table:table>`;
  const styles =
    '<style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const grids = await readOpenDocument(documentOf(tables, { styles }));
  expect(grids.map(({ name, hidden, rows: found }) => [name, hidden, texts(found)])).toEqual([
    ['表', true, { 1: ['头'], 2: ['组'] }],
  ]);
});

test('what contradicts itself, is too large or protected is refused, not half read', async () => {
  const refused = (rows: string) => codeOf(cellsOf(rows));
  expect(await refused(value('float', 'value=""'))).toBe('F31');
  expect(await refused(value('float', 'value="12元"'))).toBe('F31');
  expect(await refused(value('float', 'formula="1"'))).toBe('F31');
  expect(await refused(value('date', 'date-value="七月"'))).toBe('F31');
  expect(await refused(value('time', 'time-value="8:30"'))).toBe('F31');
  expect(await refused(row(text('一', 'table:number-columns-repeated="0"')))).toBe('F31');
  expect(await refused(row(text('一', 'table:number-columns-repeated="-3"')))).toBe('F31');
  expect(await refused(row(text('一', 'table:number-columns-repeated="16385"')))).toBe('F33');
  const many = text('一', 'table:number-columns-repeated="1000"');
  expect(await refused(`<table:table-row table:number-rows-repeated="9999999">${many}</table:table-row>`)).toBe('F33');
  expect(await refused('<table:table-row>')).toBe('F31');
  expect(await codeOf(readOpenDocument(zipOf([{ name: 'content.xml', data: '<a/>' }])))).toBe('F32');
  expect(await codeOf(readOpenDocument(zipOf([{ name: 'mimetype', data: 'a' }])))).toBe('F32');
  const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
  expect(await codeOf(readOpenDocument(documentOf('', { manifest })))).toBe('F36');
});
