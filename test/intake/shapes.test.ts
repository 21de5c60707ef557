import { expect, test } from 'vitest';
import { importInto, jsonOf, openWorkspace, textFile } from '#test/workspace.ts';

interface Form {
  readonly name: string;
  readonly amounts: { readonly annual: string | null };
  readonly indicators: readonly {
    readonly level1: string | null;
    readonly level2: string;
    readonly name: string | null;
    readonly target: string | null;
  }[];
  readonly [key: string]: unknown;
}

async function read(name: string, text: string) {
  const workspace = await openWorkspace();
  const report = await importInto(workspace, textFile(name, text));
  const whole = JSON.parse(await (await jsonOf(workspace)).text());
  const problems: readonly { code: string; row: number; raw: string }[] = whole.problems;
  return { report, forms: whole.projects as Form[], problems };
}

const rowsOf = ({ indicators }: Form) =>
  indicators.map(({ level1, level2, name, target }) => [level1, level2, name, target]);

test('title and unit rows above the header say year and unit', async () => {
  const { forms } = await read(
    'a.csv',
    '示例镇2023年度项目绩效目标汇总表,,,,\n,,,,金额单位：万元\n\n项目名称,实施单位,年度资金申请总额,二级指标,三级指标,年度指标值\n修路,甲,3.5,数量指标,修路,3公里\n',
  );
  expect(forms).toMatchObject([{ name: '修路', year: 2023, money_unit: '万元', amounts: { annual: '35000.00' } }]);
});

test('cells blank below a merged one are read as the cell above, and said once per form', async () => {
  const { forms, problems } = await read(
    'a.csv',
    `年度,项目名称,实施单位,年度资金申请总额(元),一级指标,二级指标,三级指标,年度指标值
2023,修路,甲,100,产出指标,数量指标,修路,3公里
,,,,,,修桥,1座
,,,,,质量指标,合格率,95%
,,,,效益指标,社会效益指标,无,无
2023,绿化,甲,200,产出指标,数量指标,种树,30棵
`,
  );
  expect(forms.map(({ name, amounts }) => [name, amounts.annual])).toEqual([
    ['修路', '100.00'],
    ['绿化', '200.00'],
  ]);
  expect(forms.map(rowsOf)[0]).toEqual([
    ['产出指标', '数量指标', '修路', '3公里'],
    ['产出指标', '数量指标', '修桥', '1座'],
    ['产出指标', '质量指标', '合格率', '95%'],
    ['效益指标', '社会效益指标', '无', '无'],
  ]);
  expect(problems.filter(({ code }) => code === 'X37').map(({ row, raw }) => [row, raw])).toEqual([[2, '3–5']]);
});

test('a header of two rows, groups above and columns below', async () => {
  const { forms } = await read(
    'a.csv',
    `年度,项目名称,项目资金(万元),,绩效指标,,
,,项目资金总额,年度资金申请总额,二级指标,三级指标,年度指标值
2023,修路,10,4,数量指标,修路,3公里
`,
  );
  expect(forms).toMatchObject([{ name: '修路', amounts: { total: '100000.00', annual: '40000.00' } }]);
});

test.each([
  [
    'in one header row',
    '年度,项目名称,年度资金申请总额(元),数量指标,数量指标值,质量指标,质量指标值,社会效益指标,社会效益指标值,满意度指标,满意度指标值\n',
  ],
  [
    'with 指标值 repeated',
    '年度,项目名称,年度资金申请总额(元),数量指标,指标值,质量指标,指标值,社会效益指标,指标值,满意度指标,指标值\n',
  ],
  [
    'in two header rows',
    '年度,项目名称,年度资金申请总额(元),数量指标,,质量指标,,社会效益指标,,满意度指标,\n,,,指标名称,指标值,指标名称,指标值,指标名称,指标值,指标名称,指标值\n',
  ],
])('one row per project, a column pair per kind, %s', async (_, header) => {
  const { forms } = await read('a.csv', `${header}2023,修路,100,修路,3公里,无,,,,群众满意度,≥90%\n`);
  expect(forms.map(rowsOf)).toEqual([
    [
      [null, '数量指标', '修路', '3公里'],
      [null, '质量指标', '无', null],
      [null, '社会效益指标', null, null],
      [null, '满意度指标', '群众满意度', '≥90%'],
    ],
  ]);
  expect(forms[0]?.slots).toMatchObject({ quantity: 'given', quality: 'none', social: 'blank', satisfaction: 'given' });
});

test.each([
  ['tabs', '\t'],
  ['semicolons', ';'],
  ['bars', '|'],
])('%s between cells', async (_, sign) => {
  const { forms } = await read(
    'a.txt',
    `年度,项目名称,年度资金申请总额(元)\n2023,修路,"1,000"\n`.replace(/,(?!000)/g, sign),
  );
  expect(forms).toMatchObject([{ name: '修路', amounts: { annual: '1000.00' } }]);
});

test('one JSON object a line; a broken line is named', async () => {
  const line = (name: string) =>
    JSON.stringify({
      fiscal_year: 2023,
      pro_name: name,
      pro_amount: '5',
      money_unit: '元',
      lv2_perf_ind_name: '数量指标',
      lv3_perf_ind_name: '修路',
      kpi_val: '3公里',
    });
  const { forms } = await read('a.jsonl', `${line('修路')}\n${line('绿化')}\n`);
  expect(forms.map(({ name, amounts }) => [name, amounts])).toMatchObject([
    ['修路', { total: '5.00', annual: null }],
    ['绿化', { total: '5.00' }],
  ]);
  const { report } = await read('a.jsonl', `${line('修路')}\n${line('绿化')}\n{"pro_name":\n`);
  expect(report.files[0]?.refusal).toMatchObject({ code: 'F03', row: 3 });
});

test('sub-total rows are no projects: left out of the sums and said', async () => {
  const { forms, problems } = await read(
    'a.csv',
    '年度,主管部门,项目名称,年度资金申请总额(元)\n2023,甲局,修路,100\n,甲局小计,,100\n2023,乙局,绿化,50\n,,合计,150\n',
  );
  expect(forms.map(({ name }) => name)).toEqual(['修路', '绿化']);
  expect(problems.filter(({ code }) => code === 'X11').map(({ row }) => row)).toEqual([3, 5]);
});

test('lines below the table are no projects: left out and said', async () => {
  const { forms, problems } = await read(
    'a.csv',
    '年度,项目名称,年度资金申请总额(元)\n2023,修路,100\n填报人：张三,,审核人：李四\n注：本表一式两份。,,\n备注：,,\n',
  );
  expect(forms.map(({ name }) => name)).toEqual(['修路']);
  expect(problems.map(({ code, row }) => [code, row])).toEqual([
    ['X71', 1],
    ['X45', 3],
    ['X45', 4],
    ['X45', 5],
  ]);
});

test('codes glued to names are taken off and said', async () => {
  const { forms, problems } = await read(
    'a.csv',
    '年度,主管部门,实施单位,项目名称,年度资金申请总额(元)\n2023,219-某局,[610001]某中心,510000230000000012951-工资性支出,1\n',
  );
  expect(forms).toMatchObject([
    { code: '510000230000000012951', name: '工资性支出', department: '某局', unit: '某中心' },
  ]);
  expect(problems.filter(({ code }) => code === 'X38').length).toBe(3);
});

test('a hundred 亿 under a 万元 header is flagged, not changed', async () => {
  const { forms, problems } = await read('a.csv', '年度,项目名称,年度资金申请总额(万元)\n2023,修路,145000000.00\n');
  expect(forms[0]?.amounts.annual).toBe('1450000000000.00');
  expect(problems.map(({ code }) => code)).toContain('X02');
});
