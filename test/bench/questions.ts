import { spawnSync } from 'node:child_process';
import { openAsBlob, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIGHT } from '#charts/palette.ts';
import { askedBy, statementOf } from '#questions/question.ts';
import { REGISTRY } from '#questions/registry.ts';
import { PAGES, readView } from '#questions/view.ts';
import { importInto, openWorkspace } from '#test/workspace.ts';
import { texts } from '#text/text.ts';

const SIZES = ['100000'];
const TIMES = 7;
/** No filter, and one that lets about a third of the forms through. */
const FILTERS = ['', '?category=special&category=one_off'];

/** Asks and draws every question of every page over synthetic forms: the best and the median of some runs, after one. */
export async function bench(sizes: readonly string[]): Promise<void> {
  for (const size of sizes.length > 0 ? sizes : SIZES) {
    const path = join(tmpdir(), `mingji-questions-${size}.csv`);
    spawnSync('node', ['data/generate.mjs', '--forms', size, '--out', path], { stdio: 'ignore' });
    const workspace = await openWorkspace();
    const report = await importInto(workspace, new File([await openAsBlob(path)], 'bench.csv'));
    rmSync(path);
    console.log(`${report.accepted} forms        page        rows   best ms  median ms  drawing ms`);
    for (const page of PAGES) {
      for (const { question } of REGISTRY[page]) {
        for (const filters of question.unfiltered === true ? FILTERS.slice(0, 1) : FILTERS) {
          const view = readView(`#/${page}${filters}`);
          const ask = () => workspace.ask(statementOf(question), askedBy(question, view));
          const rows = await ask();
          const asked = await times(ask);
          const drawn = await times(() => question.draw(rows, { view, text: texts.zh, palette: LIGHT }));
          const figures = [rows.length, asked[0], asked[TIMES >> 1], drawn[TIMES >> 1]];
          const name = `${question.id}${filters === '' ? '' : ' (filtered)'}`;
          console.log(name.padEnd(36), page.padEnd(11), ...figures.map((value) => (value ?? 0).toFixed(0).padStart(9)));
        }
      }
    }
  }
}

/** Milliseconds of some runs, the shortest first. */
async function times(work: () => unknown): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let run = 0; run < TIMES; run++) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return taken.toSorted((a, b) => a - b);
}
