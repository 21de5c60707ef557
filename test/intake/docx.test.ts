import { expect, test } from 'vitest';
import { readWord } from '#intake/office/docx.ts';
import { zipOf } from './archive.ts';
import { codeOf, documentOf, escaped, fixture, texts } from './office.ts';

async function read(body: string) {
  const [grid] = await readWord(documentOf(body));
  return texts(grid?.rows);
}

const run = (text: string) => `<w:r><w:t>${escaped(text)}</w:t></w:r>`;
const paragraph = (...texts: readonly string[]) => `<w:p>${texts.map(run).join('')}</w:p>`;
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;

test('a document written by LibreOffice reads as it looks', async () => {
  const [grid, ...others] = await readWord(fixture('form.docx'));
  expect(others).toEqual([]);
  expect(texts(grid?.rows)).toEqual({
    1: ['财政项目支出绩效目标表'],
    2: ['（2023年度）'],
    3: ['项目名称', '道路养护'],
    4: ['项目类别', '经常性项目☑ 一次性项目☐ 专项资金☐'],
    5: ['产出指标', '数量指标', '养护里程', '≥12公里\n（含支路）'],
    6: ['', '质量指标', '完好率\n（抽查）', '95%'],
    7: ['填报人：\t张三'],
    8: ['甲', '乙'],
  });
});

test('paragraphs are rows of one cell, tables their rows, in the order of the page', async () => {
  const body =
    paragraph('财政项目支出', '绩效目标表') +
    paragraph('') +
    table(row(cell(paragraph('项目名称')), cell(paragraph('修路') + paragraph('（二期）')))) +
    paragraph('填报人：<张三>');
  expect(await read(body)).toEqual({
    1: ['财政项目支出绩效目标表'],
    2: ['项目名称', '修路\n（二期）'],
    3: ['填报人：<张三>'],
  });
});

test('merged cells have their text in the first place, and rows may begin further right', async () => {
  const body = table(
    row(
      cell(paragraph('产出'), '<w:vMerge w:val="restart"/>'),
      cell(paragraph('数量'), '<w:gridSpan w:val="2"/>'),
      cell(paragraph('1')),
    ),
    row(cell(paragraph('藏'), '<w:vMerge/>'), cell(paragraph('质量')), cell(paragraph('')), cell(paragraph('2'))),
    `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(paragraph('成本'))}</w:tr>`,
  );
  expect(await read(body)).toEqual({ 1: ['产出', '数量', '', '1'], 2: ['', '质量', '', '2'], 3: ['', '成本'] });
});

test('tick boxes say whether they are ticked, whatever sign shows it', async () => {
  const control = (on: string) =>
    `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${on}"/></w14:checkbox></w:sdtPr><w:sdtContent>${run('〇')}</w:sdtContent></w:sdt>`;
  const field = (on: string) =>
    `<w:r><w:fldChar><w:ffData><w:checkBox><w:default w:val="0"/>${on}</w:checkBox></w:ffData></w:fldChar></w:r>`;
  const symbol = (code: string) => `<w:r><w:sym w:font="Wingdings 2" w:char="${code}"/></w:r>`;
  const body = [
    `<w:p>${run('专项')}${control('1')}${run('经常')}${control('0')}</w:p>`,
    `<w:p>${run('专项')}${field('<w:checked/>')}${run('经常')}${field('')}</w:p>`,
    `<w:p>${run('专项')}${symbol('F052')}${run('经常')}${symbol('F0A3')}</w:p>`,
  ].join('');
  expect(await read(body)).toEqual({ 1: ['专项☑经常☐'], 2: ['专项☑经常☐'], 3: ['专项☑经常☐'] });
});

test('deleted and moved text is no part of the page, inserted text is', async () => {
  const body = `<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>${run('新')}</w:ins><w:moveFrom>${run('移')}</w:moveFrom></w:p>`;
  expect(await read(body)).toEqual({ 1: ['新'] });
});

test('line breaks and tabs inside a paragraph stay', async () => {
  expect(await read('<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t></w:r></w:p>')).toEqual({
    1: ['一\n二\t三'],
  });
});

test('what is no document, or one made to exhaust the reader, is refused', async () => {
  expect(await codeOf(readWord(fixture('form.xlsx')))).toBe('F32');
  expect(await codeOf(readWord(zipOf([{ name: 'a', data: 'b' }])))).toBe('F32');
  expect(await codeOf(read('<w:p>'))).toBe('F31');
  expect(await codeOf(read('<w:tbl><w:tr><w:tc>'.repeat(100) + '</w:tc></w:tr></w:tbl>'.repeat(100)))).toBe('F31');
  expect(await codeOf(readWord(documentOf('', '<!DOCTYPE a [<!ENTITY b "c">]>')))).toBe('F31');
});
