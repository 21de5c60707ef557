import { expect, test } from 'vitest';
import { gb18030 } from '#test/gb18030.ts';
import { codeOf, documentOf } from './office.ts';
import { reading } from './reading.ts';

type Rows = readonly (readonly string[])[];

const text = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const table = (rows: Rows) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${text(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
const document = (...parts: readonly string[]) => new File([documentOf(parts.join(''))], '通知.docx');

const form = (name: string, amount: string) =>
  text('项目支出绩效目标表') +
  text('（2023年度）') +
  table([
    ['项目名称', name, '实施单位', '甲'],
    ['项目资金（万元）', '年度资金申请总额', amount],
    ['一级指标', '二级指标', '三级指标', '年度指标值'],
    ['产出指标', '数量指标', name, '3公里'],
  ]);

async function formsIn(file: File) {
  const { project = [], problem = [] } = await reading(file);
  return {
    forms: project.map(({ row_number, status, name, annual }) => [row_number, status, name, annual]),
    said: problem.map(({ code, row_number, raw }) => [code, row_number, raw]),
  };
}

test('forms attached to a long notice are found behind it', async () => {
  const notice = Array.from({ length: 90 }, (_, at) => text(`${at + 1}、请各单位认真填报，按时报送。`));
  expect(await formsIn(document(...notice, form('修路', '3.5'), form('绿化', '0.1')))).toEqual({
    forms: [
      ['91', 'accepted', '修路', '3500000'],
      ['97', 'accepted', '绿化', '100000'],
    ],
    said: [],
  });
});

test('a list of projects and the forms behind it in one document: each project counts once', async () => {
  const list = table([
    ['年度', '项目名称', '实施单位', '年度资金申请总额（万元）'],
    ['2023', '修路', '甲', '3.5'],
    ['2023', '绿化', '甲', '0.1'],
  ]);
  expect(await formsIn(document(text('附件1 项目清单'), list, text('附件2'), form('修路', '3.5')))).toEqual({
    forms: [
      ['6', 'accepted', '修路', '3500000'],
      ['4', 'accepted', '绿化', '100000'],
    ],
    said: [['X44', '3', '修路']],
  });
});

test('a document without forms is refused with what it begins with; a page in GBK too, its encoding not doubted', async () => {
  await expect(reading(document(text('各位领导：'), text('现报送材料。')))).rejects.toMatchObject({
    code: 'F04',
    row: 1,
    raw: '各位领导：',
  });
  const page = gb18030('<meta charset="gb2312"><p>各位领导：</p><p>现报送材料。</p>');
  expect(await codeOf(reading(new File([page], '材料.html')))).toBe('F04');
});
