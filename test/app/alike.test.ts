import { expect, test } from 'vitest';
import alike from '#app/alike/alike.sql?raw';
import type { Workspace } from '#data/dataset/workspace.ts';
import type { Row } from '#engine/engine.ts';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';

const HEADER = '年度,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值\n';

/** What is said of a row, told by what is printed: the test knows which rows are sound because nothing is found on them. */
async function rowsOf(workspace: Workspace): Promise<readonly Row[]> {
  return workspace.ask(`
    select p.identity, p.name, p.unit, p.year, i.position, i.kind, i.name as indicator, i.target
    from project p join indicator i using (project)
    where p.status = 'accepted' and i.name is not null and i.target is not null`);
}

async function troubled(workspace: Workspace): Promise<ReadonlySet<string>> {
  const rows = await workspace.ask(`
    select p.identity, f.position from finding f join project p using (project)
    where f.position is not null and f.severity <> 'info' and coalesce(f.verdict, 'confirmed') = 'confirmed'`);
  return new Set(rows.map(({ identity, position }) => `${identity} ${position}`));
}

function likeness(one: string, other: string): number {
  const cut = (word: string) => [
    ...new Set(Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))),
  ];
  const [a, b] = [cut(one), cut(other)];
  return (2 * a.filter((pair) => b.includes(pair)).length) / Math.max(1, a.length + b.length);
}

const ask = (workspace: Workspace, identity: string, kind: string) => workspace.ask(alike, { identity, kind });

test('an item without a name is held against the project names: the nearest sound rows, the own unit first', async () => {
  const rows = [
    '2023,农村道路养护,甲单位,10,时效指标,无,无',
    '2022,农村道路养护,甲单位,10,时效指标,养护完成时间,2022年11月底前',
    '2022,农村道路养护,乙单位,10,时效指标,日常保洁完成时间,2022年12月底前',
    '2022,农村道路养护,丙单位,10,时效指标,路面修复工作,及时',
    '2022,社区食堂改造,丁单位,10,时效指标,改造完成时间,2022年10月底前',
  ];
  const found = async (lines: readonly string[]) => {
    const workspace = await openWorkspace();
    await importInto(workspace, textFile('own.csv', `${HEADER}${lines.join('\n')}\n`));
    const [own] = await workspace.ask("select identity from seen where year = 2023 and unit = '甲单位'");
    const near = await ask(workspace, String(own?.identity), 'timeliness');
    return near.map(({ indicator, target, unit, year, own_unit }) =>
      [indicator, target, unit, year, own_unit].join(' '),
    );
  };
  const expected = [
    '养护完成时间 2022年11月底前 甲单位 2022 true',
    '日常保洁完成时间 2022年12月底前 乙单位 2022 false',
  ];
  expect(await found(rows)).toEqual(expected);
  expect(await found(rows.toReversed())).toEqual(expected);
});

test('on six years of forms: at most three, sound, of the kind, of other forms, each wording once, none nearer left out', async () => {
  const workspace = await openWorkspace({ sample: 'multi-year' });
  const all = await rowsOf(workspace);
  const bad = await troubled(workspace);
  const sound = new Map(
    all.map((row) => [`${row.identity} ${row.position}`, row] as const).filter(([key]) => !bad.has(key)),
  );
  const forms = await workspace.ask('select identity, name from seen where weak <> 0 order by identity limit 12');
  let shown = 0;
  let recounted = 0;
  for (const { identity, name } of forms)
    for (const kind of ['social', 'ecological', 'cost']) {
      const near = await ask(workspace, String(identity), kind);
      shown += near.length;
      expect(near.length).toBeLessThanOrEqual(3);
      for (const one of near) {
        expect(one.identity).not.toBe(identity);
        expect(sound.get(`${one.identity} ${one.position}`)).toMatchObject({ kind, indicator: one.indicator });
      }
      expect(new Set(near.map(({ indicator }) => indicator)).size).toBe(near.length);
      // Where the form names nothing of the kind, only the names of the projects count.
      if (all.some((row) => row.identity === identity && row.kind === kind && !/^无/.test(String(row.indicator))))
        continue;
      recounted++;
      const best = Math.max(
        0,
        ...[...sound.values()]
          .filter((row) => row.kind === kind && row.identity !== identity)
          .map((row) => likeness(String(name), String(row.name))),
      );
      expect(Number(near[0]?.near ?? 0)).toBeCloseTo(best >= 0.2 ? best : 0, 5);
    }
  expect(shown).toBeGreaterThan(0);
  expect(recounted).toBeGreaterThan(0);
});
