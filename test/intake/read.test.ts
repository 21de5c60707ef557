import { expect, test } from 'vitest';
import { importInto, jsonOf, openWorkspace, textFile } from '#test/workspace.ts';

interface Form {
  readonly name: string;
  readonly year: number;
  readonly category: string;
  readonly amounts: Record<string, string | null>;
  readonly indicators: readonly { readonly name: string | null; readonly target: string | null }[];
  readonly source: { readonly row: number };
  readonly [key: string]: unknown;
}

interface Problem {
  readonly code: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly raw: string | null;
}

/** What a text becomes: status, forms and problems. */
async function read(name: string, text: string) {
  const workspace = await openWorkspace();
  const report = await importInto(workspace, textFile(name, text));
  const whole = JSON.parse(await (await jsonOf(workspace)).text());
  return { report, forms: whole.projects as Form[], problems: whole.problems as Problem[], ledger: whole.ledger };
}

const short = ({ code, row, column, raw }: Problem) => [code, row, column, raw];

const HEAD = '年度,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值';

test('无, a blank name, a blank target and a missing row are four different things', async () => {
  const { forms } = await read(
    'a.csv',
    `${HEAD}\n2023,修路,甲,1,数量指标,修路,3公里\n2023,修路,甲,1,质量指标,无,无\n2023,修路,甲,1,时效指标,,\n2023,修路,甲,1,成本指标,单价,\n`,
  );
  expect(forms[0]?.slots).toMatchObject({
    quantity: 'given',
    quality: 'none',
    timeliness: 'blank',
    cost: 'untargeted',
    economic: 'absent',
  });
});

test('rows of one project are one form even when they are scattered', async () => {
  const { forms } = await read(
    'a.csv',
    `${HEAD}\n2023,修路,甲,1,数量指标,修路,3公里\n2023,绿化,甲,2,数量指标,种树,30棵\n2023,修路,甲,1,质量指标,合格率,95%\n`,
  );
  expect(forms.map(({ name, indicators }) => [name, indicators.length])).toEqual([
    ['修路', 2],
    ['绿化', 1],
  ]);
});

test('two amounts for one project-year are a problem, not a sum', async () => {
  const { report, problems, ledger } = await read(
    'a.csv',
    `${HEAD}\n2023,修路,甲,1,数量指标,修路,3公里\n2023,修路,甲,2,质量指标,合格率,95%\n2023,绿化,甲,2,数量指标,种树,30棵\n`,
  );
  expect(report).toMatchObject({ status: 'partial', accepted: 1, quarantined: 1 });
  expect(problems.map(short)).toContainEqual(['X12', 3, '年度资金申请总额(万元)', '2']);
  expect(ledger).toMatchObject({ forms_found: 2, amount_found: '30000.00', amount_quarantined: '10000.00' });
});

test('amounts are exact; what cannot be read or has a fraction of a fen sets the form aside', async () => {
  const amounts = ['3.50', '"1,234.56"', '３．５', '250万', '八十来万', '0.0000001', '', '无'];
  const rows = amounts.map((amount, at) => `2023,项目${at},甲,${amount},数量指标,修路,3公里`).join('\n');
  const { forms, problems } = await read('a.csv', `${HEAD}\n${rows}\n`);
  expect(forms.map(({ amounts: { annual } }) => annual)).toEqual([
    '35000.00',
    '12345600.00',
    '35000.00',
    '2500000.00',
    null,
    null,
  ]);
  expect(problems.filter(({ code }) => code !== 'X33').map(({ code, raw }) => [code, raw])).toEqual([
    ['X20', '八十来万'],
    ['X26', '0.0000001'],
    ['X30', '无'],
  ]);
});

test('ragged rows: too many cells set the form aside, too few are said', async () => {
  const { report, problems } = await read(
    'a.csv',
    `${HEAD}\n2023,修路,甲,1,数量指标,修路,3公里,多出\n2023,绿化,甲,1,数量指标\n2023,路灯,甲,1,数量指标,装灯,3盏,,\n`,
  );
  expect(report).toMatchObject({ accepted: 2, quarantined: 1 });
  expect(problems.filter(({ code }) => code.startsWith('X2')).map(({ code, row }) => [code, row])).toEqual([
    ['X21', 2],
    ['X22', 3],
  ]);
});

test('a quote that never closes is refused with its row, before it swallows the rest', async () => {
  const { report } = await read(
    'a.csv',
    `${HEAD}\n2023,修路,甲,1,数量指标,"修路,3公里\n2023,绿化,甲,1,数量指标,种树,3棵\n`,
  );
  expect(report.status).toBe('failed');
  expect(report.files[0]?.refusal).toMatchObject({ code: 'F06', row: 2 });
});

test('markup of the form is taken out and said; other tags stay letter for letter', async () => {
  const { forms, problems } = await read(
    'a.csv',
    `${HEAD},年度总体目标\n2023,<b>修路</b>,甲,1,数量指标,<p>修路</p>,3公里,<p>修好<br>路</p>\n`,
  );
  expect(forms[0]).toMatchObject({ name: '<b>修路</b>', goal_annual: '修好路', indicators: [{ name: '修路' }] });
  expect(problems.filter(({ code }) => code === 'X06').length).toBe(2);
});

test('categories: known labels, other schemes, several ticks, none', async () => {
  const values = [
    '经常性项目',
    '一次性',
    '专项资金 ☐ 经常性项目 ☐ 一次性项目 ☑',
    '延续项目',
    '☑经常性项目 ☑专项资金',
    '',
  ];
  const rows = values.map((value, at) => `2023,项目${at},${value},1`).join('\n');
  const { forms } = await read('a.csv', `年度,项目名称,项目类别,年度资金申请总额(元)\n${rows}\n`);
  expect(forms.map(({ category, category_raw }) => [category, category_raw])).toEqual([
    ['recurring', '经常性项目'],
    ['one_off', '一次性'],
    ['one_off', '一次性项目'],
    ['other', '延续项目'],
    ['several', '经常性项目、专项资金'],
    ['unstated', null],
  ]);
});

test('dates in the spellings of forms, and a year from the date or the file name', async () => {
  const rows =
    '项目名称,年度资金申请总额(元),计划开始日期,计划完成日期\n修路,1,2023年1月1日,2023.12\n绿化,1,,\n路灯,1,某日,20241231\n';
  const { forms, problems } = await read('2022年度项目.csv', rows);
  expect(forms.map(({ name, year, starts_on, ends_on }) => [name, year, starts_on, ends_on])).toEqual([
    ['修路', 2023, '2023-01-01', '2023-12-31'],
    ['绿化', 2022, null, null],
    ['路灯', 2022, null, '2024-12-31'],
  ]);
  expect(problems.map(short)).toContainEqual(['X03', 4, '计划开始日期', '某日']);
});

test('JSON: nested, flat, in an envelope; broken JSON is refused with its place', async () => {
  const nested = {
    金额单位: '万元',
    项目: [
      {
        年度: 2023,
        项目名称: '修路',
        年度资金申请总额: 3.5,
        绩效指标: [
          { 二级指标: '数量指标', 三级指标: '修路', 年度指标值: '3公里' },
          { 二级指标: '质量指标', 三级指标: '无', 年度指标值: null },
        ],
      },
    ],
  };
  const flat = [
    {
      年度: 2023,
      项目名称: '修路',
      '年度资金申请总额(万元)': 3.5,
      二级指标: '数量指标',
      三级指标: '修路',
      年度指标值: '3公里',
    },
    {
      年度: 2023,
      项目名称: '修路',
      '年度资金申请总额(万元)': 3.5,
      二级指标: '质量指标',
      三级指标: '无',
      年度指标值: null,
    },
  ];
  for (const value of [nested, flat, { code: 0, data: { list: flat } }]) {
    const { forms } = await read('a.json', JSON.stringify(value));
    expect(forms).toMatchObject([
      { name: '修路', amounts: { annual: '35000.00' }, slots: { quantity: 'given', quality: 'none' } },
    ]);
  }
  const { report } = await read('a.json', '{"项目":[\n{"项目名称":"修路",}]}');
  expect(report.files[0]?.refusal).toMatchObject({ code: 'F03', row: 2 });
});

test('columns that mean nothing to us are named, not dropped in silence', async () => {
  const { problems } = await read('a.csv', `${HEAD},备注,联系人\n2023,修路,甲,1,数量指标,修路,3公里,好,王\n`);
  expect(problems.map(short)).toContainEqual(['X34', 1, null, '备注, 联系人']);
});

test('the same form twice in one file counts once; other words under one name are set aside', async () => {
  const form = (target: string) => ({
    year: 2023,
    name: '修路',
    unit: '甲',
    amounts: { annual: '1.00' },
    indicators: [{ level2: '数量指标', name: '修路', target }],
  });
  const { report, problems } = await read('a.json', JSON.stringify([form('1'), form('1'), form('2')]));
  expect(report).toMatchObject({ accepted: 1, quarantined: 1 });
  expect(problems.map(({ code, row }) => [code, row]).filter(([code]) => code === 'X36' || code === 'X12')).toEqual([
    ['X36', 2],
    ['X12', 3],
  ]);
});
