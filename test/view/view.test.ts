import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KINDS } from '#domain/kinds.ts';
import { PANELS, panelsOn } from '#panels/registry.ts';
import { texts } from '#text/text.ts';
import { COMPARED } from '#view/comparison.ts';
import { FILTERS } from '#view/filters.ts';
import { differing, linkHash } from '#view/link.ts';
import { MATRIX_ORDERS } from '#view/matrixOrder.ts';
import { PIVOT_MEASURES, PIVOTED } from '#view/pivot.ts';
import { QUEUE_GROUPS, QUEUE_ORDERS, QUEUED } from '#view/queue.ts';
import {
  BASES,
  type Filters,
  MEASURES,
  MONEY_SCALES,
  NO_FILTERS,
  PAGES,
  readView,
  rebased,
  SPLITS,
  type View,
  writeView,
} from '#view/view.ts';

test('the rules lie open by the hash, on the diagnosis page only', () => {
  const hash = '#/diagnosis?rule=C02&rules=1';
  const view = readView(hash);
  expect(view).toMatchObject({ page: 'diagnosis', filters: { ...NO_FILTERS, rule: ['C02'] }, rules: true });
  expect(writeView(view)).toBe(hash);
  expect(writeView({ ...view, page: 'overview' })).toBe('#/overview?rule=C02');
  expect(readView('#/diagnosis?rules=yes').rules).toBe(false);
});

const WORDS = fc.string({ unit: 'grapheme', maxLength: 12 });
const AMOUNT = fc.option(fc.integer({ min: -999_999, max: 999_999_999 }).map((fen) => (fen / 100).toFixed(2)));
const CHOSEN = {
  list: fc.uniqueArray(WORDS, { maxLength: 3 }),
  amount: AMOUNT,
  against: fc.constantFrom(null, 'none', '2023'),
  words: fc.option(WORDS).map((words) => words?.trim() || null),
} as const;
const VIEWS: fc.Arbitrary<View> = fc
  .record({
    page: fc.constantFrom(...PAGES),
    filters: fc.record(
      Object.fromEntries(FILTERS.map(({ key, kind }) => [key, CHOSEN[kind]])),
    ) as fc.Arbitrary<Filters>,
    money: fc.constantFrom(...MONEY_SCALES),
    rules: fc.boolean(),
    split: fc.constantFrom(null, ...SPLITS),
    base: fc.constantFrom(...BASES),
    measure: fc.constantFrom(...MEASURES),
    behind: fc.oneof(
      fc.constantFrom(null, 'all' as const, 'projects' as const, 'weak' as const, 'large_weak' as const),
      fc.record({
        form: fc.string({ unit: 'grapheme', minLength: 1 }),
        kind: fc.constantFrom(...KINDS.map(({ id }) => id)),
      }),
    ),
    pivot: fc
      .record({
        rows: fc.constantFrom(...PIVOTED),
        columns: fc.constantFrom(...PIVOTED),
        measure: fc.constantFrom(...PIVOT_MEASURES),
      })
      .filter(({ rows, columns }) => rows !== columns),
    comparison: fc.record({ of: fc.constantFrom(...COMPARED), side: fc.option(WORDS), beside: fc.option(WORDS) }),
    order: fc.constantFrom(...MATRIX_ORDERS),
    queue: fc.record({
      of: fc.constantFrom(...QUEUED),
      group: fc.constantFrom(...QUEUE_GROUPS),
      order: fc.constantFrom(...QUEUE_ORDERS),
      open: fc.boolean(),
      find: WORDS.map((words) => words.trim()),
    }),
    desk: fc.constantFrom(null, 'target\u001f2023\u001f修路'),
    remark: fc.constantFrom(null, 'C02 3 cost'),
    sorts: fc.uniqueArray(
      fc.record({
        table: fc.constantFrom('project-table', 'rows-behind', 'spending-by-category'),
        column: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
        descending: fc.boolean(),
      }),
      { maxLength: 3, selector: ({ table, column }) => `${table} ${column}` },
    ),
  })
  .map((view) => ({ ...readView(''), ...view, rules: view.rules && view.page === 'diagnosis' }))
  .map((view) => (view.desk === null ? { ...view, remark: null } : view));

test('whatever is looked at, its hash gives the same view back', () => {
  fc.assert(
    fc.property(VIEWS, (view) => {
      expect(readView(writeView(view))).toEqual(view);
    }),
    { numRuns: 500 },
  );
});

test('no hash, however broken, keeps the page from opening', () => {
  fc.assert(
    fc.property(WORDS, fc.webFragments(), (words, fragment) => {
      for (const hash of [words, `#${fragment}`, `#/overview?${words}`]) {
        expect(readView(writeView(readView(hash)))).toEqual(readView(hash));
      }
    }),
  );
});

test('a link is its view, and says something only where data or rules are others', () => {
  const over = { data: '1a2b3c', judging: '9z8y7x' };
  fc.assert(
    fc.property(VIEWS, (view) => {
      const hash = linkHash(view, over);
      expect(readView(hash)).toEqual(view);
      expect(differing(hash, over)).toBeNull();
      expect(differing(hash, { ...over, data: '000000' })).toBe('data');
      expect(differing(hash, { ...over, judging: '000000' })).toBe('judging');
      expect(differing(writeView(view), { data: '000000', judging: '000000' })).toBeNull();
    }),
  );
  expect(differing('#/overview?data=', over)).toBe('data');
});

test('every panel stands under the id it is asked by, on a page, with a title of its own in each language', () => {
  expect(Object.values(PANELS).map(({ question }) => question.id)).toEqual(Object.keys(PANELS));
  const onPages = new Set(PAGES.flatMap((page) => panelsOn(page).map(({ id }) => id)));
  expect([...onPages].sort()).toEqual(Object.keys(PANELS).sort());
  for (const { panels } of Object.values(texts))
    expect(new Set(Object.values(panels)).size).toBe(Object.keys(panels).length);
});

test('the open sheet, its line and the rows behind the figures stand in the hash beside the filters', () => {
  const sheet = 'target\u001f2023\u001f\u001f城运中心\u001f应急救援';
  const hash = `#/projects?state=none&rows=all&sheet=${encodeURIComponent(sheet)}&cell=4`;
  const view = readView(hash);
  expect(view).toMatchObject({ filters: { ...NO_FILTERS, state: ['none'] }, behind: 'all', sheet, cell: '4' });
  expect(writeView(view)).toBe(hash);
  expect(writeView({ ...view, sheet: null })).toBe('#/projects?state=none&rows=all');
  const slot = `#/diagnosis?rows=${encodeURIComponent(`quality.${sheet}`).replaceAll('%20', '+')}`;
  expect(readView(slot).behind).toEqual({ form: sheet, kind: 'quality' });
  expect(writeView(readView(slot))).toBe(slot);
  expect(readView('#/projects?rows=beauty.2023').behind).toBeNull();
  expect(readView('#/projects?rows=quality.').behind).toBeNull();
  expect(readView('#/projects?rows=some')).toMatchObject({ behind: null, sheet: null, cell: null });
});

test('of two changes made of one view on screen neither undoes the other', () => {
  const seen = readView('#/indicators?year=2024');
  const first = { ...seen, split: 'department' as const, filters: { ...seen.filters, category: ['recurring'] } };
  const second = { ...seen, base: 'framework' as const, filters: { ...seen.filters, year: [] } };
  const both = rebased(rebased(seen, seen, first), seen, second);
  expect(both).toEqual({
    ...seen,
    split: 'department',
    base: 'framework',
    filters: { ...seen.filters, year: [], category: ['recurring'] },
  });
});

test('the order of the matrix and of every table stands in the hash, what is no order is left out', () => {
  const hash = '#/diagnosis?order=weakness&sort=findings-by-rule.hits.desc&sort=project-table.name.asc';
  const view = readView(hash);
  expect(view).toMatchObject({
    order: 'weakness',
    sorts: [
      { table: 'findings-by-rule', column: 'hits', descending: true },
      { table: 'project-table', column: 'name', descending: false },
    ],
  });
  expect(writeView(view)).toBe(hash);
  expect(writeView({ ...view, order: 'amount', sorts: [] })).toBe('#/diagnosis');
  const broken = readView(
    '#/diagnosis?order=size&sort=name&sort=.name.asc&sort=project-table.asc&sort=project-table.name.up',
  );
  expect(broken).toMatchObject({ order: 'amount', sorts: [] });
});

test('what is held side by side and the pivot stand in the hash, what is none falls back to the plain one', () => {
  const hash = '#/compare?of=department&side=%E7%94%B2&beside=';
  expect(readView(hash).comparison).toEqual({ of: 'department', side: '甲', beside: '' });
  expect(writeView(readView(hash))).toBe(hash);
  expect(readView('#/compare?of=colour&beside=b').comparison).toEqual({ of: 'unit', side: null, beside: 'b' });
  const pivoted = '#/projects?pivot=unit.year.weak_projects';
  expect(readView(pivoted).pivot).toEqual({ rows: 'unit', columns: 'year', measure: 'weak_projects' });
  expect(writeView(readView(pivoted))).toBe(pivoted);
  for (const broken of ['unit.unit.amount', 'unit.year', 'unit.year.size', 'kind.year.amount', '']) {
    expect(writeView(readView(`#/projects?pivot=${broken}`))).toBe('#/projects');
  }
});

test('of two sides chosen one after the other, faster than they are drawn, both stand', () => {
  const seen = readView('#/compare');
  const first = { ...seen, comparison: { ...seen.comparison, side: '甲' } };
  const second = { ...seen, comparison: { ...seen.comparison, beside: '乙' } };
  expect(rebased(rebased(seen, seen, first), seen, second).comparison).toEqual({
    of: 'unit',
    side: '甲',
    beside: '乙',
  });
});
