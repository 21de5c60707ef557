import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Workspace } from '#data/dataset/workspace.ts';
import { mayFollow, ROUND_STEPS, type RoundEvent, type RoundStep, stepsAfter } from '#domain/rounds.ts';
import { EngineLost } from '#engine/engine.ts';
import { openEngine } from '#engine/node.ts';
import { directReader } from '#intake/reader.ts';
import { directExaminer } from '#rules/examiner.ts';
import { memoryStorage } from '#storage/memory.ts';
import type { Storage } from '#storage/storage.ts';
import { RESCUE } from '#storage/storage.ts';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';

const ROAD = 'target\u001f2023\u001f\u001f甲单位\u001f修路';
const WELL = 'target\u001f2023\u001f\u001f乙单位\u001f打井';
const FORMS = textFile(
  'own.csv',
  `年度,项目名称,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值
2023,修路,甲单位,10,数量指标,修路里程,3公里
2023,打井,乙单位,5,数量指标,机井数量,2眼
`,
);

function event(identity: string, step: RoundStep, more: Partial<RoundEvent> = {}): RoundEvent {
  return { identity, step, round: 1, deadline: null, at: '2026-03-02T01:00:00.000Z', ...more };
}

async function opened(storage: Storage): Promise<Workspace> {
  const workspace = await openWorkspace({ storage });
  await importInto(workspace, FORMS);
  return workspace;
}

/** The log as the database has it. */
async function mirrored(workspace: Workspace): Promise<readonly RoundEvent[]> {
  const rows = await workspace.ask(
    'select identity, step, round, deadline, noted_at as "at" from round_event order by place',
  );
  return rows as unknown as readonly RoundEvent[];
}

test('what is noted of a form is in the database, is there when the page is opened again, and names the next round', async () => {
  const storage = memoryStorage();
  const workspace = await opened(storage);
  const before = workspace.loaded.fingerprint;
  const log = [
    event(ROAD, 'to_return', { deadline: '2026-03-20' }),
    event(ROAD, 'sent', { deadline: '2026-03-20' }),
    event(WELL, 'checked'),
  ];
  expect(await workspace.rounds.add(log)).toEqual([]);
  expect(workspace.rounds.all()).toEqual(log);
  expect(await mirrored(workspace)).toEqual(log);
  expect(workspace.loaded.fingerprint).not.toBe(before);
  expect(workspace.rounds.next([ROAD, WELL])).toEqual(
    new Map([
      [ROAD, 2],
      [WELL, 1],
    ]),
  );

  const again = await openWorkspace({ storage });
  expect(again.rounds.all()).toEqual(log);
  expect(await mirrored(again)).toEqual(log);
  expect(again.loaded.fingerprint).toBe(workspace.loaded.fingerprint);
});

test('two windows over one storage lose nothing; the later one is refused what no longer may follow', async () => {
  const storage = memoryStorage();
  const [one, other] = [await opened(storage), await opened(storage)];
  await one.rounds.add([event(ROAD, 'sent')]);
  expect(await other.rounds.add([event(WELL, 'checked'), event(ROAD, 'cleared')])).toEqual([event(ROAD, 'cleared')]);
  expect(other.rounds.all()).toEqual([event(ROAD, 'sent'), event(WELL, 'checked')]);
  expect(await mirrored(other)).toEqual(other.rounds.all());
  await Promise.all([one.rounds.add([event(WELL, 'cleared')]), other.rounds.add([event(ROAD, 'returned')])]);
  expect(new Set((await openWorkspace({ storage })).rounds.all())).toEqual(
    new Set([event(ROAD, 'sent'), event(WELL, 'checked'), event(WELL, 'cleared'), event(ROAD, 'returned')]),
  );
});

test('an engine opened anew is given the log', async () => {
  const engines: (() => void)[] = [];
  const workspace = await Workspace.open(
    {
      openEngine: async () => {
        const engine = await openEngine();
        let lost = false;
        engines.push(() => {
          lost = true;
        });
        const ask: typeof engine.ask = async (sql, parameters) => {
          if (lost) throw new EngineLost('gone');
          return engine.ask(sql, parameters);
        };
        return { ...engine, ask };
      },
      openReader: () => directReader,
      openExaminer: () => directExaminer,
      storage: memoryStorage(),
      sample: async () => FORMS,
    },
    { sample: null, forced: false },
  );
  await importInto(workspace, FORMS);
  await workspace.rounds.add([event(ROAD, 'checked')]);
  engines[0]?.();
  expect(await mirrored(workspace)).toEqual([event(ROAD, 'checked')]);
  expect(engines.length).toBe(2);
});

test('a line that cannot be read is laid by for rescue, whole, and the others are read', async () => {
  const storage = memoryStorage();
  const unknown = '{"identity":"x","step":"burnt","round":1,"deadline":null,"at":"2026"}\n';
  await storage.remember('review rounds', unknown);
  const workspace = await opened(storage);
  await workspace.rounds.add([event(ROAD, 'checked')]);
  expect(workspace.rounds.all()).toEqual([event(ROAD, 'checked')]);
  expect(await storage.recall('review rounds')).toBe(`${JSON.stringify(event(ROAD, 'checked'))}\n`);
  expect(await storage.recall(RESCUE)).toContain(JSON.stringify(unknown.trim()).slice(1, -1));
});

test('clearing all data forgets the log', async () => {
  const workspace = await opened(memoryStorage());
  await workspace.rounds.add([event(ROAD, 'checked')]);
  await workspace.clear();
  expect([workspace.rounds.all(), await mirrored(workspace)]).toEqual([[], []]);
});

test('a form that lies with its unit is neither checked nor cleared', () => {
  expect(stepsAfter(['sent'])).toEqual(['sent', 'returned', 'fixed', 'disputed']);
  expect(stepsAfter(['received', 'sent'])).toEqual(['sent', 'returned', 'fixed', 'disputed']);
  expect(stepsAfter(['to_return'])).toEqual(['checked', 'to_return', 'sent', 'returned', 'fixed', 'disputed']);
});

test('whatever is asked for in whatever order, only what may follow is noted', async () => {
  const steps = ROUND_STEPS.map(({ id }) => id);
  const asked = fc.array(fc.record({ identity: fc.constantFrom(ROAD, WELL), step: fc.constantFrom(...steps) }));
  const workspace = await openWorkspace();
  await fc.assert(
    fc.asyncProperty(fc.array(asked, { maxLength: 4 }), async (batches) => {
      await workspace.rounds.forget();
      const events = batches.map((batch) => batch.map(({ identity, step }) => event(identity, step)));
      const refused: RoundEvent[] = [];
      for (const batch of events) refused.push(...(await workspace.rounds.add(batch)));
      const log = workspace.rounds.all();
      expect(log.length + refused.length).toBe(events.flat().length);
      for (const identity of [ROAD, WELL]) {
        const own = log.filter((one) => one.identity === identity).map(({ step }) => step);
        own.forEach((step, at) => {
          expect([own[at - 1] ?? 'received', step, mayFollow(own[at - 1] ?? 'received', step)]).toContain(true);
        });
      }
    }),
    { numRuns: 40 },
  );
});
