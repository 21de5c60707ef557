import { expect, test } from 'vitest';
import { resaved, soffice } from '#test/office.ts';
import { readFile } from './dirty.ts';
import { pageOf, sheetOf } from './merged.ts';
import { workbook } from './office.ts';

const HEAD = `
| 项目支出绩效目标表 | < | < | < |
| （2024年度） | < | < | < |
| 项目名称 | 道路养护 | 实施单位 | 甲单位 |
| 年度资金总额（万元） | 30 | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |`;

const LIST = '| 年度 | 项目名称 | 实施单位 | 年度资金总额（万元） | 一级指标 | 二级指标 | 三级指标 | 指标值 |';

/** What stands in the indicator rows, and what a careful person reads there. */
const MEMBERS: readonly (readonly [what: string, cells: string, read: readonly string[], told?: boolean])[] = [
  [
    'a target of two rows',
    `${HEAD}
| 产出指标 | 数量指标 | 里程 | 30公里 |
| ^ | ^ | 桥梁 | ^ |`,
    ['里程 30公里', '桥梁 30公里'],
  ],
  [
    'a target of three rows',
    `${HEAD}
| 产出指标 | 质量指标 | 合格率 | ≥95% |
| ^ | ^ | 完好率 | ^ |
| ^ | ^ | 达标率 | ^ |`,
    ['合格率 ≥95%', '完好率 ≥95%', '达标率 ≥95%'],
  ],
  [
    'a target of two kinds',
    `${HEAD}
| 产出指标 | 质量指标 | 合格率 | ≥95% |
| ^ | 时效指标 | 及时率 | ^ |`,
    ['合格率 ≥95%', '及时率 ≥95%'],
  ],
  [
    'a target of two groups',
    `${HEAD}
| 产出指标 | 质量指标 | 合格率 | ≥95% |
| 效益指标 | 社会效益指标 | 知晓率 | ^ |`,
    ['合格率 ≥95%', '知晓率 ≥95%'],
  ],
  [
    'two merged targets',
    `${HEAD}
| 产出指标 | 质量指标 | 合格率 | ≥95% |
| ^ | ^ | 完好率 | ^ |
| ^ | 数量指标 | 里程 | 30公里 |
| ^ | ^ | 桥梁 | ^ |`,
    ['合格率 ≥95%', '完好率 ≥95%', '里程 30公里', '桥梁 30公里'],
  ],
  [
    'a name of two targets',
    `${HEAD}
| 产出指标 | 数量指标 | 里程 | 新建10公里 |
| ^ | ^ | ^ | 养护20公里 |`,
    ['里程 新建10公里', '里程 养护20公里'],
  ],
  [
    'a target left blank',
    `${HEAD}
| 产出指标 | 质量指标 | 合格率 | ≥95% |
| ^ | ^ | 完好率 |  |`,
    ['合格率 ≥95%', '完好率'],
    false,
  ],
  [
    'a merged target that is blank',
    `${HEAD}
| 产出指标 | 质量指标 | 合格率 |  |
| ^ | ^ | 完好率 | ^ |`,
    ['合格率', '完好率'],
    false,
  ],
  [
    'a target merged over a row of the template',
    `${HEAD}
| 产出指标 | 质量指标 | 合格率 | ≥95% |
| ^ | ^ | …… | ^ |
| ^ | ^ | 完好率 | 100% |`,
    ['合格率 ≥95%', '完好率 100%'],
    false,
  ],
  [
    'a target of a table of projects',
    `${LIST}
| 2024 | 道路养护 | 甲单位 | 30 | 产出指标 | 质量指标 | 合格率 | ≥95% |
| ^ | ^ | ^ | ^ | ^ | ^ | 完好率 | ^ |`,
    ['合格率 ≥95%', '完好率 ≥95%'],
  ],
];

test.each(MEMBERS.map(([what, cells, read, told = true]) => ({ what, cells, read, told })))(
  '$what merged over rows belongs to each of them, and is told',
  async ({ cells, read, told }) => {
    const book = await workbook('表.xlsx', sheetOf('Sheet1', cells));
    for (const file of [book, pageOf(cells)]) {
      const { indicators, codes } = await readFile(file);
      expect(indicators.map(([, name, target]) => [name, target].filter(Boolean).join(' '))).toEqual(read);
      if (told) expect(codes).toContain('X37');
    }
  },
);

test('as well in the other formats', async ({ skip }) => {
  skip(soffice === null, 'LibreOffice is not installed');
  const [, cells, read]: readonly [string, string, readonly string[], boolean?] = MEMBERS[2] ?? ['', '', []];
  const page = pageOf(cells);
  const ruled = new File([(await page.text()).replace('<table>', '<table border="1" width="100%">')], '表.html');
  const book = await workbook('表.xlsx', sheetOf('Sheet1', cells));
  const files = [
    await resaved(book, 'ods'),
    await resaved(book, 'xls'),
    await resaved(ruled, 'docx:MS Word 2007 XML'),
    await resaved(ruled, 'pdf'),
  ];
  for (const file of files) {
    const { indicators, codes } = await readFile(file);
    expect(
      indicators.map(([, name, target]) => `${name} ${target}`),
      file.name,
    ).toEqual(read);
    expect(codes, file.name).toContain('X37');
  }
}, 240_000);
