import { describe, expect, test } from 'vitest';
import type { KindId } from '#domain/kinds.ts';
import { isNone } from '#domain/targets/target.ts';
import { HALVES, LABELLED_RULES, type LabelledRow, labelledRows, SETS } from './labelled.ts';
import { orderedForms } from './ordered.ts';

const KEYS = ['field', 'kind', 'name', 'target', 'unit', 'operator', 'direction', 'labels'];
const NINE: readonly KindId[] = [
  ...(['quantity', 'quality', 'timeliness', 'cost'] as const),
  ...(['economic', 'social', 'ecological', 'sustained', 'satisfaction'] as const),
];

describe.each(HALVES)('the %s half', (half) => {
  const rows = labelledRows(half);
  const rowsWith = (rule: string) => rows.filter(({ labels }) => labels.includes(rule));
  const rowsWhere = (is: (row: LabelledRow) => boolean) => rows.filter(is);

  test('has at least 150 indicators from at least 15 fields', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150);
    expect(new Set(rows.map(({ field }) => field)).size).toBeGreaterThanOrEqual(15);
  });

  test('has each of the nine kinds at least ten times and no other', () => {
    expect(rowsWhere(({ kind }) => !NINE.includes(kind))).toEqual([]);
    expect(NINE.filter((nine) => rowsWhere(({ kind }) => kind === nine).length < 10)).toEqual([]);
  });

  test('has at least 40 % that nothing is wrong with', () => {
    expect(rowsWhere(({ labels }) => labels.length === 0).length / rows.length).toBeGreaterThanOrEqual(0.4);
  });

  test.each(LABELLED_RULES)('has at least five that break %s', (rule) => {
    expect(rowsWith(rule).length).toBeGreaterThanOrEqual(5);
  });

  test('is well formed', () => {
    const isCell = (cell: string | null) => cell === null || (cell !== '' && cell.trim() === cell);
    const isFormed = (row: LabelledRow) =>
      Object.keys(row)
        .filter((key) => key !== 'why')
        .join() === KEYS.join() && [row.name, row.target, row.unit, row.operator, row.direction].every(isCell);
    expect(rowsWhere((row) => !isFormed(row))).toEqual([]);
  });

  test('is labelled with known rules, each once, in the order of the catalogue', () => {
    const inOrder = ({ labels }: LabelledRow) => LABELLED_RULES.filter((rule) => labels.includes(rule));
    expect(rowsWhere((row) => inOrder(row).join() !== row.labels.join())).toEqual([]);
  });

  test('says of a cell without a name nothing but that', () => {
    const none = rowsWhere(({ name }) => name === null || isNone(name));
    expect(none.map(({ name, labels }) => [name, labels])).toEqual(
      none.map(({ name, target }) => [name, labelsWithoutName(name, target)]),
    );
  });

  test('calls the target missing exactly where there is a name and no target', () => {
    const missing = rowsWhere(
      ({ name, target }) => name !== null && !isNone(name) && (target === null || isNone(target)),
    );
    expect(rowsWith('C04')).toEqual(missing);
  });
});

describe.each(HALVES)('the %s half of the rows in the style of real forms', (half) => {
  const rows = labelledRows(half, 'forms');

  test('has over 200 indicators from 15 fields, half of them with nothing wrong', () => {
    const sound = rows.filter(({ labels }) => labels.length === 0).length;
    expect(rows.length).toBeGreaterThan(200);
    expect(new Set(rows.map(({ field }) => field)).size).toBeGreaterThanOrEqual(15);
    expect(sound / rows.length).toBeGreaterThan(0.5);
  });

  test('is labelled with known rules, each once, in the order of the catalogue', () => {
    const inOrder = ({ labels }: LabelledRow) => LABELLED_RULES.filter((rule) => labels.includes(rule));
    expect(rows.filter((row) => inOrder(row).join() !== row.labels.join())).toEqual([]);
    expect(rows.map((row) => Object.keys(row).join()).filter((keys) => keys !== KEYS.join())).toEqual([]);
  });
});

test('no indicator stands twice in the set, in one half or in both', () => {
  const rows = HALVES.flatMap((half) => labelledRows(half));
  const names = rows.flatMap(({ name }) => (name === null || isNone(name) ? [] : [name]));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  const unnamed = rows
    .filter(({ name }) => name === null || isNone(name))
    .map(({ kind, name, target }) => `${kind} ${name} ${target}`);
  expect(unnamed.filter((row, at) => unnamed.indexOf(row) !== at)).toEqual([]);
});

test('both halves are of one distribution: no rule and no kind has over two rows more in one than in the other', () => {
  const [open, blind] = HALVES.map((half) => labelledRows(half)).map(countsOf);
  const differing = [...(open ?? [])].filter(([mark, count]) => Math.abs(count - (blind?.get(mark) ?? 0)) > 2);
  expect(differing).toEqual([]);
});

function labelsWithoutName(name: string | null, target: string | null): readonly string[] {
  if (name === null) return ['C03'];
  if (target === null) return ['C02', 'C05'];
  return isNone(target) ? ['C02'] : ['C02', 'C06'];
}

function countsOf(rows: readonly LabelledRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const mark of rows.flatMap(({ kind, labels }) => [kind, ...labels]))
    counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
}

describe('the forms put in order', () => {
  const forms = orderedForms();
  const rows = forms.flatMap((form) => form.rows);

  test('are twenty, the weakest first, each with every one of the nine kinds', () => {
    const ordered = forms.filter(({ place }) => place !== null);
    expect(ordered.map(({ place }) => place)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expect(ordered.filter((form) => NINE.some((nine) => form.rows.every(({ kind }) => kind !== nine)))).toEqual([]);
  });

  test('are labelled with known rules, each once, in the order of the catalogue', () => {
    const inOrder = ({ labels }: LabelledRow) => LABELLED_RULES.filter((rule) => labels.includes(rule));
    expect(rows.filter((row) => inOrder(row).join() !== row.labels.join())).toEqual([]);
  });

  test('make 1,500 labelled rows with the others', () => {
    const others = HALVES.flatMap((half) => SETS.flatMap((set) => labelledRows(half, set)));
    expect(rows.length + others.length).toBeGreaterThanOrEqual(1500);
  });
});
