import { expect, test } from 'vitest';
import { readHtml } from '#intake/office/html.ts';
import { codeOf, fixture, texts } from './office.ts';

const read = (html: string) => texts(readHtml(html)[0]?.rows);

test('a page written by LibreOffice reads as it looks', async () => {
  expect(read(await fixture('form-html.xls').text())).toEqual({
    1: ['财政项目支出绩效目标表\n（2023年度）'],
    3: ['项目名称', '道路养护&“保洁”', '年度资金总额(万元)', '1,234.50'],
    4: ['开始日期', '2023年1月1日', '完成月份', '2023年12月'],
    5: ['数量指标', '养护里程', '12公里', '0.3'],
    6: ['', '完好率', '95%', '#N/A'],
    7: ['=1+1', 'TRUE', '007', '1E+021'],
  });
});

test('paragraphs are rows of one cell, tables their rows, in the order of the page', () => {
  expect(read('<h1>绩效目标表</h1>（2023年度）<table><tr><td>甲<td>乙<tr><td>丙</table><p>填报人：张三</p>')).toEqual({
    1: ['绩效目标表'],
    2: ['（2023年度）'],
    3: ['甲', '乙'],
    4: ['丙'],
    5: ['填报人：张三'],
  });
});

test('merged cells have their text in the first place', () => {
  const html = `<table><tr><td rowspan=2>产出</td><td colspan=2>数量</td><td>1</td></tr>
    <tr><td>质量</td><td></td><td>2</td></tr><tr><td rowspan=0>效益</td><td>社会</td></tr><tr><td>生态</td></tr></table>`;
  expect(read(html)).toEqual({
    1: ['产出', '数量', '', '1'],
    2: ['', '质量', '', '2'],
    3: ['效益', '社会'],
    4: ['', '生态'],
  });
});

test('blanks of the source are no text, line breaks of the page are', () => {
  expect(
    read(
      '<table><tr><td>\n  项目\n  名称 </td><td>一<br>二</td><td><p>三</p><p>四</p></td><td>a\n b</td></tr></table>',
    ),
  ).toEqual({
    1: ['项目名称', '一\n二', '三\n四', 'a b'],
  });
});

test('entities are what they stand for; a broken one stays as it is', () => {
  expect(read('<table><tr><td>&lt;&nbsp;5&#24180;&#x5E74;&amp;&ldquo;&bogus;</td></tr></table>')).toEqual({
    1: ['< 5年年&“&bogus;'],
  });
});

test('what a browser does not show is not read, and nothing is executed', () => {
  const html = `<html><head><title>x</title><style>td{}</style><script>document.write("<td>1")</script></head>
    <body><!-- <table><tr><td>旧</td></tr></table> --><table><tr><td>新</td></tr></table></body></html>`;
  expect(read(html)).toEqual({ 1: ['新'] });
});

test('a saved form page keeps its answers: tick boxes, fields, chosen options', () => {
  const html = `<table><tr><td>专项资金<input type=checkbox checked>经常性项目<input type="checkbox"/></td>
    <td><input value="修路"></td><td><input type=hidden value=7></td><td><select><option>一<option selected>二</select></td></tr></table>`;
  expect(read(html)).toEqual({ 1: ['专项资金☑经常性项目☐', '修路', '', '二'] });
});

test('a table inside a cell follows below its row', () => {
  const html = '<table><tr><td>外<table><tr><td>里一<td>里二</table></td><td>旁</td></tr><tr><td>下</td></tr></table>';
  expect(read(html)).toEqual({ 1: ['外', '旁'], 2: ['里一', '里二'], 3: ['下'] });
});

test('a page cut off or badly nested gives what it shows; a page of nothing gives nothing', () => {
  expect(read('<table><tr><td>甲</td><td>乙<tr><td>丙</tr></table></table></td><p>丁<td>戊')).toMatchObject({
    1: ['甲', '乙'],
    2: ['丙'],
  });
  expect(read('<table><tr><td title="未完')).toEqual({});
  expect(readHtml('<html><body>  </body></html>')).toEqual([]);
});

test('pages made to exhaust the reader are refused', async () => {
  const refused = (html: string) => codeOf((async () => readHtml(html))());
  expect(await refused('<table><tr><td>'.repeat(100))).toBe('F31');
  expect(await refused(`<table>${'<tr><td colspan=1000>一</td></tr>'.repeat(20_000)}</table>`)).toBe('F33');
});
