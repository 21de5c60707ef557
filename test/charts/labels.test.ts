import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankedBars, stackedBars } from '#charts/bars.ts';
import type { Chart } from '#charts/chart.ts';
import { deltaBars } from '#charts/deltas.ts';
import { LIGHT } from '#charts/palette.ts';
import { brokenName } from '#panels/names.ts';
import { QUESTIONS } from '#panels/registry.ts';
import { drawnFrom } from '#test/panels/asked.ts';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';
import { money } from '#text/format.ts';
import { type Written, writtenIn } from './written.ts';

/** A phone, half a page and a whole one. */
const WIDTHS = [340, 600, 1270];
/** Letters end short of their box. */
const SLACK = 2;

/** What cannot be read: two texts on one spot, or one that runs over the edge. */
function faultsIn(chart: Chart, width: number): readonly string[] {
  // A label without room is put far away: ECharts lets a layout move it, not leave it out.
  const written = writtenIn(chart, width).filter(({ left }) => left > -5000);
  const over = written.filter(({ left, right }) => left < -SLACK || right > width + SLACK);
  const hit = written.flatMap((one, at) =>
    written
      .slice(at + 1)
      .filter((other) => meet(one, other))
      .map((other) => `${one.text} × ${other.text}`),
  );
  return [...over.map(({ text }) => `${text} over the edge of ${width}`), ...hit];
}

function meet(a: Written, b: Written): boolean {
  const [wide, high] = [
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  ];
  return wide > SLACK && high > SLACK;
}

const name = fc.string({
  unit: fc.constantFrom(...'示例县第十二小学校舍维修改造项目（）2025A-'),
  minLength: 1,
  maxLength: 40,
});
const fen = fc.oneof(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e13 }));
const rows = fc.array(fc.record({ name, fen, up: fc.boolean() }), { minLength: 1, maxLength: 12 });
const plain = { color: '#345', look: 'plain', labelColor: '#fff' } as const;

test('names, sums and changes of any length stand apart on any width', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(...WIDTHS), (some, width) => {
      const groups = some.map((row) => brokenName(row.name));
      const said = some.map((row) => money(row.fen, 'wan'));
      const ranking = rankedBars(
        some.map((row, at) => ({
          group: groups[at] ?? '',
          value: row.fen,
          label: `${said[at]} · 100.0%\n1,234 个`,
          tip: '',
          pick: {},
          fill: plain,
        })),
        { palette: LIGHT },
      );
      const changes = deltaBars(
        some.map((row, at) => ({
          group: groups[at] ?? '',
          value: row.up ? row.fen : -row.fen,
          label: `−${said[at]} 结束`,
          tip: '',
          fill: plain,
        })),
        { palette: LIGHT },
      );
      // The years of a province: up to eight, of up to a hundred 亿 each.
      const sums = some.slice(0, 8).map((row) => Math.round(row.fen / 10));
      const stretches = sums.map((sum) => ({ value: sum / 3, label: money(sum / 3, 'wan'), tip: '', pick: {} }));
      const years = stackedBars({
        groups: sums.map((_, at) => String(2015 + at)),
        series: [0, 1, 2].map((of) => ({ name: String(of), fill: plain, stretches })),
        palette: LIGHT,
        lying: false,
        height: 260,
        totals: sums.map((sum, at) => `${money(sum, 'wan')}${at === sums.length - 1 ? '\n+7.7%' : ''}`),
        marked: [sums.length - 1],
      });
      expect([ranking, changes, years].flatMap((chart) => faultsIn(chart, width))).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('no two labels meet in any chart over 5,000 forms of a county', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'labels-'));
  const path = join(folder, 'forms.csv');
  execFileSync('node', ['data/generate.mjs', '--forms', '5000', '--out', path]);
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('forms.csv', readFileSync(path, 'utf8')));
  rmSync(folder, { recursive: true });
  const drawn: string[] = [];
  for (const question of QUESTIONS) {
    const { body } = await drawnFrom(workspace, question, '#/overview');
    if (body.type !== 'chart') continue;
    drawn.push(question.id);
    expect([question.id, ...WIDTHS.flatMap((width) => faultsIn(body.chart, width))]).toEqual([question.id]);
  }
  expect(drawn).toContain('spending-by-department');
  expect(drawn.length).toBeGreaterThan(5);
}, 120_000);
