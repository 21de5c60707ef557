import { beforeAll, describe, expect, test } from 'vitest';
import type { Workspace } from '#data/dataset/workspace.ts';
import { correctionKeyText, readCorrectionKey } from '#domain/corrections/correction.ts';
import { memoryStorage } from '#storage/memory.ts';
import { handBack, inWords, sentWorkbook } from '#test/corrections.ts';
import { NO_OFFICE, resaved, soffice } from '#test/office.ts';
import { answered, type PlainSheet, plainSheets, workbookOf } from '#test/paper.ts';
import { dataFile, importInto, jsonOf, openWorkspace } from '#test/workspace.ts';

const UNIT = '吴泾镇城市运行管理中心';
const FORM = '联管大队整治经费';
const NAME = `整改单-${UNIT}-第1轮.xlsx`;

/** Two rows mended, one argued about, one made worse. */
const ANSWERS = [
  { sheet: FORM, line: '成本指标', left: '整治成本控制数', right: '≤112.50万元' },
  { sheet: FORM, line: '服务对象 满意度指标', right: '≥90%' },
  { sheet: FORM, line: '经济效益指标', remark: '本项目不产生经济效益' },
  { sheet: FORM, line: '时效指标', right: '提升' },
];

const OUTCOME = {
  name: FORM,
  changes: [
    '时效指标 | target | 100% | 提升',
    '成本指标 | name | 控制在预算内 | 整治成本控制数',
    '成本指标 | target | 100% | ≤112.50万元',
    '服务对象 满意度指标 | target | 较上一年提升 | ≥90%',
  ],
  fixed: ['M04 成本指标 name', 'Q07 成本指标 name', 'Q10 成本指标 target', 'Q03 服务对象 满意度指标 target'],
  broken: ['Q02 时效指标 target', 'D12 成本指标 target'],
  disputed: ['C02 经济效益指标 name 本项目不产生经济效益'],
  open: [
    'M01 数量指标 target',
    'Q03 社会效益指标 target',
    'D02 生态效益指标 name',
    'Q03 生态效益指标 target',
    'C02 可持续影响指标 name',
    'D06 goal_annual',
    'Q04',
    'Q11',
  ],
  remarks: [],
};

interface Exported {
  readonly name: string;
  readonly indicators: readonly { readonly level2: string; readonly name: string; readonly target: string }[];
  readonly findings: readonly { readonly rule: string }[];
  readonly source: { readonly file: string };
}

async function exported(workspace: Workspace): Promise<readonly Exported[]> {
  return JSON.parse(await (await jsonOf(workspace)).text()).projects;
}

async function ownWorkspace(storage = memoryStorage()): Promise<Workspace> {
  const workspace = await openWorkspace({ storage });
  await importInto(workspace, dataFile('wujing-2023.csv'));
  return workspace;
}

/** The heads of the columns stand somewhere; each sheet with its columns, rows and itself elsewhere. */
function rearranged(sheets: readonly PlainSheet[]): readonly PlainSheet[] {
  return sheets
    .map(({ name, rows }, at) => ({
      name: at === 0 ? name : `第${at}张（改）`,
      rows: [[], ...rows.flatMap((row) => [['', ...row.toReversed(), ''], []])],
    }))
    .toReversed();
}

/** How the other forms stand. */
const OTHERS =
  'select name, weak, certain_items, suspected_items, slots_expected, weakly_justified, template from seen where name <> :name order by project';

let workspace: Workspace;
let sheets: readonly PlainSheet[];

beforeAll(async () => {
  workspace = await ownWorkspace();
  sheets = await plainSheets(await sentWorkbook(workspace, { units: [UNIT] }));
}, 120_000);

describe('a 整改单 that comes back', () => {
  test('is told finding by finding before anything changes, then holds, and undone gives the old version back', async () => {
    const before = await exported(workspace);
    const { asked, report } = await handBack(workspace, [await workbookOf(answered(sheets, ANSWERS), NAME)]);
    expect(asked?.kept.map(inWords)).toEqual([OUTCOME]);
    expect(asked).toMatchObject({ taken: null, problems: [], sample: null });
    expect(report).toMatchObject({ status: 'done', accepted: 1, quarantined: 0 });
    expect(report.corrections).toEqual({ forms: 1, fixed: 4, open: 8, disputed: 1, broken: 2, unasked: 0 });

    const after = await exported(workspace);
    const [old, now] = [before, after].map((all) => all.find(({ name }) => name === FORM));
    expect(after.filter(({ name }) => name !== FORM)).toEqual(before.filter(({ name }) => name !== FORM));
    expect(now?.source.file).toBe(NAME);
    expect(now?.indicators.map(({ name, target }) => `${name} ${target}`)).toEqual([
      '考核内点位整改率 100%',
      '参与的准时率 提升',
      '整治成本控制数 ≤112.50万元',
      '无 无',
      '群众感受度 较上一年提升',
      '市容提升 较上一年提升',
      '无 无',
      '群众满意度 ≥90%',
    ]);
    // What was foretold is what the rules find now.
    const foretold = [...OUTCOME.open, ...OUTCOME.broken, ...OUTCOME.disputed].map((line) => line.split(' ')[0]);
    const found = now?.findings.map(({ rule }) => rule).filter((rule) => rule !== 'D11');
    expect(found?.toSorted()).toEqual(foretold.toSorted());

    if (report.undo === null) throw new Error('nothing to undo');
    await workspace.undo(report.undo);
    expect(await exported(workspace)).toEqual(before);
    expect(old?.findings.length).toBeGreaterThan(0);
  });

  test('is understood with columns and sheets in another order, other names, rows missing and blank rows between', async () => {
    const few = answered(sheets, ANSWERS).map(({ name, rows }) => ({
      name,
      rows: rows.filter((row) => !row.includes('社会效益指标') && !row.includes('计划开始日期')),
    }));
    const { asked, report } = await handBack(workspace, [await workbookOf(rearranged(few), '随便什么名字.xlsx')]);
    expect(asked?.kept.filter(({ name }) => name === FORM).map(inWords)).toEqual([OUTCOME]);
    // The rows that are gone are asked about on every sheet, and nothing is made of them.
    const others = asked?.kept.filter(({ name }) => name !== FORM) ?? [];
    expect(others.flatMap(({ changes }) => changes)).toEqual([]);
    for (const { questions } of asked?.kept ?? []) {
      expect(questions.map(({ code, raw, detail }) => [code, raw.split(' · ')[0], detail])).toEqual([
        ['X69', '社会效益指标', 'gone'],
      ]);
    }
    if (report.undo !== null) await workspace.undo(report.undo);
  });

  test('is understood after LibreOffice has opened and saved it, and opens there without a warning', async ({
    skip,
  }) => {
    skip(soffice === null, NO_OFFICE);
    const sent = await sentWorkbook(workspace, { units: [UNIT] });
    const opened = await plainSheets(await resaved(sent, 'xlsx'));
    expect(opened).toEqual(await plainSheets(sent));
    const filled = await workbookOf(answered(opened, ANSWERS), NAME);
    const { asked, report } = await handBack(workspace, [await resaved(filled, 'xlsx')]);
    expect(asked?.kept.map(inWords)).toEqual([OUTCOME]);
    if (report.undo !== null) await workspace.undo(report.undo);
  });

  test('adds a row for a kind the form lacks, in its official place', async () => {
    const answers = [{ sheet: FORM, line: '质量指标', left: '整治合格率', right: '≥95%' }];
    const standing = await workspace.ask(OTHERS, { name: FORM });
    const { asked, report } = await handBack(workspace, [await workbookOf(answered(sheets, answers), NAME)]);
    expect(asked?.kept.map(({ changes }) => changes.length)).toEqual([2]);
    expect(asked?.template).toEqual([{ kind: 'quality', forms: 7 }]);
    const now = (await exported(workspace)).find(({ name }) => name === FORM);
    expect(now?.indicators.slice(0, 3)).toMatchObject([
      { level2: '数量指标' },
      { level1: '产出指标', level2: '质量指标', kind: 'quality', name: '整治合格率', target: '≥95%', operator: '≥' },
      { level2: '时效指标' },
    ]);
    // What one unit adds makes the others no worse.
    expect(await workspace.ask("select count(*) as forms from finding where rule = 'C01'")).toEqual([{ forms: 0 }]);
    expect(await workspace.ask(OTHERS, { name: FORM })).toEqual(standing);
    if (report.undo !== null) await workspace.undo(report.undo);
  });

  test('says what it does not take: the name of the project, an amount that is none', async () => {
    const answers = [
      { sheet: FORM, line: '项目名称', left: '另一个项目' },
      { sheet: FORM, line: '项目资金总额', left: '一百多', right: '113' },
      { sheet: FORM, line: '生态效益指标', right: '≥95%' },
    ];
    const { asked, report } = await handBack(workspace, [await workbookOf(answered(sheets, answers), NAME)]);
    expect(asked?.problems.map(({ code, raw, detail, sheet }) => [code, raw, detail, sheet])).toEqual([
      ['X60', '另一个项目', '项目名称', FORM],
      ['X62', '一百多', '项目资金总额', FORM],
    ]);
    expect(report.files[0]?.reasons.map(({ code }) => code)).toEqual(['X60', 'X62']);
    expect((await exported(workspace)).find(({ name }) => name === FORM)).toMatchObject({
      amounts: { total: '1125000.00', annual: '1130000.00' },
    });
    if (report.undo !== null) await workspace.undo(report.undo);
  });

  test('takes what someone wrote over the form instead of beside it, and says that it stood there', async () => {
    const filled = answered(sheets, [{ sheet: FORM, line: '生态效益指标', right: '≥95%' }]);
    const over = filled.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => (name === FORM ? row.map((cell) => (cell === '群众感受度' ? '群众满意率' : cell)) : row)),
    }));
    const { asked, report } = await handBack(workspace, [await workbookOf(over, NAME)]);
    expect(asked?.problems).toEqual([]);
    expect(asked?.kept[0]?.changes.map(({ before, after, written }) => [before, after, written])).toEqual([
      ['群众感受度', '群众满意率', 'original'],
      ['较上一年提升', '≥95%', 'answer'],
    ]);
    if (report.undo !== null) await workspace.undo(report.undo);
  });

  test('two workbooks of one drop that answer to one form are put together; of two answers to one cell neither is taken', async () => {
    const one = await workbookOf(
      answered(sheets, [{ sheet: FORM, line: '成本指标', right: '≤112.50万元' }]),
      '一.xlsx',
    );
    const other = await workbookOf(
      answered(sheets, [{ sheet: FORM, line: '成本指标', left: '成本控制数' }]),
      '二.xlsx',
    );
    const against = await workbookOf(answered(sheets, [{ sheet: FORM, line: '成本指标', right: '≤1万元' }]), '三.xlsx');
    const { asked, report } = await handBack(workspace, [one, other, against]);
    expect(asked?.kept.map(({ changes }) => changes.map(({ after }) => after))).toEqual([['成本控制数']]);
    expect(asked?.problems.map(({ code, raw }) => [code, raw])).toEqual([['X67', '≤1万元']]);
    expect(
      report.files.map(({ file, outcome, reasons, refusal }) => [file, outcome, reasons[0]?.code, refusal?.code]),
    ).toEqual([
      ['一.xlsx', 'in', 'X67', undefined],
      ['二.xlsx', 'in', 'X65', undefined],
      ['三.xlsx', 'in', 'X65', undefined],
    ]);
    if (report.undo !== null) await workspace.undo(report.undo);
  });

  test('dropped a second time brings nothing new; a later round builds on the first', async () => {
    const first = await workbookOf(answered(sheets, ANSWERS), NAME);
    const { report } = await handBack(workspace, [first]);
    const again = await handBack(workspace, [first]);
    expect(again.asked).toBeNull();
    expect(again.report.files.map(({ outcome }) => outcome)).toEqual(['already']);
    const second = await plainSheets(await sentWorkbook(workspace, { units: [UNIT] }));
    const answers = [{ sheet: FORM, line: '时效指标', left: '准时率', right: '12月底前' }];
    const back = await handBack(workspace, [await workbookOf(answered(second, answers), '第二轮.xlsx')]);
    expect(back.asked?.kept.map(inWords)).toMatchObject([
      { name: FORM, fixed: ['Q02 时效指标 target', 'Q04', 'Q11'], broken: [] },
    ]);
    for (const { undo } of [back.report, report]) if (undo !== null) await workspace.undo(undo);
  });
});

describe('a 整改单 that cannot be taken is refused with its reason', () => {
  const form = () => answered(sheets, ANSWERS).filter(({ name }) => name === FORM);
  const edited = (edit: (cell: string, row: readonly string[]) => string) =>
    form().map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map((cell) => edit(cell, row))) }));
  const isKey = (cell: string) => readCorrectionKey(cell) !== null;
  const cases: readonly (readonly [string, string, () => readonly PlainSheet[]])[] = [
    ['a damaged key', 'F40', () => edited((cell) => (isKey(cell) ? `${cell.slice(0, -1)}~` : cell))],
    ['all keys gone', 'F40', () => edited((cell) => (isKey(cell) ? '' : cell))],
    ['keys of another format', 'F41', () => edited((cell) => (isKey(cell) ? cell.replace('MJ1|', 'MJ2|') : cell))],
    ['no heads', 'F43', () => edited((cell) => (cell.startsWith('说明') ? '备注' : cell))],
    [
      'forms that are not loaded',
      'F45',
      () =>
        edited((cell) => {
          const key = readCorrectionKey(cell);
          return key === null || key === 'damaged' || 'version' in key
            ? cell
            : correctionKeyText({ ...key, form: 'other' });
        }),
    ],
    ['nothing filled in', 'F47', () => sheets],
  ];
  test.each(cases)('%s', async (_, code, made) => {
    const { report } = await handBack(workspace, [await workbookOf(made(), NAME)]);
    expect(report).toMatchObject({ status: 'failed', accepted: 0 });
    expect(report.files.map(({ refusal }) => refusal?.code)).toEqual([code]);
  });

  test('saved as CSV', async () => {
    const text = (form()[0]?.rows ?? []).map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
    const { report } = await handBack(workspace, [new File([text], '整改单.csv')]);
    expect(report.files.map(({ refusal }) => refusal?.code)).toEqual(['F46']);
  });
});

describe('where the data have changed since', () => {
  test('both texts are shown, the present one stays unless it is said otherwise', async () => {
    const own = await ownWorkspace();
    const sent = await plainSheets(await sentWorkbook(own, { units: [UNIT] }));
    const between = answered(sent, [{ sheet: FORM, line: '成本指标', right: '≤100万元' }]);
    await handBack(own, [await workbookOf(between, '先到.xlsx')]);
    const late = await workbookOf(answered(sent, ANSWERS), NAME);

    const left = await handBack(own, [late]);
    const moved = left.asked?.kept[0]?.changes.filter((change) => change.moved);
    expect(moved?.map(({ before, after }) => [before, after])).toEqual([
      ['控制在预算内', '整治成本控制数'],
      ['≤100万元', '≤112.50万元'],
    ]);
    expect(left.report.files[0]?.reasons.map(({ code, raw, detail }) => [code, raw, detail])).toEqual([
      ['X63', '整治成本控制数', '控制在预算内'],
      ['X63', '≤112.50万元', '≤100万元'],
    ]);
    const cost = async () => {
      const now = (await exported(own)).find(({ name }) => name === FORM);
      return now?.indicators.filter(({ level2 }) => level2 === '成本指标').map(({ name, target }) => [name, target]);
    };
    expect(await cost()).toEqual([['控制在预算内', '≤100万元']]);
    if (left.report.undo !== null) await own.undo(left.report.undo);

    const taken = await handBack(own, [late], 'take');
    expect(await cost()).toEqual([['整治成本控制数', '≤112.50万元']]);
    expect(taken.report.files[0]?.reasons).toEqual([]);
  });
});

describe('what is kept', () => {
  test('needs nothing but the stored file to be there again, with the objection beside its finding', async () => {
    const storage = memoryStorage();
    const own = await ownWorkspace(storage);
    const sent = await plainSheets(await sentWorkbook(own, { units: [UNIT] }));
    await handBack(own, [await workbookOf(answered(sent, ANSWERS), NAME)]);
    const before = await exported(own);
    const again = await openWorkspace({ storage });
    expect(await exported(again)).toEqual(before);
    expect(await again.ask('select rule, reason from dispute')).toEqual([
      { rule: 'C02', reason: '本项目不产生经济效益' },
    ]);
    expect(
      again.rounds
        .all()
        .filter(({ identity }) => identity.endsWith(FORM))
        .map(({ step, round }) => [step, round]),
    ).toEqual([
      ['sent', 1],
      ['returned', 1],
      ['disputed', 1],
    ]);
  });

  test('over a sample the sample comes in as a file of its own, and undoing shows it again', async () => {
    const shown = await openWorkspace({ sample: 'wujing' });
    const sent = await plainSheets(await sentWorkbook(shown, { units: [UNIT] }));
    const { asked, report } = await handBack(shown, [await workbookOf(answered(sent, ANSWERS), NAME)]);
    expect(asked?.sample).toBe('wujing-2023.csv');
    expect(report.files.map(({ file, accepted }) => [file, accepted])).toEqual([
      ['wujing-2023.csv', 8],
      [NAME, 1],
    ]);
    expect(shown.loaded.sample).toBeNull();
    if (report.undo !== null) await shown.undo(report.undo);
    expect(shown.loaded.sample).toBe('wujing');
  });

  test('the forms of a template keep its gaps when one of them is corrected', async () => {
    const own = await ownWorkspace();
    const gaps = 'select distinct year, kind from template_gap';
    const before = await own.ask(gaps);
    const sent = await plainSheets(await sentWorkbook(own, { units: [UNIT] }));
    await handBack(own, [await workbookOf(answered(sent, ANSWERS), NAME)]);
    expect(await own.ask(gaps)).toEqual(before);
    expect(await own.ask("select count(*) as findings from finding where rule = 'C01'")).toEqual([{ findings: 0 }]);
    // That form is in a source of its own now, and still of the same template.
    const quality = answered(sent, [{ sheet: FORM, line: '质量指标', left: '整治合格率', right: '≥95%' }]);
    const { asked } = await handBack(own, [await workbookOf(quality, '二.xlsx')]);
    expect(asked?.template).toEqual([{ kind: 'quality', forms: 7 }]);
  });
});
