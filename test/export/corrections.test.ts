import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, expect, test } from 'vitest';
import type { Workspace } from '#data/dataset/workspace.ts';
import { CORRECTION_HEADS, readCorrectionKey } from '#domain/corrections/correction.ts';
import { sentWorkbook } from '#test/corrections.ts';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';

const UNITS = ['吴泾镇城市运行管理中心', '吴淞镇城市运行管理中心'];

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace({ sample: 'wujing' });
}, 120_000);

async function bytes(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

test('one unit gets a workbook, several get an archive with one each, and each sending is noted with its round', async () => {
  const one = await sentWorkbook(workspace, { units: UNITS.slice(1) });
  const all = await sentWorkbook(workspace, { units: UNITS });
  expect([one.name, all.name]).toEqual([`整改单-${UNITS[1]}-第1轮.xlsx`, '整改单-2个单位.zip']);
  expect(Object.keys(unzipSync(await bytes(all))).toSorted()).toEqual([
    `整改单-${UNITS[0]}-第1轮.xlsx`,
    `整改单-${UNITS[1]}-第2轮.xlsx`,
  ]);
  const events = workspace.rounds.all().filter(({ identity }) => identity.includes('残保金'));
  expect(events.map(({ step, round, deadline }) => [step, round, deadline])).toEqual([
    ['sent', 1, '2026-12-15'],
    ['sent', 2, '2026-12-15'],
  ]);
});

test('the form stands as it is printed, with what is wrong beside it, room for answers and hidden keys', async () => {
  const file = await sentWorkbook(workspace, { units: UNITS.slice(1) });
  const { sheets } = await readXlsx(await bytes(file), { readStyles: true });
  expect(sheets.map(({ name }) => name)).toEqual(['填写说明', '残保金抚恤金专项']);
  const [guide, form] = sheets;
  expect(guide?.rows.slice(1, 8).map(([label, text]) => [label, text])).toEqual([
    ['实施单位', UNITS[1]],
    ['整改轮次', '第3轮'],
    ['整改期限', '2026-12-15'],
    ['年度', '2023年'],
    ['绩效目标表', '1 张，每张一个工作表'],
    ['待整改问题', '21 条'],
    ['年度资金合计', '3.50 万元'],
  ]);
  const rows = form?.rows ?? [];
  expect(rows[2]?.slice(8, 11)).toEqual([
    CORRECTION_HEADS.left[0],
    CORRECTION_HEADS.right[0],
    CORRECTION_HEADS.remark[0],
  ]);
  expect(rows[3]?.slice(0, 5)).toEqual(['项目名称', '残保金抚恤金专项', null, '项目类别', '专项资金']);
  expect(rows[6]?.slice(0, 5)).toEqual(['项目资金（万元）', '项目资金总额', '3.50', '年度资金申请总额', '3.50']);
  const time = rows.findIndex((row) => row.includes('时效指标'));
  expect(rows[time]?.slice(2, 8)).toEqual([
    '时效指标',
    '2023年完成',
    null,
    '100%',
    '【三级指标】Q07 指标名是任务（疑似）\n【年度指标值】Q10 伪量化（疑似）',
    '【三级指标】改为能计量的名称，如“完成率”“受益人数”。\n【年度指标值】名称改为比率，或写出实际数量。',
  ]);
  expect(rows[time]?.slice(11).map((key) => readCorrectionKey(String(key)))).toMatchObject([
    { round: 3, side: 'left', place: { of: 'row', position: 2, part: 'name' } },
    { round: 3, side: 'right', place: { of: 'row', position: 2, part: 'target' } },
  ]);
  expect(form?.cells?.get(`${time},3`)?.style?.fill).toMatchObject({ fgColor: { rgb: 'FADFD8' } });
  expect(form?.columns?.slice(10).map(({ hidden }) => hidden === true)).toEqual([false, true, true]);
  expect(form?.freezePane).toMatchObject({ rows: 3 });
});

test('findings that were dismissed ask nothing of the unit', async () => {
  const [finding] = await workspace.ask(
    "select project, rule, position, kind from finding where rule = 'D04' and project in (select project from seen where unit = :unit)",
    { unit: UNITS[1] ?? '' },
  );
  const place = { project: Number(finding?.project), rule: 'D04', position: null, kind: null };
  await workspace.reviewing.judge([place], 'rejected', '');
  const { sheets } = await readXlsx(await bytes(await sentWorkbook(workspace, { units: UNITS.slice(1) })));
  const words = sheets.flatMap(({ rows }) => rows.flat()).map(String);
  expect(words.filter((text) => text.includes('D04'))).toEqual([]);
  expect(words).toContain('20 条');
});

test('names of projects become names of sheets that any spreadsheet takes, each once', async () => {
  const header = '年度,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值\n';
  const names = ["“3+X”联动:老师's [一期]", 'A1', '填写说明', `${'长'.repeat(40)}一`, `${'长'.repeat(40)}二`];
  const own = await openWorkspace();
  await importInto(
    own,
    textFile(
      '表.csv',
      header +
        [...names.map((name) => `2023,${name}`), '2022,A1']
          .map((form) => `${form},甲单位,10,数量指标,无,无\n`)
          .join(''),
    ),
  );
  const file = await sentWorkbook(own, { units: ['甲单位'] });
  const { sheets } = await readXlsx(await bytes(file));
  expect(sheets.map(({ name }) => name)).toEqual([
    '填写说明',
    'A1 2022',
    "“3+X”联动 老师's  一期",
    'A1 2023',
    '填写说明 (2)',
    '长'.repeat(31),
    `${'长'.repeat(27)} (2)`,
  ]);
  const workbook = new TextDecoder().decode(unzipSync(await bytes(file))['xl/workbook.xml']);
  expect(workbook.match(/<definedName [^>]*>([^<]*)/g)?.[1]).toContain("'“3+X”联动 老师''s  一期'!$3:$3");
});

test('no two merged areas of any sheet overlap: Excel would call the file damaged', async () => {
  const years = await openWorkspace({ sample: 'multi-year' });
  const units = (await years.ask('select distinct unit from seen')).map(({ unit }) => String(unit));
  const files = Object.values(unzipSync(await bytes(await sentWorkbook(years, { units }))));
  const overlaps: string[] = [];
  for (const file of files) {
    for (const { name, merges = [] } of (await readXlsx(file)).sheets) {
      const taken = new Set<string>();
      for (const { startRow, endRow, startCol, endCol } of merges) {
        for (let row = startRow; row <= endRow; row++) {
          for (let column = startCol; column <= endCol; column++) {
            if (taken.has(`${row} ${column}`)) overlaps.push(`${name} ${row} ${column}`);
            taken.add(`${row} ${column}`);
          }
        }
      }
      expect(merges.length).toBeGreaterThan(0);
    }
  }
  expect(overlaps).toEqual([]);
}, 60_000);
