import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeWorkbook } from '#app/workbook/wholeWorkbook.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import { directWriter } from '#export/writer.ts';
import { brief } from '#panels/brief/draw.ts';
import { ledger } from '#panels/ledger/draw.ts';
import { readSheets } from '#test/workbook.ts';
import { jsonOf, openWorkspace } from '#test/workspace.ts';
import { texts } from '#text/text.ts';
import { TIME, timeOf } from '#view/time.ts';
import { readView } from '#view/view.ts';
import { drawnFrom, ownOf, records, rowsFrom } from './asked.ts';
import { check, hashes } from './briefCheck.ts';
import { Clerk, dice } from './clerk.ts';
import { keyOf, type Ledger, ledgerOf, OUTCOMES, prevailing } from './imported.ts';
import { type Finding, judgedForms } from './judgedForms.ts';
import { type Counted, many, passing } from './recount.ts';

/** How many histories of a data set are recounted, each under four views; RECOUNTS=50 makes 200 combinations. */
const RUNS = Number(process.env.RECOUNTS ?? 6);
const FIRST = Number(process.env.RECOUNT_SEED ?? 1);
const STEPS = 7;
const VIEWS = 3;

interface Exported {
  readonly projects: readonly {
    readonly year: number;
    readonly code: string;
    readonly indicators: readonly { position: number; kind: string; name: string | null; target: string | null }[];
    readonly findings: readonly {
      rule: string;
      position: number | null;
      kind: string | null;
      verdict: string | null;
    }[];
  }[];
}

/** What the rules say of each form, which is no SQL, and what was decided on it. */
async function findingsIn(workspace: Workspace): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const { projects }: Exported = JSON.parse(await (await jsonOf(workspace)).text());
  return new Map(
    projects.map(({ year, code, indicators, findings }) => [
      keyOf({ year: String(year), code }),
      findings.map(({ position, ...finding }) => ({
        ...finding,
        row: indicators.find((row) => row.position === position) ?? null,
      })),
    ]),
  );
}

const yuan = (fen: number) =>
  (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const inWan = (fen: number) => yuan(Math.round(fen / 10_000) * 1);

/** The parts as they are printed; of dropped and superseded forms only where there are any. */
function printed(counted: Ledger, one: (part: Ledger[keyof Ledger]) => string): readonly string[] {
  const shown = OUTCOMES.filter((id, at) => at < 2 || counted[id].forms > 0);
  return [one(counted.found), ...shown.map((id) => one(counted[id]))];
}

function forms(counted: Ledger): string {
  const words = { accepted: '入库', quarantined: '隔离', dropped: '丢弃', superseded: '被替换' };
  const shown = OUTCOMES.filter((id, at) => at < 2 || counted[id].forms > 0);
  return `读到 ${counted.found.forms} 张＝${shown.map((id) => `${words[id]} ${counted[id].forms}`).join('＋')}`;
}

function money(counted: Ledger, say: (fen: number) => string, unit: string): string {
  const [found, ...parts] = printed(counted, ({ fen }) => say(fen));
  return `${found}＝${parts.join('＋')} ${unit}`;
}

async function ledgerHolds({ workspace, sources }: Clerk): Promise<void> {
  const held = prevailing(sources);
  const rows = records(await drawnFrom(workspace, ledger));
  const counted = [...sources.map((source) => ledgerOf([source], held)), ledgerOf(sources, held)];
  const expected = (counted.length === 2 ? counted.slice(0, 1) : counted).map((one) =>
    Object.fromEntries(
      (['found', ...OUTCOMES] as const).flatMap((id) => [
        [id, one[id].forms],
        [`amount_${id}`, one[id].fen],
      ]),
    ),
  );
  expect(rows).toMatchObject(expected.map((row) => ({ ...row, balanced: '相符' })));
  const all = ledgerOf(sources, held);
  const { ledger: foot } = ownOf(await drawnFrom(workspace, brief, '#/brief'));
  expect(foot).toBe(`${forms(all)}；${money(all, inWan, '万元')}；相符`);
}

/** The first sheet: what it rests on, and how many rows the sheets have. */
async function workbookHolds({ workspace, sources }: Clerk, own: readonly Counted[], hash: string): Promise<void> {
  const view = readView(hash);
  const book = await wholeWorkbook({ workspace, text: texts.zh, view }, directWriter());
  const [told] = await readSheets(book);
  const said = new Map((told?.rows ?? []).slice(0, 9).map(([label, words]) => [label, words]));
  const all = ledgerOf(sources, prevailing(sources));
  expect(said.get('导入台账')).toBe(`${forms(all)}；${money(all, yuan, '元')}；张数与金额相符`);
  const time = timeOf(await rowsFrom(workspace, TIME, hash));
  const now = own.filter(({ year }) => time.years.includes(year));
  const shown = passing(now, view.filters);
  expect(said.get('筛选')).toContain(`${many(shown.length)}/${many(now.length)} 个项目`);
  const listed = Object.fromEntries((told?.rows ?? []).slice(9).map(([name, , , rows]) => [name, rows]));
  expect(listed).toMatchObject({
    导入台账: sources.length > 1 ? sources.length + 1 : 1,
    指标项: shown.length * 9,
    项目与指标: [...prevailing(sources).values()].reduce((sum, { form }) => sum + form.lines.length, 0),
  });
}

test(
  `every figure of ledger, brief and first sheet is the one counted by hand, over ${RUNS} histories of a data set`,
  async () => {
    for (let seed = FIRST; seed < FIRST + RUNS; seed++) {
      const clerk = new Clerk(await openWorkspace(), dice(seed));
      for (let step = 0; step < STEPS || clerk.sources.length === 0; step++) await clerk.step();
      const held = prevailing(clerk.sources);
      const counted = judgedForms(clerk, held, await findingsIn(clerk.workspace));
      const told = `seed ${seed}: ${clerk.done.join(', ')}`;
      try {
        await ledgerHolds(clerk);
        if (counted.length === 0) continue;
        for (const hash of ['#/brief?year=all', ...fc.sample(hashes(counted), { numRuns: VIEWS, seed })])
          await check(clerk.workspace, counted, hash);
        if (seed % 4 === 0) await workbookHolds(clerk, counted, '#/overview');
      } catch (cause) {
        throw new Error(told, { cause });
      }
    }
  },
  RUNS * 30_000,
);
