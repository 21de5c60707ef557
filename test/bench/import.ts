import { spawnSync } from 'node:child_process';
import { createReadStream, openAsBlob, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { Workspace } from '#data/dataset/workspace.ts';
import { openEngine } from '#engine/node.ts';
import { directReader } from '#intake/reader.ts';
import { directExaminer } from '#rules/examiner.ts';
import { memoryStorage } from '#storage/memory.ts';

const SIZES = ['10000', '100000', '1000000'];

/**
 * Imports synthetic forms of each size the way the page does (look, read, fill, settle), beside PapaParse alone and
 * DuckDB's own reader on the same file in the same run.
 */
export async function bench(sizes: readonly string[]): Promise<void> {
  console.log('forms       MB    import s  forms/s   papa s  duckdb s  import÷papa  peak MB');
  for (const size of sizes.length > 0 ? sizes : SIZES) {
    const path = join(tmpdir(), `mingji-bench-${size}.csv`);
    spawnSync('node', ['data/generate.mjs', '--forms', size, '--out', path], { stdio: 'ignore' });
    const megabytes = statSync(path).size / 1024 ** 2;
    const papa = await seconds(() => papaAlone(path));
    const duckdb = await seconds(() => duckdbAlone(path)).catch(() => null);
    const workspace = await emptyWorkspace();
    const imported = await seconds(() => imports(workspace, path, Number(size)));
    const peak = process.resourceUsage().maxRSS / 1024;
    const columns = [size.padEnd(9), megabytes.toFixed(0).padStart(6), imported, (Number(size) / imported).toFixed(0)];
    console.log(
      ...columns.map((value) => (typeof value === 'number' ? value.toFixed(1) : value).padStart(8)),
      papa.toFixed(1).padStart(8),
      (duckdb === null ? 'no room' : duckdb.toFixed(1)).padStart(8),
      (imported / papa).toFixed(1).padStart(10),
      peak.toFixed(0).padStart(10),
    );
    rmSync(path);
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Opened beforehand: the page has its database running when a file is dropped. */
function emptyWorkspace(): Promise<Workspace> {
  const sample = () => Promise.reject(new Error('no sample'));
  const parts = {
    openEngine,
    openReader: () => directReader,
    openExaminer: () => directExaminer,
    storage: memoryStorage(),
    sample,
  };
  return Workspace.open(parts, { sample: null, forced: false });
}

async function imports(workspace: Workspace, path: string, forms: number): Promise<void> {
  const file = new File([await openAsBlob(path)], 'bench.csv');
  const report = await workspace.import([file], {
    ask: async ({ questions }) => ({ answers: questions.map(({ answers }) => answers), versions: 'replace' }),
    seen: () => undefined,
    signal: new AbortController().signal,
  });
  if (report.accepted !== forms)
    throw new Error(`${report.accepted} of ${forms} forms came in: ${JSON.stringify(report)}`);
}

function papaAlone(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    Papa.parse(createReadStream(path, 'utf8'), { step: () => undefined, complete: () => resolve(), error: reject });
  });
}

/** The same build of DuckDB, its own reader, every column as text. */
async function duckdbAlone(path: string): Promise<void> {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs'));
  const { createDuckDB, NODE_RUNTIME, VoidLogger } = require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs');
  const build = (name: string) => ({ mainModule: join(folder, `duckdb-${name}.wasm`), mainWorker: '' });
  const database = await createDuckDB({ mvp: build('mvp'), eh: build('eh') }, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate(() => undefined);
  database.open({ path: ':memory:' });
  const connection = database.connect();
  connection.query(`create table t as select * from read_csv('${path}', all_varchar = true)`);
  database.reset();
}
