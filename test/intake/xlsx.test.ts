import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { readWorkbook } from '#intake/office/xlsx.ts';
import { zipOf } from './archive.ts';
import { codeOf, type Extras, fixture, texts, workbookOf } from './office.ts';

/** The one sheet of a workbook written by hand, as its cells. */
async function sheetOf(rows: string, extras: Extras = {}) {
  const [grid] = await readWorkbook(workbookOf(`<sheetData>${rows}</sheetData>`, extras));
  return texts(grid?.rows);
}

const STYLES = `<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>
  <fonts><font><name val="宋体"/></font><font><name val="Wingdings 2"/></font></fonts>
  <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="4"/><xf numFmtId="0" fontId="1"/></cellXfs>`;

test('a workbook written by LibreOffice reads as it looks', async () => {
  const grids = await readWorkbook(fixture('form.xlsx'));
  expect(grids.map(({ name, hidden }) => ({ name, hidden }))).toEqual([
    { name: '绩效目标表', hidden: false },
    { name: '字典', hidden: true },
  ]);
  expect(texts(grids[0]?.rows)).toEqual({
    1: ['财政项目支出绩效目标表\n（2023年度）'],
    3: ['项目名称', '道路养护&“保洁”', '年度资金总额(万元)', '1234.5'],
    4: ['开始日期', '2023-01-01', '完成月份', '2023-12'],
    5: ['数量指标', '养护里程', '12公里', '0.3'],
    6: ['', '完好率', '95%', '#N/A'],
    7: ['=1+1', 'TRUE', '007', '1000000000000000000000'],
  });
  expect(texts(grids[1]?.rows)).toEqual({ 1: ['经常性项目'] });
});

test('a workbook written by another library reads the same', async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: '一', rows: [['甲', 1.5, true, null, new Date('2023-01-01T00:00:00Z')]] },
      { name: '二', rows: [[], ['"引号"\n换行']], state: 'veryHidden' } as never,
    ],
  });
  const grids = await readWorkbook(new Blob([new Uint8Array(bytes)]));
  expect(grids.map(({ name, rows }) => [name, texts(rows)])).toEqual([
    ['一', { 1: ['甲', '1.5', 'TRUE', '', '2023-01-01'] }],
    ['二', { 2: ['"引号"\n换行'] }],
  ]);
});

test('numbers are what the spreadsheet means by them', async () => {
  const rows = `<row r="2"><c r="A2"><v>0.30000000000000004</v></c><c r="B2"><v>1E+21</v></c><c r="C2"><v>-1.5E-7</v></c>
    <c r="D2" s="1"><v>0.95</v></c><c r="E2" s="1"><v>7.0000000000000007E-2</v></c><c r="F2" s="3"><v>1234567.8</v></c>
    <c r="G2" s="2"><v>44927</v></c><c r="H2" s="99"><v>3</v></c></row>`;
  expect(await sheetOf(rows, { styles: STYLES })).toEqual({
    2: ['0.3', '1000000000000000000000', '-0.00000015', '95%', '7%', '1234567.8', '2023-01-01', '3'],
  });
});

test('the 1904 system counts days from another day', async () => {
  const rows = '<row><c s="2"><v>43465</v></c><c s="2"><v>0</v></c></row>';
  expect(await sheetOf(rows, { styles: STYLES, date1904: true })).toEqual({ 1: ['2023-01-01', '1904-01-01'] });
});

test('strings: shared, inline, in runs, with readings, escapes and line breaks', async () => {
  const strings = `<si><t xml:space="preserve"> 甲 </t></si>
    <si><r><t>服务</t></r><r><rPr><b/></rPr><t>对象&#10;满意度</t></r><rPh sb="0" eb="1"><t>fuwu</t></rPh></si>
    <si><t>a_x000D_\nb_x005F_x000D_</t></si><si/>`;
  const rows = `<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c>
    <c t="inlineStr"><is><t>&lt;b&gt;</t></is></c><c t="str"><f>A1</f><v>=不算</v></c><c t="inlineStr"><is><r><t>一</t></r><r><t>二</t></r></is></c></row>`;
  expect(await sheetOf(rows, { strings })).toEqual({
    1: [' 甲 ', '服务对象\n满意度', 'a\nb_x000D_', '', '<b>', '=不算', '一二'],
  });
});

test('formulas are never worked out: the stored value counts, and a missing one shows', async () => {
  const rows = `<row><c><f>1+1</f><v>3</v></c><c><f>1+1</f></c><c t="str"><f>""</f></c><c t="e"><f>A1</f><v>#REF!</v></c>
    <c t="b"><v>0</v></c><c t="d"><v>2023-01-01T00:00:00</v></c></row>`;
  expect(await sheetOf(rows)).toEqual({ 1: ['3', '#CALC!', '', '#REF!', 'FALSE', '2023-01-01'] });
});

test('a tick box is often the letter R in a font of pictures', async () => {
  const strings = `<si><r><t>专项资金</t></r><r><rPr><rFont val="Wingdings 2"/></rPr><t>R</t></r><r><t>经常性R</t></r>
    <r><rPr><rFont val="Wingdings 2"/></rPr><t>£</t></r></si><si><t>R</t></si>`;
  const rows = '<row><c t="s"><v>0</v></c><c t="s" s="4"><v>1</v></c><c t="s"><v>1</v></c></row>';
  expect(await sheetOf(rows, { strings, styles: STYLES })).toEqual({ 1: ['专项资金☑经常性R☐', '☑', 'R'] });
});

test('merged cells: what is stored below the shown one is left out', async () => {
  const cells = (row: number) => ['A', 'B', 'C'].map((column) => `<c r="${column}${row}"><v>${row}</v></c>`).join('');
  const rows = [1, 2, 3].map((row) => `<row r="${row}">${cells(row)}</row>`).join('');
  const sheet = `<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C3"/></mergeCells>`;
  const [grid] = await readWorkbook(workbookOf(sheet));
  expect(texts(grid?.rows)).toEqual({ 1: ['1', '', '1'], 2: ['', '', '2'], 3: ['3', '3', '3'] });
});

test('rows and cells keep their places, whatever their order; prefixes are up to the writer', async () => {
  const rows =
    '<x:row r="5"><x:c r="C5"><x:v>1</x:v></x:c></x:row><row r="2"><c r="B2"><v>2</v></c><c><v>3</v></c></row>';
  expect(await sheetOf(rows)).toEqual({ 2: ['', '2', '3'], 5: ['', '', '1'] });
});

test('a workbook that contradicts itself is refused, not half read', async () => {
  expect(await codeOf(sheetOf('<row><c t="s"><v>7</v></c></row>'))).toBe('F31');
  expect(await codeOf(sheetOf('<row><c r="7"><v>1</v></c></row>'))).toBe('F31');
  expect(await codeOf(sheetOf('<row><c><v>1</v></row>'))).toBe('F31');
  expect(await codeOf(sheetOf('<row r="1"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>'))).toBe('F31');
  expect(await codeOf(sheetOf('<row r="1048577"><c><v>1</v></c></row>'))).toBe('F33');
  expect(await codeOf(sheetOf('<row><c r="XFE1"><v>1</v></c></row>'))).toBe('F33');
  expect(await codeOf(readWorkbook(fixture('form.docx')))).toBe('F32');
  expect(await codeOf(readWorkbook(zipOf([{ name: 'a', data: 'b' }])))).toBe('F32');
  expect(await codeOf(readWorkbook(new Blob(['PK'])))).toBe('F25');
});

test('cells far out cost what they cost, and many of them are refused at once', async () => {
  const far = (rows: number) =>
    Array.from({ length: rows }, (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>${row}</v></c></row>`).join(
      '',
    );
  expect((await sheetOf(far(1)))[1]).toHaveLength(16_384);
  expect(await codeOf(sheetOf(far(20_000)))).toBe('F33');
  const text = 'x'.repeat(900_000).replace(/x/g, (_, at) => String(at % 7));
  const named = Array.from({ length: 100 }, () => '<c t="s"><v>0</v></c>').join('');
  expect(await codeOf(sheetOf(`<row>${named}</row>`, { strings: `<si><t>${text}</t></si>` }))).toBe('F33');
});

test('overlapping merges do not take forever', async () => {
  const rows = Array.from({ length: 5000 }, (_, row) => `<row r="${row + 1}"><c><v>${row}</v></c></row>`).join('');
  const merges = Array.from({ length: 5000 }, (_, row) => `<mergeCell ref="A1:XFD${row + 5000}"/>`).join('');
  const file = workbookOf(`<sheetData>${rows}</sheetData><mergeCells>${merges}</mergeCells>`);
  expect(await codeOf(readWorkbook(file))).toBe('F33');
});
