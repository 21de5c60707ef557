import { expect, test } from 'vitest';
import { COVERAGE, coverageLine } from '#app/roster/roster-coverage.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import { xlsx } from '#export/xlsx.ts';
import type { RosterAnswers } from '#intake/roster/roster.ts';
import { roster } from '#panels/roster/draw.ts';
import { memoryStorage } from '#storage/memory.ts';
import { gb18030 } from '#test/gb18030.ts';
import { drawnFrom, records, rowsFrom } from '#test/panels/asked.ts';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';
import { texts } from '#text/text.ts';
import { readView } from '#view/view.ts';

/** Five forms: three with a code, one without, one of another year. */
const FORMS = textFile(
  'forms.csv',
  `年度,项目编码,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值
2023,A1,修路,甲单位,10,数量指标,里程,3公里
2023,A2,打井,甲单位,5.00,数量指标,机井,2眼
2023,B1,植树,乙单位,2.5,数量指标,树木,20棵
2023,,2023年度 清淤（一期）,乙单位,1,数量指标,河道,1公里
2022,A1,修路,甲单位,9,数量指标,里程,3公里
`,
);
const NOTHING: RosterAnswers = { money_unit: null, year: null };

async function opened(): Promise<Workspace> {
  const workspace = await openWorkspace();
  await importInto(workspace, FORMS);
  return workspace;
}

async function keep(workspace: Workspace, file: File, answers = NOTHING): Promise<void> {
  const { roster: read } = await workspace.roster.read(file, answers);
  if (read === null) throw new Error('more is asked');
  await workspace.roster.keep(read);
}

async function drawn(workspace: Workspace) {
  return drawnFrom(workspace, roster, '#/data');
}

/** 金额不符 修路 1000000/900000 */
async function outcomes(workspace: Workspace): Promise<readonly string[]> {
  return records(await drawn(workspace)).map(
    ({ outcome, name, approved, amount }) => `${outcome} ${name} ${approved ?? '-'}/${amount ?? '-'}`,
  );
}

async function coverage(workspace: Workspace, hash = '#/overview'): Promise<string | null> {
  return coverageLine(await rowsFrom(workspace, COVERAGE, hash), { text: texts.zh, view: readView(hash) });
}

const ROSTER = textFile(
  '名册.csv',
  `2023年部门预算项目批复表,,,,
年度,单位名称,项目编码,项目名称,批复金额（万元）
2023,甲单位,A1,修路,10.00
2023,甲单位,A2,打井工程,6
2023,乙单位,,清淤(一期),1
2023,乙单位,C9,亮化,3.5
2023,甲单位,A2,打井工程,1
2023,,,合计,21.5
2023,丙单位,D1,改厕,八来个
2023,丁单位,,,4
`,
);

test('every project of the roster and every form of its years has one of the outcomes, to the fen', async () => {
  const workspace = await opened();
  await keep(workspace, ROSTER);
  expect(await outcomes(workspace)).toEqual([
    '无绩效表 亮化 3500000/-',
    '无批复 植树 -/2500000',
    '金额不符 打井工程 6000000/5000000',
    '名册重复 打井工程 1000000/-',
    '未核对 合计 21500000/-',
    '未核对 改厕 -/-',
    '未核对 2023 | 丁单位 | 4 4000000/-',
    '相符 修路 10000000/10000000',
    '相符 清淤(一期) 1000000/1000000',
  ]);
  const drawing = await drawn(workspace);
  expect(drawing.note).toBe(
    '无绩效表 1 项 3.50 万元；无批复 1 项 2.50 万元；金额不符 1 项（批复 6.00 万元，表上 5.00 万元）；相符 2 项 11.00 万元；名册重复 1 项 1.00 万元；未核对 3 行',
  );
  expect(records(drawing).map(({ difference, remark, row }) => [difference, remark, row])).toEqual([
    [null, '', 6],
    [null, '', null],
    [-1000000, '', 4],
    [null, '与第 4 行是同一项目，只核对第 4 行', 7],
    [null, '小计、合计行不是项目，不核对', 8],
    [null, '批复金额读不出来，应为数字；请改正后重新导入', 9],
    [null, '没有项目名称和编码，应至少有一项；请补上后重新导入', 10],
    [0, '', 3],
    [0, '按单位和名称对应', 5],
  ]);
  const named = await workspace.ask('select project, name from seen order by project');
  const linked = drawing.body.type === 'table' ? (drawing.body.projects ?? []) : [];
  const nameOf = (project: number | null) => named.find((row) => row.project === project)?.name ?? null;
  expect(linked.map(nameOf)).toEqual([null, '植树', '打井', null, null, null, null, '修路', '2023年度 清淤（一期）']);
});

test('the large figures say how far the forms cover the roster, of the years and units chosen', async () => {
  const workspace = await opened();
  expect(await coverage(workspace)).toBeNull();
  await keep(workspace, ROSTER);
  expect(await coverage(workspace)).toBe(
    '名册 4 个项目，已报 3（75.0%）；批复金额 20.50 万元，已报项目占 82.9%；金额不符 1 项；另有 1 张表不在名册上',
  );
  expect(await coverage(workspace, '#/overview?unit=甲单位&year=2023')).toBe(
    '名册 2 个项目，已报 2（100.0%）；批复金额 16.00 万元，已报项目占 100.0%；金额不符 1 项',
  );
  expect(await coverage(workspace, '#/overview?year=2022')).toBeNull();
  expect(await coverage(workspace, '#/overview?category=special')).toContain('年度、部门、单位以外的筛选不适用于名册');
});

test('the unit of money is that of the header, else of the title, else it is asked; so is the year', async () => {
  const workspace = await opened();
  const rows = (head: string, amount: string) => `${head}\n项目编码,项目名称,${amount}\nA1,修路,100000\n`;
  await keep(workspace, textFile('a.csv', rows('2023年项目库', '预算数(元)')));
  expect((await outcomes(workspace)).at(-1)).toBe('相符 修路 10000000/10000000');
  await keep(workspace, textFile('b.csv', rows('2023年项目库,单位：元', '核定金额')));
  expect((await outcomes(workspace)).at(-1)).toBe('相符 修路 10000000/10000000');

  const silent = textFile('c.csv', '项目编码,项目名称,批复金额\nA1,修路,10\n');
  expect(await workspace.roster.read(silent, NOTHING)).toEqual({
    asks: { money_unit: true, year: true },
    roster: null,
  });
  await keep(workspace, silent, { money_unit: '万元', year: 2023 });
  expect((await outcomes(workspace)).at(-1)).toBe('相符 修路 10000000/10000000');
  await keep(workspace, textFile('2022年.csv', '项目编码,项目名称,批复金额\nA1,修路,90000\n'), {
    money_unit: '元',
    year: null,
  });
  expect(await outcomes(workspace)).toEqual(['相符 修路 9000000/9000000']);
});

test('a roster in GBK, and a workbook with units over several rows and a sheet of notes, are read alike', async () => {
  const workspace = await opened();
  await keep(workspace, new File([gb18030(await ROSTER.text())], '名册.csv'));
  const read = await outcomes(workspace);
  await keep(workspace, ROSTER);
  expect(await outcomes(workspace)).toEqual(read);

  const book = await xlsx([
    {
      name: '2023年批复',
      rows: [
        ['单位', '项目名称', '年初预算数（元）'],
        ['甲单位', '修路', 100000],
        ['', '打井', 50000],
        ['乙单位', '植树', 25000],
      ],
      formats: [null, null, null],
    },
    { name: '说明', rows: [['本表由预算科提供']], formats: [null] },
  ]);
  await keep(workspace, new File([book], '批复.xlsx'));
  expect(await outcomes(workspace)).toEqual([
    '无批复 2023年度 清淤（一期） -/1000000',
    '相符 修路 10000000/10000000',
    '相符 打井 5000000/5000000',
    '相符 植树 2500000/2500000',
  ]);
  expect(workspace.roster.kept?.left_out).toEqual(['说明']);
});

test('of several amounts the approved one counts, and of several units the one that spends', async () => {
  const workspace = await opened();
  const rows = '年度,单位,实施单位,项目,项目名称,资金总额(万元),批复金额(万元)\n2023,教育局,甲单位,一,修路,99,10\n';
  await keep(workspace, textFile('r.csv', rows));
  expect((await outcomes(workspace)).at(-1)).toBe('相符 修路 10000000/10000000');
});

test('an amount that one side leaves blank is neither agreement nor difference', async () => {
  const workspace = await opened();
  await keep(workspace, textFile('r.csv', '年度,项目编码,项目名称,批复金额(万元)\n2023,A1,修路,\n2022,A1,修路,9\n'));
  expect(await outcomes(workspace)).toEqual([
    '无批复 打井 -/5000000',
    '无批复 植树 -/2500000',
    '无批复 2023年度 清淤（一期） -/1000000',
    '金额未填 修路 -/10000000',
    '相符 修路 9000000/9000000',
  ]);
});

test('a file that is no roster is refused with what was found, and target forms are told where they belong', async () => {
  const workspace = await opened();
  await keep(workspace, ROSTER);
  const before = workspace.roster.kept;
  await expect(workspace.roster.read(textFile('x.csv', '姓名,电话\n张三,1\n'), NOTHING)).rejects.toMatchObject({
    code: 'F50',
    raw: '姓名 | 电话',
  });
  await expect(workspace.roster.read(FORMS, NOTHING)).rejects.toMatchObject({ code: 'F51', row: 1 });
  await expect(workspace.roster.read(textFile('e.csv', ''), NOTHING)).rejects.toMatchObject({ code: 'F01' });
  expect(workspace.roster.kept).toBe(before);
});

test('a roster given to the ordinary import comes in with a note that says where rosters go', async () => {
  const workspace = await openWorkspace();
  await importInto(
    workspace,
    textFile('2023.csv', '年度,单位,项目编码,项目名称,预算数(万元)\n2023,甲单位,A1,修路,10\n'),
  );
  expect(await workspace.ask("select code, row_number, raw from problem where code = 'X70'")).toEqual([
    { code: 'X70', row_number: 1, raw: '年度 | 单位 | 项目编码 | 项目名称 | 预算数(万元)' },
  ]);
  await importInto(workspace, FORMS);
  expect(await workspace.ask("select count(*) as notes from problem where code = 'X70'")).toEqual([{ notes: 1 }]);
});

test('a roster is there when the page is opened again, is replaced as a whole, and can be removed', async () => {
  const storage = memoryStorage();
  const workspace = await openWorkspace({ storage });
  await importInto(workspace, FORMS);
  await keep(workspace, ROSTER);
  const before = workspace.loaded.fingerprint;
  const again = await openWorkspace({ storage });
  expect(await outcomes(again)).toEqual(await outcomes(workspace));
  expect(again.loaded.fingerprint).toBe(before);
  await keep(again, textFile('r.csv', '年度,项目编码,项目名称,批复金额(万元)\n2022,A1,修路,9\n'));
  expect(await outcomes(again)).toEqual(['相符 修路 9000000/9000000']);
  expect(again.loaded.fingerprint).not.toBe(before);
  await again.roster.remove();
  expect(await outcomes(again)).toEqual([]);
  expect((await drawn(again)).body.type).toBe('line');
  expect((await openWorkspace({ storage })).roster.kept).toBeNull();
});
