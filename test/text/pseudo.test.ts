import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { panelsOn } from '#panels/registry.ts';
import { drawnFrom } from '#test/panels/asked.ts';
import { openWorkspace } from '#test/workspace.ts';
import { PAGES } from '#view/view.ts';
import { foreign, pseudo, unmarked } from './pseudo.ts';

const SAMPLES = { wujing: 'wujing-2023.csv', 'multi-year': 'shili-2020-2025.csv' } as const;
/** What a drawing holds besides words: ids, links, looks. */
const WORDLESS = new Set([
  ...['id', 'type', 'pick', 'href', 'color', 'look', 'view', 'behind', 'lead', 'state', 'kind', 'fontFamily'],
]);
/** What must not be printed in place of its name. */
const IDS = new Set(
  [
    ...[pseudo.kinds, pseudo.categories, pseudo.states, pseudo.findings.severities, pseudo.frameworks],
    ...[pseudo.targetForms.forms, pseudo.problems.effects, pseudo.projects.basis, pseudo.overview.change.steps],
    ...[pseudo.overview.departments.levels, pseudo.overview.funding.sources, pseudo.sources.yearsFrom],
  ]
    .flatMap(Object.keys)
    .filter((id) => /^[a-z_]+$/.test(id)),
);

test('what stands between marks is a string of the language, also within another', () => {
  expect(unmarked(pseudo.time.single)).toBe(' ');
  expect(unmarked(pseudo.filters.chip(pseudo.filters.year, '2023'))).toBe(' ');
  expect(unmarked(`${pseudo.filters.year}：2023`)).toBe(' ：2023');
});

for (const [sample, file] of Object.entries(SAMPLES)) {
  const data = readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8');
  test(`a third language says all that the panels print of ${sample}`, async () => {
    const workspace = await openWorkspace({ sample: sample as keyof typeof SAMPLES });
    const left = new Set<string>();
    for (const page of PAGES) {
      for (const { question } of panelsOn(page)) {
        const drawing = await drawnFrom(workspace, question, `#/${page}`, pseudo);
        for (const said of words(drawing)) {
          const rest = foreign(said, data);
          if (rest !== '') left.add(`${question.id}: ${rest}`);
        }
        for (const cell of drawing.table.rows.flat()) if (IDS.has(String(cell))) left.add(`${question.id}: ${cell}`);
      }
    }
    expect([...left]).toEqual([]);
  });
}

/** All texts in a drawing, but what is none for people. */
function words(drawn: unknown): readonly string[] {
  if (typeof drawn === 'string') return [drawn];
  if (typeof drawn !== 'object' || drawn === null) return [];
  return Object.entries(drawn).flatMap(([key, value]) => (WORDLESS.has(key) ? [] : words(value)));
}
