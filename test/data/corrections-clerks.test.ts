import { beforeAll, describe, expect, test } from 'vitest';
import type { FormOutcome } from '#data/corrections/outcomes.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import { Clerk, zipOf } from '#test/clerks.ts';
import { handBack, sentWorkbook } from '#test/corrections.ts';
import { NO_OFFICE, resaved, soffice } from '#test/office.ts';
import { type PlainSheet, plainSheets, workbookOf } from '#test/paper.ts';
import { dataFile, importInto, openWorkspace } from '#test/workspace.ts';
import { correctionProblemsZh } from '#text/zh/corrections.ts';

const UNIT = '吴泾镇城市运行管理中心';
const OTHER_UNIT = '吴淞镇城市运行管理中心';
const FORM = '联管大队整治经费';
const OTHER_FORM = '残保金抚恤金专项';

let workspace: Workspace;
let sheets: readonly PlainSheet[];
let others: readonly PlainSheet[];
beforeAll(async () => {
  workspace = await openWorkspace();
  await importInto(workspace, dataFile('wujing-2023.csv'));
  sheets = await plainSheets(await sentWorkbook(workspace, { units: [UNIT] }));
  others = await plainSheets(await sentWorkbook(workspace, { units: [OTHER_UNIT] }));
}, 120_000);

/** What a form came to: each change as “before → after (where)”, and the codes of what was not taken. */
function told({ changes }: FormOutcome): readonly string[] {
  return changes.map(({ place, before, after, written }) => {
    const what = place.of === 'drop' ? '删除' : after === '' ? '清空' : after;
    return `${before ?? ''} → ${what}${written === 'answer' ? '' : ` (${written})`}`;
  });
}

interface Told {
  readonly forms: Readonly<Record<string, readonly string[]>>;
  readonly problems: readonly (readonly [string, string | null])[];
  readonly kept: readonly FormOutcome[];
}

async function handed(files: readonly File[]): Promise<Told> {
  const { asked, report } = await handBack(workspace, files);
  const refusals = report.files.flatMap(({ refusal }) =>
    refusal === null ? [] : [[refusal.code, refusal.raw] as const],
  );
  const problems = asked?.problems.map(({ code, raw }) => [code, raw] as const) ?? [];
  if (report.undo !== null) await workspace.undo(report.undo);
  const kept = asked?.kept ?? [];
  return {
    forms: Object.fromEntries(kept.map((form) => [form.name, told(form)])),
    problems: [...problems, ...refusals],
    kept,
  };
}

const clerk = () => new Clerk(sheets);

/** Two cells mended as they are meant to be. */
function mending(one: Clerk): Clerk {
  one.writes(one.row(FORM, '成本指标'), { left: '整治成本控制数', right: '≤112.50万元' });
  return one;
}
const MENDED = ['控制在预算内 → 整治成本控制数', '100% → ≤112.50万元'];

describe('rows', () => {
  test('sorted with their keys, sorted without them: each answer goes to the indicator it stands beside', async () => {
    for (const keysToo of [true, false]) {
      const { forms, problems } = await handed([await mending(clerk()).sorts(FORM, keysToo).file()]);
      expect([keysToo, forms[FORM], problems]).toEqual([keysToo, MENDED, []]);
    }
  });

  test('inserted under a kind they name are indicators more; one that names none is told and harms nothing', async () => {
    const one = mending(clerk());
    const rows = one.rows(FORM);
    const at = rows.indexOf(one.row(FORM, '成本指标')) + 1;
    const inserted = ['', '', '成本指标', '维修成本', '', '≤5万元'];
    const nameless = ['', '', '', '不知道是哪类', '', '≥3'];
    one.setRows(FORM, [...rows.slice(0, at), inserted, nameless, ...rows.slice(at)]);
    const { forms, problems } = await handed([await one.file()]);
    expect(forms[FORM]).toEqual([...MENDED, ' → 维修成本 (inserted)', ' → ≤5万元 (inserted)']);
    expect(problems).toEqual([['X66', '不知道是哪类']]);
  });

  test('that lost their keys are known by their words', async () => {
    const one = mending(clerk());
    const row = one.row(FORM, '成本指标');
    row.splice(11, 2, '', '');
    const { forms, problems } = await handed([await one.file()]);
    expect([forms[FORM], problems]).toEqual([MENDED, []]);
  });

  test('a damaged key harms its own line alone', async () => {
    const one = mending(clerk());
    const row = one.row(FORM, '时效指标');
    one.writes(row, { left: '准时率' });
    one.overwrites(row, { name: '别的名称', target: '别的' });
    row[11] = `${row[11]}~`;
    row[12] = `${row[12]}~`;
    const { forms, problems } = await handed([await one.file()]);
    // Its kind stands on the line, so that it reads as one indicator more.
    expect(forms[FORM]).toEqual([...MENDED, ' → 准时率 (inserted)', ' → 别的 (inserted)']);
    // The words that were written over stand nowhere any more: whether that row is to go is asked.
    expect(problems).toEqual([['X69', '时效指标 · 参与的准时率 · 100%']]);
  });

  test('the blank row of a kind, filled in and copied, gives as many indicators', async () => {
    const one = clerk();
    const blank = one.blank(FORM, '数量指标');
    one.writes(blank, { left: '巡查次数', right: '≥12次' });
    const copy = [...blank];
    one.writes(copy, { left: '整治点位数', right: '≥5个' });
    const rows = one.rows(FORM);
    const at = rows.indexOf(blank) + 1;
    one.setRows(FORM, [...rows.slice(0, at), copy, ...rows.slice(at)]);
    const { forms, problems, kept } = await handed([await one.file()]);
    expect(forms[FORM]?.toSorted()).toEqual([' → ≥12次', ' → ≥5个', ' → 巡查次数', ' → 整治点位数']);
    expect([problems, kept.length]).toEqual([[], 1]);
  });
});

describe('the form itself written over', () => {
  test('name, target and kind of indicators, an amount and a goal are taken from there and said to be', async () => {
    const one = clerk();
    one.overwrites(one.row(FORM, '时效指标'), { name: '准时完成率' });
    one.overwrites(one.row(FORM, '生态效益指标'), { target: '≥95%' });
    one.overwrites(one.row(FORM, '成本指标'), { name: '成本控制数', target: '≤112.5万元' });
    const money = one.row(FORM, '项目资金总额');
    money[2] = '１１３．００';
    const { forms, problems } = await handed([await one.file()]);
    expect(forms[FORM]?.map((line) => line.replace(/^.*? → /, ''))).toEqual([
      '１１３．００ (original)',
      '准时完成率 (original)',
      '成本控制数 (original)',
      '≤112.5万元 (original)',
      '≥95% (original)',
    ]);
    expect(problems).toEqual([]);
  });

  test('a cell emptied there is asked about; an answer beside it wins', async () => {
    const one = clerk();
    one.overwrites(one.row(FORM, '时效指标'), { target: '' });
    const cost = one.row(FORM, '成本指标');
    one.overwrites(cost, { name: '甲' }).writes(cost, { left: '乙' });
    const { forms, problems } = await handed([await one.file()]);
    expect(forms[FORM]).toEqual(['控制在预算内 → 乙']);
    expect(problems).toEqual([
      ['X64', ''],
      ['X64', '甲'],
    ]);
  });

  test('a workbook in which nothing but the form was written over is none in which nothing is filled in', async () => {
    const one = clerk();
    one.overwrites(one.row(FORM, '时效指标'), { name: '准时完成率' });
    expect((await handed([await one.file()])).forms).toEqual({ [FORM]: ['参与的准时率 → 准时完成率 (original)'] });
  });

  test('the kind of an indicator corrected in its own column moves it', async () => {
    const one = clerk();
    one.overwrites(one.row(FORM, '时效指标'), { level2: '质量指标' });
    const { forms } = await handed([await one.file()]);
    expect(forms[FORM]).toEqual(['时效指标 → 质量指标 (original)']);
  });
});

describe('words that are no text of a cell', () => {
  test.each([
    ['删除', 'left', ['控制在预算内 → 删除'], []],
    ['请删除该指标', 'right', ['控制在预算内 → 删除'], []],
    ['删除', 'remark', ['控制在预算内 → 删除 (remark)'], []],
    ['移到社会效益', 'left', ['成本指标 → 社会效益指标'], []],
    ['移至“社会效益指标”', 'remark', ['成本指标 → 社会效益指标 (remark)'], []],
    ['清空', 'right', ['100% → 清空'], []],
    ['改为：≤112.50万元', 'right', ['100% → ≤112.50万元'], []],
    ['已改', 'left', [], [['X68', '已改']]],
    ['已按要求修改', 'right', [], [['X68', '已按要求修改']]],
    ['已改', 'remark', [], [['X68', '已改']]],
    ['见附件', 'left', [], [['X68', '见附件']]],
    ['同意', 'left', [], [['X69', '同意']]],
    ['移到别处', 'left', [], [['X69', '移到别处']]],
    ['本项目没有成本要求', 'left', [], [['X69', '本项目没有成本要求']]],
    ['≤112.50万元', 'remark', [], [['X69', '≤112.50万元']]],
  ] as const)('“%s” in the %s column', async (text, column, changes, problems) => {
    const one = clerk();
    one.writes(one.row(FORM, '成本指标'), { [column]: text });
    const { forms, problems: found, kept } = await handed([await one.file()]);
    expect(forms[FORM] ?? []).toEqual(changes);
    expect(found).toEqual(problems);
    const cost = kept[0]?.findings.filter(({ heading, rule }) => heading === '成本指标' && rule !== 'Q11') ?? [];
    if (changes.length === 0) expect(new Set(cost.map(({ outcome }) => outcome))).toEqual(new Set(['open']));
    expect(cost.map(({ outcome }) => outcome)).not.toContain('disputed');
  });

  test('“同意” and “无异议” as remarks are no objection', async () => {
    const one = mending(clerk());
    one.writes(one.row(FORM, '经济效益指标'), { remark: '同意' });
    one.writes(one.row(FORM, '时效指标'), { remark: '无异议。' });
    const { kept, problems } = await handed([await one.file()]);
    expect(kept.flatMap(({ findings }) => findings.filter(({ outcome }) => outcome === 'disputed'))).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('an indicator both taken out and reworded is asked about', async () => {
    const one = clerk();
    one.writes(one.row(FORM, '成本指标'), { left: '删除', right: '≤1万元' });
    const { forms, problems } = await handed([await one.file()]);
    expect(forms[FORM]).toEqual([]);
    expect(problems.map(([code]) => code)).toEqual(['X69', 'X69']);
  });

  test('what was deleted, moved and emptied is so in the form that comes in', async () => {
    const one = clerk();
    one.writes(one.row(FORM, '成本指标'), { left: '删除' });
    one.writes(one.row(FORM, '时效指标'), { left: '移到质量指标' });
    one.writes(one.row(FORM, '生态效益指标'), { right: '清空' });
    const { report } = await handBack(workspace, [await one.file()]);
    const rows = await workspace.ask(
      'select level2, kind, indicator.name, target from indicator join seen on seen.project = indicator.project where seen.name = :name order by position',
      { name: FORM },
    );
    expect(rows.map(({ level2, kind, name, target }) => [level2, kind, name, target]).slice(0, 5)).toEqual([
      ['数量指标', 'quantity', '考核内点位整改率', '100%'],
      ['质量指标', 'quality', '参与的准时率', '100%'],
      ['经济效益指标', 'economic', '无', '无'],
      ['社会效益指标', 'social', '群众感受度', '较上一年提升'],
      ['生态效益指标', 'ecological', '市容提升', null],
    ]);
    if (report.undo !== null) await workspace.undo(report.undo);
  });
});

describe('files', () => {
  test('a zip of the workbooks of two units, with a folder and a note among them', async () => {
    const one = mending(clerk());
    const two = new Clerk(others);
    two.writes(two.row(OTHER_FORM, '时效指标'), { right: '12月底前' });
    const zip = await zipOf('交回.zip', [await one.file('甲/整改单.xlsx'), await two.file('乙/整改单.xlsx')]);
    const { forms } = await handed([zip]);
    expect(forms).toEqual({ [FORM]: MENDED, [OTHER_FORM]: ['100% → 12月底前'] });
  });

  test('the sheets of two units in one workbook, and all of them below one another on one sheet', async () => {
    const one = mending(clerk());
    const two = new Clerk(others);
    two.writes(two.row(OTHER_FORM, '时效指标'), { right: '12月底前' });
    const all = [...one.sheets, ...two.sheets.map(({ name, rows }) => ({ name: `${name}2`, rows }))];
    const expected = { [FORM]: MENDED, [OTHER_FORM]: ['100% → 12月底前'] };
    expect((await handed([await workbookOf(all, '汇总.xlsx')])).forms).toEqual(expected);
    const below = { name: '汇总', rows: all.flatMap(({ rows }) => [...rows, []]) };
    const { forms, problems } = await handed([await workbookOf([below], '一张表.xlsx')]);
    expect([forms, problems]).toEqual([expected, []]);
  });

  test.each(['xls', 'ods', 'xlsx'])(
    'saved again by LibreOffice as .%s, with rows inserted and the form written over',
    async (format) => {
      const one = mending(clerk());
      one.overwrites(one.row(FORM, '生态效益指标'), { target: '≥95%' });
      const rows = one.rows(FORM);
      const at = rows.indexOf(one.row(FORM, '成本指标')) + 1;
      one.setRows(FORM, [...rows.slice(0, at), ['', '', '成本指标', '维修成本', '', '≤5万元'], ...rows.slice(at)]);
      const { forms, problems } = await handed([await resaved(await one.file(), format)]);
      expect(forms[FORM]).toEqual([
        ...MENDED,
        '较上一年提升 → ≥95% (original)',
        ' → 维修成本 (inserted)',
        ' → ≤5万元 (inserted)',
      ]);
      expect(problems).toEqual([]);
    },
  );

  test('the sheet as it was sent, opened and saved by LibreOffice, has nothing written on it', async ({ skip }) => {
    skip(soffice === null, NO_OFFICE);
    const sent = await sentWorkbook(workspace, { units: [UNIT] });
    for (const format of ['xlsx', 'ods', 'xls']) {
      expect((await handed([await resaved(sent, format)])).problems.map(([code]) => code)).toEqual(['F47']);
    }
  });

  test('one sheet without heads or keys does not keep the others out', async () => {
    const one = mending(clerk());
    const [guide, ...own] = one.sheets;
    const headless = own
      .filter(({ name }) => name !== FORM)
      .slice(0, 1)
      .map(({ name, rows }) => ({
        name,
        rows: rows.map((row) => row.map((cell) => (/^整改后|^说明/.test(cell) ? '' : cell))),
      }));
    const all = [...(guide === undefined ? [] : [guide]), ...headless, ...own.filter(({ name }) => name === FORM)];
    const { forms } = await handed([await workbookOf(all, '缺表头.xlsx')]);
    expect(forms[FORM]).toEqual(MENDED);
  });
});

describe('amounts', () => {
  test('full-width digits and units are read in the unit of the form, and it is said whether the parts add up', async () => {
    const one = clerk();
    one.writes(one.row(FORM, '项目资金总额'), { left: '１１３万元', right: '１１３．００' });
    const { forms, kept, problems } = await handed([await one.file()]);
    expect(problems).toEqual([]);
    expect(forms[FORM]?.map((line) => line.replace(/^.*? → /, ''))).toEqual(['１１３万元', '１１３．００']);
    expect(kept[0]?.moneyUnit).toBe('万元');
    for (const { whole, parts, gap } of kept[0]?.sums ?? []) {
      expect(gap).toBe((whole.after ?? 0) - parts.reduce((sum, { after }) => sum + (after ?? 0), 0));
    }
    expect(kept[0]?.sums.map(({ whole, gap }) => [whole.field, gap !== 0])).toEqual([
      ['total', true],
      ['annual', true],
    ]);
  });
});

test('the report names every form of the workbook: those nothing was written on too, with what stands against them', async () => {
  const both = await plainSheets(await sentWorkbook(workspace, { units: [UNIT] }));
  const all = new Clerk([...both, ...others.slice(1)]);
  const { asked, report } = await handBack(workspace, [await mending(all).file()]);
  if (report.undo !== null) await workspace.undo(report.undo);
  const named = [...(asked?.kept ?? []), ...(asked?.untouched ?? [])].map(({ name }) => name);
  expect(named.length).toBe(all.sheets.length - 1);
  expect(asked?.untouched.find(({ name }) => name === OTHER_FORM)?.findings).toBeGreaterThan(5);
});

describe('a row taken off the sheet', () => {
  /** The sheet of the form without the rows that say any of these words. */
  const without = (...words: readonly string[]) => {
    const one = mending(clerk());
    return one.setRows(
      FORM,
      one.rows(FORM).filter((row) => !row.some((cell) => words.includes(cell))),
    );
  };
  const questions = ({ kept }: Told) =>
    kept.flatMap((form) => form.questions.map(({ code, raw, detail }) => [code, raw, detail]));

  test('is asked about and neither applied nor passed over', async () => {
    const back = await handed([await without('时效指标').file()]);
    const [one, ...others] = questions(back);
    expect(others).toEqual([]);
    expect(one).toEqual(['X69', expect.stringMatching(/^时效指标 · /), 'gone']);
    expect(back.forms[FORM]?.some((line) => line.includes('删除'))).toBe(false);
    expect(back.forms[FORM]).toEqual((await handed([await mending(clerk()).file()])).forms[FORM]);
  });

  test('is asked about alone, where nothing else was written', async () => {
    const one = clerk();
    one.setRows(
      FORM,
      one.rows(FORM).filter((row) => !row.includes('数量指标') || row.some((cell) => cell.startsWith('（如需增加'))),
    );
    const back = await handed([await one.file()]);
    expect(questions(back).map(([code, , detail]) => [code, detail])).toEqual([['X69', 'gone']]);
    expect(back.forms[FORM]).toEqual([]);
  });

  test('is none where rows were sorted, or stand word for word without their keys, or only a few were sent back', async () => {
    for (const keysToo of [true, false]) {
      expect(questions(await handed([await mending(clerk()).sorts(FORM, keysToo).file()]))).toEqual([]);
    }
    const keyless = mending(clerk());
    const row = keyless.row(FORM, '时效指标');
    row.splice(11);
    expect(questions(await handed([await keyless.file()]))).toEqual([]);
    const most = ['数量指标', '时效指标', '经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'];
    expect(questions(await handed([await without(...most).file()]))).toEqual([]);
  });
});

test('a sheet that lost its keys is refused with what to do on this page, as a workbook and as CSV', async () => {
  const keyless = sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.slice(0, 11)) }));
  expect((await handed([await workbookOf(keyless, '没有编号.xlsx')])).problems).toEqual([['F40', null]]);
  const form = keyless.find(({ name }) => name === FORM)?.rows ?? [];
  const text = form.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
  expect((await handed([new File([text], '没有编号.csv')])).problems).toEqual([['F46', 'csv']]);
  for (const code of ['F40', 'F46'] as const) {
    const said = correctionProblemsZh[code]({ raw: code === 'F46' ? 'csv' : '', detail: '' });
    expect(said).toContain('没有采用');
    expect(said).toContain('照抄');
    expect(said).toContain('拖回本页');
    expect(said).toMatch(/“审核”页点“生成整改单”/);
  }
});
