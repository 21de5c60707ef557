import { expect, test } from 'vitest';
import { KINDS, type KindId, kindBit } from '#domain/kinds.ts';
import { combinationRows, combinationTable } from '#panels/co-missing/co-missing-rows.ts';
import type { Combination, Together } from '#panels/co-missing/draw.ts';
import { coMissing } from '#panels/co-missing/draw.ts';
import type { Drawing } from '#panels/question.ts';
import { recount } from '#test/weakItems.ts';
import { dataFile, openWorkspace } from '#test/workspace.ts';
import { texts } from '#text/text.ts';
import { drawnFrom, records, rowsFrom } from './asked.ts';

const town = await openWorkspace({ sample: 'multi-year' });
const eight = await openWorkspace({ sample: 'wujing' });

const found = await town.ask(
  "select project.year || ' ' || project.code as form, finding.rule, finding.position from finding join project on project.project = finding.project",
);
/** The sample's weak kinds by form, told by themselves. */
const weak = [
  ...recount(
    await dataFile('shili-2020-2025.csv').text(),
    found.map(({ form, rule, position }) => ({
      form: String(form),
      rule: String(rule),
      position: position === null ? null : Number(position),
    })),
  ).values(),
].map(({ certain, suspected, fen }) => ({
  kinds: KINDS.flatMap(({ id }) => (certain.includes(id) || suspected.includes(id) ? [id] : [])),
  fen: fen ?? 0,
}));
const together = (kinds: readonly KindId[]) => kinds.map((kind) => texts.zh.kinds[kind]).join('＋') || '没有薄弱项';

function combinationsOf({ body }: Drawing<Together>): readonly Combination[] {
  return body.type === 'own' ? body.own.combinations : [];
}

test('each combination of weak kinds has the projects and the money that the printed cells give it', async () => {
  const drawing = await drawnFrom(town, coMissing, '#/diagnosis?year=all');
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
  expect(drawn.map(({ title }) => title)).not.toContain('没有薄弱项');
  const most = drawn.map(({ projects }) => Number(projects));
  expect(most).toEqual(most.toSorted((a, b) => b - a));
  expect(drawn[0]).toMatchObject({ title: '可持续影响', length: 1, share: '11.5%' });
});

test('the pair that is weak most often is told whatever else is weak, and so are the projects without weak kinds', async () => {
  const drawing = await drawnFrom(town, coMissing, '#/diagnosis?year=all');
  const pair = weak.filter(({ kinds }) => kinds.includes('economic') && kinds.includes('sustained')).length;
  const sound = weak.filter(({ kinds }) => kinds.length === 0).length;
  expect(drawing.remarks[0]).toContain(`经济效益＋可持续影响：${pair}/252 个项目`);
  expect(drawing.remarks[1]).toContain(`没有薄弱项的 ${sound}/252 个项目`);
});

test('a combination opens to its projects, those with the most money first', async () => {
  const mask = kindBit('economic') + kindBit('sustained');
  const rows = await town.ask('select count(*) as forms from seen where weak = :mask', { mask });
  const opened = combinationTable(await rowsFrom(town, combinationRows(mask), '#/diagnosis?year=all'), texts.zh);
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
    '所选只有 8 个项目，满 20 个才看哪些类型一起薄弱',
    0,
  ]);
});

function grouped<T>(values: readonly T[], key: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return groups;
}
