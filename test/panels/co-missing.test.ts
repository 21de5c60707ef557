import papa from 'papaparse';
import { expect, test } from 'vitest';
import { KINDS, type KindId, kindBit, kindOf } from '#domain/kinds.ts';
import { combinationRows, combinationTable } from '#panels/co-missing/co-missing-rows.ts';
import type { Combination, Together } from '#panels/co-missing/draw.ts';
import { coMissing } from '#panels/co-missing/draw.ts';
import type { Drawing } from '#panels/question.ts';
import { dataFile, openWorkspace } from '#test/workspace.ts';
import { texts } from '#text/text.ts';
import { drawnFrom, records, rowsFrom } from './asked.ts';

type Cells = Readonly<Record<string, string>>;

const town = await openWorkspace({ sample: 'multi-year' });
const eight = await openWorkspace({ sample: 'wujing' });

/** The nine kinds of the form of 2015, which all years of the sample use. */
const NINE = KINDS.slice(0, 9).map(({ id }) => id);

/** The sample's rows by form, read by themselves. */
const forms = grouped(
  papa.parse<Cells>(await dataFile('shili-2020-2025.csv').text(), { header: true, skipEmptyLines: true }).data,
  (row) => `${row.年度} ${row.项目编码}`,
);
/** Slots all given rows of which a rule that marks has hit. */
const misplaced = new Set(
  (
    await town.ask(
      "select project.year || ' ' || project.code || ' ' || finding.kind as slot from finding join project on project.project = finding.project where given_rows is not null group by slot having count(distinct position) = max(given_rows)",
    )
  ).map(({ slot }) => String(slot)),
);

/** The weak kinds of a form by its printed cells; what no form of a year prints is a gap of the template. */
function weakIn(key: string, rows: readonly Cells[]): readonly KindId[] {
  const [year] = key.split(' ');
  return NINE.filter((kind) => {
    const own = rows.filter((row) => kindOf(row.一级指标 ?? null, row.二级指标 ?? null) === kind);
    // The sample writes a declared gap as 无, or as 不适用.
    const says = (text: string | undefined) => !['', '无', '不适用'].includes(text?.trim() ?? '');
    const given = own.some((row) => says(row.三级指标) && says(row.年度指标值));
    const printed = [...forms].some(
      ([other, others]) =>
        other.startsWith(`${year} `) &&
        others.some((row) => kindOf(row.一级指标 ?? null, row.二级指标 ?? null) === kind),
    );
    return printed && (!given || misplaced.has(`${key} ${kind}`));
  });
}

const weak = [...forms].map(([key, rows]) => ({
  kinds: weakIn(key, rows),
  fen: Number(rows[0]?.['年度资金申请总额(万元)']?.replace('.', '')) * 10_000,
}));
const together = (kinds: readonly KindId[]) => kinds.map((kind) => texts.zh.kinds[kind]).join('＋') || '没有弱项';

function combinationsOf({ body }: Drawing<Together>): readonly Combination[] {
  return body.type === 'own' ? body.own.combinations : [];
}

test('each combination of weak kinds has the projects and the money that the printed cells give it', async () => {
  const drawing = await drawnFrom(town, coMissing, '#/diagnosis');
  const counted = [...grouped(weak, ({ kinds }) => together(kinds))].map(([kinds, own]) => ({
    kinds,
    projects: own.length,
    amount: own.reduce((sum, { fen }) => sum + fen, 0),
  }));
  const told = records(drawing).map(({ kinds, projects, amount }) => ({ kinds, projects, amount }));
  const byName = (a: { kinds: unknown }, b: { kinds: unknown }) => (String(a.kinds) < String(b.kinds) ? -1 : 1);
  expect(told.toSorted(byName)).toEqual(counted.toSorted(byName));
  expect(counted.reduce((sum, { projects }) => sum + projects, 0)).toBe(252);

  const drawn = combinationsOf(drawing);
  expect(drawn.length).toBe(15);
  expect(drawn.map(({ title }) => title)).not.toContain('没有弱项');
  const most = drawn.map(({ projects }) => Number(projects));
  expect(most).toEqual(most.toSorted((a, b) => b - a));
  expect(drawn[0]).toMatchObject({ title: '经济效益＋生态效益', length: 1, share: '16.7%' });
});

test('the pair that is weak most often is told whatever else is weak, and so are the projects without weak kinds', async () => {
  const drawing = await drawnFrom(town, coMissing, '#/diagnosis');
  const pair = weak.filter(({ kinds }) => kinds.includes('economic') && kinds.includes('ecological')).length;
  const sound = weak.filter(({ kinds }) => kinds.length === 0).length;
  expect(drawing.remarks[0]).toContain(`经济效益＋生态效益：${pair}/252 个项目`);
  expect(drawing.remarks[1]).toContain(`没有弱项的 ${sound}/252 个项目`);
});

test('a combination opens to its projects, those with the most money first', async () => {
  const mask = kindBit('economic') + kindBit('ecological');
  const rows = await town.ask('select count(*) as forms from seen where weak = :mask', { mask });
  const opened = combinationTable(await rowsFrom(town, combinationRows(mask), '#/diagnosis'), texts.zh);
  expect(opened.rows.length).toBe(rows[0]?.forms);
  const amounts = opened.rows.map(([, , , amount]) => Number(amount));
  expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
  const inYear = combinationTable(await rowsFrom(town, combinationRows(mask), '#/diagnosis?year=2024'), texts.zh);
  expect(inYear.rows).toEqual(opened.rows.filter(([year]) => year === 2024));
});

test('eight forms are too few for combinations: one line says so', async () => {
  const drawing = await drawnFrom(eight, coMissing, '#/diagnosis');
  expect([drawing.body.type, drawing.note, drawing.table.rows.length]).toEqual([
    'line',
    '所选只有 8 个项目，满 20 个才看哪些类型一起弱',
    0,
  ]);
});

function grouped<T>(values: readonly T[], key: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return groups;
}
