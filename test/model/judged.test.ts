import { expect, test } from 'vitest';
import type { Workspace } from '#data/dataset/workspace.ts';
import { openEngine } from '#engine/node.ts';
import { settleStanding } from '#model/settle.ts';
import { VERDICTS } from '#panels/findings/finding.ts';
import { openWorkspace } from '#test/workspace.ts';

/** Always the same numbers from 0 up to 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** All that follows from verdicts, as the questions read it. */
async function settled(workspace: Workspace): Promise<unknown> {
  return {
    seen: await workspace.ask('select * from seen order by project'),
    weakness: await workspace.ask('select * from weakness order by project'),
    findings: await workspace.ask('select * from finding order by all'),
    verdicts: await workspace.ask('select * from verdict order by all'),
  };
}

test('after any verdicts, given one form at a time, everything is as if all were settled anew', async () => {
  const engine = await openEngine();
  const workspace = await openWorkspace({ sample: 'multi-year', openEngine: async () => engine });
  const all = await workspace.ask('select project, rule, position, kind from finding order by all');
  const places = all.map(({ project, rule, position, kind }) => ({
    project: Number(project),
    rule: String(rule),
    position: position === null ? null : Number(position),
    kind: kind === null ? null : String(kind),
  }));
  // What is found over all that is seen comes and goes with the verdicts, so it must be among what is judged.
  expect(places.filter(({ rule }) => rule === 'D11').length).toBeGreaterThan(0);
  const random = seeded(15);
  const picked = (many: number) => places.filter(() => random() < many / places.length);
  const before = await settled(workspace);
  for (let round = 0; round < 12; round++) {
    const judged = round % 4 === 3 ? places.filter(({ rule }) => rule === 'D11').slice(0, 5) : picked(1 + round * 12);
    await workspace.reviewing.judge(judged, ([...VERDICTS, null] as const)[Math.floor(random() * 4)] ?? null, '理由');
    const step = await settled(workspace);
    await engine.change((writer) => settleStanding(writer));
    expect(await settled(workspace)).toEqual(step);
  }
  expect(await settled(workspace)).not.toEqual(before);
  // Twice: what only verdicts made vanish is there again to be judged.
  await workspace.reviewing.judge(places, null, '');
  await workspace.reviewing.judge(places, null, '');
  expect(await settled(workspace)).toEqual(before);
});
