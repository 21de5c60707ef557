import { expect, test } from 'vitest';
import { drawSheet, SHEET_PARTS, type Sheet, type SheetAnswers } from '#app/sheet/sheet.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';
import { texts } from '#text/text.ts';

const workspace = await openWorkspace({ sample: 'wujing' });

const UNIT = '吴泾镇城市运行管理中心';
const identity = (name: string, unit = UNIT) => ['target', 2023, '', unit, name].join('\u001f');

async function sheetFrom(from: Workspace, of: string): Promise<Sheet | null> {
  const parts = Object.entries(SHEET_PARTS).map(async ([part, sql]) => [part, await from.ask(sql, { identity: of })]);
  return drawSheet(Object.fromEntries(await Promise.all(parts)) as SheetAnswers, texts.zh, 'wan');
}

async function sheetOf(name: string, unit = UNIT): Promise<Sheet> {
  const sheet = await sheetFrom(workspace, identity(name, unit));
  if (sheet === null) throw new Error(`no sheet of ${name}`);
  return sheet;
}

/** The indicator table with the numbers of the notes behind each cell. */
function tableOf({ rows }: Sheet): readonly (readonly (string | number)[])[] {
  const numbers = (notes: Sheet['notes']) => notes.map(({ number }) => number).join(' ');
  return rows.map(({ level1, span, level2, name, target, absent }) => [
    ...(span > 0 ? [`${level1} ${span}`] : ['']),
    level2,
    absent === '' ? name.text : absent,
    numbers(name.notes),
    target.text,
    numbers(target.notes),
  ]);
}

test('a sheet is the official form with every value as stated', async () => {
  const sheet = await sheetOf('标准网格化创建');
  expect(Object.fromEntries(Object.entries(sheet.fields).map(([field, { text }]) => [field, text]))).toEqual({
    name: '标准网格化创建',
    category: '经常性项目',
    department: '吴泾镇人民政府',
    unit: UNIT,
    starts_on: '2023-01-01',
    ends_on: '2023-12-31',
    total: '2.79',
    annual: '2.79',
    fiscal: '2.79',
    appropriation: '2.79',
    other: '',
    carry_over: '',
    annual_other: '',
    goal_overall:
      '建立“前端自治+后端共治”7天快速处置机制。简易问题居村自治解决，疑难问题通过“前端自治+后端共治”快速处置机制解决。',
    goal_annual:
      '对已有网格化工作站进行设备完善和维护以及信息的更新，用以提高网格中心案件的分派统筹效率，保障有问题及时发现并处理。',
  });
  expect({ ...sheet, fields: null, rows: null, notes: null, years: null }).toEqual({
    title: '标准网格化创建',
    year: '2023',
    content: expect.stringMatching(/^[0-9a-z]+$/),
    file: { source: 0, name: 'wujing-2023.csv', sheet: null },
    moneyUnit: '万元',
    fields: null,
    boxes: [
      { label: '专项资金', ticked: false },
      { label: '经常性项目', ticked: true },
      { label: '一次性项目', ticked: false },
    ],
    otherCategory: '',
    rows: null,
    notes: null,
    standing: sheet.notes.length,
    weak: {
      project: '薄弱项目',
      items: '3 项薄弱，另 3 项疑似（应有 8 项）',
      labels: [
        '经济效益 只有方向没有幅度',
        '社会效益 只有方向没有幅度',
        '生态效益 知晓率错放',
        '时效 疑似时效无时间要素',
        '成本 疑似伪量化、疑似成本指标非成本',
        '可持续影响 疑似产出当效益',
      ],
    },
    weakKinds: [
      { kind: 'economic', label: '经济效益 只有方向没有幅度' },
      { kind: 'social', label: '社会效益 只有方向没有幅度' },
      { kind: 'ecological', label: '生态效益 知晓率错放' },
      { kind: 'timeliness', label: '时效 疑似时效无时间要素' },
      { kind: 'cost', label: '成本 疑似伪量化、疑似成本指标非成本' },
      { kind: 'sustained', label: '可持续影响 疑似产出当效益' },
    ],
    problems: [],
    years: null,
  });
});

test('the marks of form 6 stand on its cells, numbered as the form is read', async () => {
  const sheet = await sheetOf('标准网格化创建');
  expect(tableOf(sheet)).toEqual([
    ['产出指标 4', '数量指标', '自治、处置网格覆盖率', '', '100%', '1'],
    ['', '质量指标', '表上未设（整个表式没有此行，不逐项计）', '', '', ''],
    ['', '时效指标', '网格信息更新率', '2', '100%', ''],
    ['', '成本指标', '公示栏配置', '3', '100%', '4'],
    ['效益指标 4', '经济效益指标', '部门执法率', '5', '下降', '6 7'],
    ['', '社会效益指标', '群众投诉率', '', '下降', '8'],
    ['', '生态效益指标', '居民知晓率', '9 10', '100%', ''],
    ['', '可持续影响指标', '新增网格覆盖率', '11 12', '100%', ''],
    ['满意度指标 1', '服务对象满意度指标', '受众满意度', '', '达到80%以上', '13'],
  ]);
  expect(sheet.notes.map(({ at, rule }) => [at, rule])).toEqual([
    ['1 target', 'M01'],
    ['2 name', 'M02'],
    ['3 name', 'M03'],
    ['3 target', 'Q10'],
    ['4 name', 'M07'],
    ['4 target', 'D01'],
    ['4 target', 'Q02'],
    ['5 target', 'Q02'],
    ['6 name', 'M06'],
    ['6 name', 'M10'],
    ['7 name', 'M11'],
    ['7 name', 'M08'],
    ['8 target', 'D08'],
    ['', 'Q08'],
  ]);
  expect(sheet.notes[5]).toEqual({
    number: 6,
    position: 4,
    kind: 'economic',
    at: '4 target',
    about: '经济效益 · 指标值',
    rule: 'D01',
    title: '方向矛盾',
    severity: 'critical',
    grave: true,
    suspected: true,
    evidence: '',
    fix: '核对：名称与指标值的方向相反。',
    standing: true,
    said: '',
    dispute: '',
  });
});

test('each cell says where it stands in the file', async () => {
  const { fields, rows } = await sheetOf('应急救援');
  expect(fields.annual?.place).toEqual({ row: 50, column: '年度资金申请总额(万元)' });
  expect(rows.find(({ kind }) => kind === 'sustained')?.target).toMatchObject({
    text: '上升',
    place: { row: 56, column: '年度指标值' },
  });
});

test('what a reviewer dismissed stays on the sheet, apart from what stands', async () => {
  const own = await openWorkspace({ sample: 'wujing' });
  await own.reviewing.judge([{ project: 6, rule: 'D01', position: 4, kind: 'economic' }], 'rejected', '方向一致');
  const sheet = await sheetFrom(own, identity('标准网格化创建'));
  const said = sheet?.notes.filter(({ rule }) => rule === 'D01').map(({ standing, said: words }) => [standing, words]);
  expect(said).toEqual([[false, '不成立：方向一致']]);
  expect(sheet?.standing).toBe(13);
});

const OWN = `年度,项目名称,主管部门,实施单位,项目类别,年度资金申请总额(万元),一级指标,二级指标,三级指标,年度指标值
2024,食堂改造,教育局,第一小学,延续项目,85.512345,产出指标,数量指标,改造面积,300平方米
2024,食堂改造,教育局,第一小学,延续项目,85.512345,效益指标,社会效益指标,就餐学生,500人
`;

test('kinds that the framework expects and the form lacks come in their places, with their notes', async () => {
  const own = await openWorkspace();
  await importInto(own, textFile('own.csv', OWN));
  const sheet = await sheetFrom(own, ['target', 2024, '', '第一小学', '食堂改造'].join('\u001f'));
  expect(sheet?.fields.annual?.text).toBe('85.512345');
  expect(sheet?.otherCategory).toBe('延续项目');
  expect(
    sheet?.rows.map(({ level1, span, level2, absent, name }) => [level1, span, level2, absent, name.text]),
  ).toEqual([
    ['产出指标', 4, '数量指标', '', '改造面积'],
    ['产出指标', 0, '质量指标', '缺行', ''],
    ['产出指标', 0, '时效指标', '缺行', ''],
    ['产出指标', 0, '成本指标', '缺行', ''],
    ['效益指标', 4, '经济效益指标', '缺行', ''],
    ['效益指标', 0, '社会效益指标', '', '就餐学生'],
    ['效益指标', 0, '生态效益指标', '缺行', ''],
    ['效益指标', 0, '可持续影响指标', '缺行', ''],
    ['满意度指标', 1, '满意度指标', '缺行', ''],
  ]);
  expect(
    sheet?.rows.filter(({ absent }) => absent !== '').map(({ name }) => name.notes.map(({ rule }) => rule)),
  ).toEqual(Array.from({ length: 7 }, () => ['C01']));
});

test('the same project in other years is found by code, and by unit and name without the year', async () => {
  const own = await openWorkspace();
  const lines = [
    '2022,A1,食堂改造,第一小学,10,数量指标,面积,1平方米',
    '2023,A1,食堂修缮,第一小学,20,数量指标,面积,2平方米',
    '2022,,2022年运动会,第一小学,30,数量指标,场次,3场',
    '2023,,运动会（2023年度）,第一小学,40,数量指标,场次,3场',
    '2023,,运动会,第二小学,50,数量指标,场次,3场',
  ];
  const header = '年度,项目编码,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值';
  await importInto(own, textFile('years.csv', [header, ...lines].join('\n')));
  const yearsOf = async (...key: readonly (string | number)[]) =>
    (await sheetFrom(own, ['target', ...key].join('\u001f')))?.years.map(({ name, amount, basis }) => [
      name,
      amount,
      basis,
    ]);
  expect(await yearsOf(2022, 'A1')).toEqual([
    ['食堂改造', '10.00 万元', 'self'],
    ['食堂修缮', '20.00 万元', 'code'],
  ]);
  expect(await yearsOf(2023, '', '第一小学', '运动会（2023年度）')).toEqual([
    ['2022年运动会', '30.00 万元', 'name'],
    ['运动会（2023年度）', '40.00 万元', 'self'],
  ]);
});

test('a sheet of what is not loaded is none', async () => {
  expect(await sheetFrom(workspace, identity('别的项目'))).toBeNull();
});
