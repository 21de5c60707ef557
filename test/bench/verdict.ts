import { spawnSync } from 'node:child_process';
import { openAsBlob, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine } from '#engine/node.ts';
import { settleStanding } from '#model/settle.ts';
import { VERDICTS } from '#panels/findings/finding.ts';
import { importInto, openWorkspace } from '#test/workspace.ts';

const SIZES = ['5000', '20000'];
const ROUNDS = 15;

/** One verdict on synthetic forms, and beside it what settling all forms anew takes in the same run. */
export async function bench(sizes: readonly string[]): Promise<void> {
  console.log('forms      findings   verdict ms (median)   all anew ms (median)   verdict÷all');
  for (const size of sizes.length > 0 ? sizes : SIZES) {
    const path = join(tmpdir(), `mingji-verdict-${size}.csv`);
    spawnSync('node', ['data/generate.mjs', '--forms', size, '--out', path], { stdio: 'ignore' });
    const engine = await openEngine();
    const workspace = await openWorkspace({ openEngine: async () => engine });
    await importInto(workspace, new File([await openAsBlob(path)], 'bench.csv'));
    rmSync(path);
    const [counted] = await workspace.ask('select count(*) as findings from finding');
    const findings = Number(counted?.findings);
    const one: number[] = [];
    const all: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const offset = Math.floor((findings / ROUNDS) * round);
      const [row] = await workspace.ask(
        `select project, rule, position, kind from finding order by project, rule, position limit 1 offset ${offset}`,
      );
      const place = {
        project: Number(row?.project),
        rule: String(row?.rule),
        position: row?.position == null ? null : Number(row.position),
        kind: row?.kind == null ? null : String(row.kind),
      };
      const verdict = VERDICTS[round % VERDICTS.length] ?? null;
      one.push(await milliseconds(() => workspace.reviewing.judge([place], verdict, '理由')));
      all.push(await milliseconds(() => engine.change((writer) => settleStanding(writer))));
    }
    await engine.close();
    console.log(
      size.padEnd(9),
      String(findings).padStart(9),
      median(one).toFixed(0).padStart(21),
      median(all).toFixed(0).padStart(22),
      (median(one) / median(all)).toFixed(2).padStart(13),
    );
  }
}

async function milliseconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
