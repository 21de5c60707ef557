import { spawnSync } from 'node:child_process';
import { openAsBlob, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workspace } from '#data/dataset/workspace.ts';
import { openEngine } from '#engine/node.ts';
import { directReader } from '#intake/reader.ts';
import { directExaminer, type Examiner } from '#rules/examiner.ts';
import { BUILT_IN } from '#rules/pack.ts';
import { memoryStorage } from '#storage/memory.ts';

const SIZES = ['10000', '100000'];

/** Examines synthetic forms as an import does: the rules alone, beside all the rest of the import in the same run. */
export async function bench(sizes: readonly string[]): Promise<void> {
  console.log('forms      findings   import s   rules s   rules µs/form   rules÷import   new pack s');
  for (const size of sizes.length > 0 ? sizes : SIZES) {
    const path = join(tmpdir(), `mingji-diagnosis-${size}.csv`);
    spawnSync('node', ['data/generate.mjs', '--forms', size, '--out', path], { stdio: 'ignore' });
    let rules = 0;
    const timed: Examiner = {
      examine: async (pack, patients) => {
        const start = performance.now();
        const examined = await directExaminer.examine(pack, patients);
        rules += performance.now() - start;
        return examined;
      },
      close: () => undefined,
    };
    const workspace = await Workspace.open(
      {
        openEngine,
        openReader: () => directReader,
        openExaminer: () => timed,
        storage: memoryStorage(),
        sample: () => Promise.reject(new Error('no sample')),
      },
      { sample: null, forced: false },
    );
    const file = new File([await openAsBlob(path)], 'bench.csv');
    const imported = await seconds(async () => {
      await workspace.import([file], {
        ask: async ({ questions }) => ({ answers: questions.map(({ answers }) => answers), versions: 'replace' }),
        seen: () => undefined,
        signal: new AbortController().signal,
      });
    });
    const first = rules / 1000;
    const [row] = await workspace.ask('select count(*) as findings from finding');
    const again = await seconds(() =>
      workspace.reviewing.use({ ...BUILT_IN, switched: { Q06: true } }, () => undefined),
    );
    console.log(
      size.padEnd(9),
      String(row?.findings).padStart(9),
      imported.toFixed(1).padStart(10),
      first.toFixed(1).padStart(9),
      ((first * 1e6) / Number(size)).toFixed(0).padStart(15),
      (first / imported).toFixed(2).padStart(14),
      again.toFixed(1).padStart(12),
    );
    rmSync(path);
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
