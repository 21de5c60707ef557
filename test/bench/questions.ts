import { spawnSync } from 'node:child_process';
import { openAsBlob, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askedBy, statementOf } from '#panels/question.ts';
import { panelsOn } from '#panels/registry.ts';
import { lookFrom } from '#test/panels/asked.ts';
import { importInto, openWorkspace } from '#test/workspace.ts';
import { PAGES, readView } from '#view/view.ts';

const SIZES = ['100000'];
const TIMES = 7;
/** No filter, and one that lets about a third of the forms through. */
const FILTERS = ['', '?category=special&category=one_off'];

/**
 * Asks and draws every question of every page over synthetic forms: medians of some runs, after one. Processor time is
 * what an idle machine takes, since the engine blocks here; the clock also has what others on the machine took.
 */
export async function bench(sizes: readonly string[]): Promise<void> {
  for (const size of sizes.length > 0 ? sizes : SIZES) {
    const path = join(tmpdir(), `mingji-questions-${size}.csv`);
    spawnSync('node', ['data/generate.mjs', '--forms', size, '--out', path], { stdio: 'ignore' });
    const workspace = await openWorkspace();
    const report = await importInto(workspace, new File([await openAsBlob(path)], 'bench.csv'));
    rmSync(path);
    console.log(`${report.accepted} forms        page        rows    cpu ms  clock ms  drawing ms`);
    for (const page of PAGES) {
      for (const { question } of panelsOn(page)) {
        for (const filters of question.unfiltered === true ? FILTERS.slice(0, 1) : FILTERS) {
          const view = readView(`#/${page}${filters}`);
          const look = await lookFrom(workspace, `#/${page}${filters}`);
          const ask = () => workspace.ask(statementOf(question), askedBy(question, view));
          const rows = await ask();
          const asked = await times(ask);
          const drawn = await times(() => question.draw(rows, look));
          const figures = [rows.length, asked.cpu, asked.clock, drawn.cpu];
          const name = `${question.id}${filters === '' ? '' : ' (filtered)'}`;
          console.log(name.padEnd(36), page.padEnd(11), ...figures.map((value) => value.toFixed(0).padStart(9)));
        }
      }
    }
  }
}

/** Median milliseconds. */
async function times(work: () => unknown): Promise<{ readonly cpu: number; readonly clock: number }> {
  const cpu: number[] = [];
  const clock: number[] = [];
  for (let run = 0; run < TIMES; run++) {
    const [start, used] = [performance.now(), process.cpuUsage()];
    await work();
    const { user, system } = process.cpuUsage(used);
    cpu.push((user + system) / 1000);
    clock.push(performance.now() - start);
  }
  return { cpu: median(cpu), clock: median(clock) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
