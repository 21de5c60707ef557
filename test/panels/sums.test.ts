import { expect, test } from 'vitest';
import { findingsBehind } from '#app/projects/findings-behind.ts';
import { projectsBehind } from '#app/projects/projects-behind.ts';
import { behindTable, rowsBehind } from '#app/projects/rows-behind.ts';
import type { Row } from '#engine/engine.ts';
import { QUESTIONS } from '#panels/registry.ts';
import { openWorkspace } from '#test/workspace.ts';
import { texts } from '#text/text.ts';
import { projectsOf, readBehind, severityOf, writeBehind } from '#view/behind.ts';
import { parametersOf } from '#view/chosen.ts';
import { drawnFrom, rowsFrom } from './asked.ts';

const workspace = await openWorkspace({ sample: 'multi-year' });

/** What a list of projects comes to, by the column whose sum led to it. */
const PROJECTS: Readonly<Record<string, keyof Row>> = {
  certain_items: 'whole_certain',
  weak: 'whole_certain',
  suspected_items: 'whole_suspected',
  suspected: 'whole_suspected',
  expected: 'whole_expected',
};

/** Panels whose sums open what they count. */
const SUMMED = QUESTIONS.filter(({ id }) =>
  [
    'spending-by-category',
    'spending-by-department',
    'spending-change',
    'gaps-over-years',
    'project-table',
    'project-pivot',
    'unit-profile',
  ].includes(id),
);

const HASHES = [
  '#/projects?',
  '#/projects?year=all&pivot=category.year.amount',
  '#/projects?category=special&category=recurring&state=none&pivot=unit.department.weak_projects',
  '#/projects?kind=quality&state=given&year=2024&year=2025&against=none',
  '#/projects?rule=C04&min=500000&year=2023&against=2021&pivot=department.standing.projects',
];

test.each(HASHES)(
  'every sum of every table opens what it counts: %s',
  async (hash) => {
    const [path = '', query = ''] = hash.split('?');
    let sums = 0;
    for (const question of SUMMED) {
      const { table } = await drawnFrom(workspace, question, hash);
      for (const [place, behind] of (table.behind ?? []).entries()) {
        for (const [at, { id, type }] of table.columns.entries()) {
          const opens = behind[id];
          const sum = table.totals?.[place]?.[at] ?? null;
          if (opens === undefined || sum === null) continue;
          const opened = new URLSearchParams(query);
          opened.set('rows', opens);
          const [first] = await rowsFrom(workspace, listOf(opens), `${path}?${opened}`);
          const counted = first === undefined ? 0 : Number(first[measured(opens, { id, type })] ?? 0);
          expect([question.id, id, opens, counted]).toEqual([question.id, id, opens, sum]);
          sums += 1;
        }
      }
    }
    expect(sums).toBeGreaterThan(10);
  },
  60_000,
);

function listOf(opens: string) {
  const behind = readBehind(opens);
  if (projectsOf(behind) !== null) return projectsBehind;
  return severityOf(behind) === null ? rowsBehind : findingsBehind;
}

function measured(opens: string, { id, type }: { readonly id: string; readonly type: string }): string {
  if (severityOf(readBehind(opens)) !== null) return 'findings';
  if (projectsOf(readBehind(opens)) === null) return id === 'indicators' ? 'indicator_rows' : 'slots';
  if (type === 'money') return 'whole_amount';
  return PROJECTS[id] ?? 'projects';
}

test('a list with filters of its own stands in the hash and is read back', () => {
  for (const text of ['weak?year=2024', 'all?state=none&kind=quality', 'projects?whole=category&year=all']) {
    const behind = readBehind(text);
    expect(behind).not.toBeNull();
    expect(behind && writeBehind(behind)).toBe(text);
  }
  expect(readBehind('beauty?year=2024')).toBeNull();
});

test('the last line of a list of rows says projects, items and rows, and the money once', async () => {
  const rows = await rowsFrom(workspace, rowsBehind, '#/overview?year=2025&rows=all%3Fstate%3Dnone');
  const [total] = behindTable(rows, texts.zh).totals ?? [];
  const [asked] = await workspace.ask(
    `select count(distinct slot.project) as projects, count(*) as slots from slot join seen on seen.project = slot.project
     where seen.year = 2025 and slot.state = 'none'`,
  );
  expect(total?.slice(0, 2)).toEqual([`合计 ${asked?.projects} 个`, `${asked?.slots} 项`]);
  expect(parametersOf({ state: ['none'] })).toMatchObject({ none: 1, given: 0 });
});
