import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chips } from '#app/filters/chips.ts';
import { KINDS } from '#domain/kinds.ts';
import { rowsFrom } from '#test/panels/asked.ts';
import { openWorkspace } from '#test/workspace.ts';
import { texts } from '#text/text.ts';
import { askedTables, parametersOf } from '#view/chosen.ts';
import { type FilterRecord, inList, type ListRecord } from '#view/filter.ts';
import { FILTERS, GROUPS, TIME_KEYS } from '#view/filters.ts';
import { choicesOf, menusOf, optionsSql } from '#view/options.ts';
import { TIME, timeOf } from '#view/time.ts';
import { readFilters, readView, writeFilters } from '#view/view.ts';

const workspace = await openWorkspace({ sample: 'wujing' });

/** Named by a string that is there already. */
const ADDED: ListRecord = {
  key: 'more',
  kind: 'list',
  parameter: 'bases',
  condition: inList('bases', "coalesce(seen.amount_basis, '')"),
  choices: { value: "coalesce(seen.amount_basis, '')", from: 'seen' },
  nameOf: (value) => `<${value}>`,
};
const RECORDS: readonly FilterRecord[] = [...FILTERS, ADDED];

async function shown(query: string): Promise<number> {
  const [row] = await workspace.ask(
    `with ${askedTables()} select count(*) as forms from chosen`,
    parametersOf(readView(`#/overview?${query}`).filters),
  );
  return Number(row?.forms);
}

test('a filter is one record: hash, menu, chip, parameters and condition follow', async () => {
  const rows = await rowsFrom(workspace, { id: 'options', sql: optionsSql(RECORDS) }, '#/overview', { bases: '' });
  expect(menusOf(RECORDS).at(-1)).toBe(ADDED);
  const choices = choicesOf(ADDED, rows, texts.zh);
  expect(choices.reduce((sum, { projects }) => sum + (projects ?? 0), 0)).toBe(8);
  for (const { value, label, projects } of choices) {
    const chosen = readFilters(new URLSearchParams([['more', value]]), RECORDS);
    expect(chips({ filters: chosen, money: 'wan' }, texts.zh, RECORDS)).toEqual([
      { of: 'more', key: `more ${value}`, label: `更多：${label}`, without: { ...chosen, more: [] } },
    ]);
    const parameters = parametersOf(chosen, RECORDS);
    expect(parameters.bases).toBe(`\u001f${value}`);
    expect(
      await workspace.ask(`with ${askedTables(RECORDS)} select count(*) as forms from chosen`, parameters),
    ).toEqual([{ forms: projects }]);
  }
});

test('what is chosen of any record comes back from the hash', () => {
  const word = fc.string({ unit: 'grapheme', maxLength: 12 });
  fc.assert(
    fc.property(fc.uniqueArray(word), (more) => {
      const filters = { ...readFilters(new URLSearchParams(), RECORDS), more };
      const values = new URLSearchParams();
      writeFilters(filters, values, RECORDS);
      expect(readFilters(new URLSearchParams(values.toString()), RECORDS)).toEqual(filters);
    }),
  );
});

test('each record without a condition stands in a group, each with one in none', () => {
  const members = GROUPS.flatMap((group) => group.members);
  const records: readonly FilterRecord[] = FILTERS;
  const bare = records.filter(({ condition }) => condition === undefined).map(({ key }) => key);
  expect(bare).toEqual([...TIME_KEYS, ...members]);
});

test('rule and severity hold on one finding, kind and state on one slot', async () => {
  expect(await shown('')).toBe(8);
  expect(await shown('rule=D01')).toBe(2);
  expect(await shown('rule=D01&severity=critical')).toBe(2);
  expect(await shown('rule=D01&severity=minor')).toBe(0);
  expect(await shown('rule=D04&severity=critical')).toBe(0);
  expect(await shown('rule=X99')).toBe(0);
  expect(await shown('severity=dreadful')).toBe(0);
  const every = await Promise.all(KINDS.map(({ id }) => shown(`kind=${id}&state=none`)));
  expect(Math.max(...every)).toBeLessThanOrEqual(await shown('state=none'));
  expect(await shown('kind=nothing')).toBe(0);
});

test('for each severity the findings choose the forms that the ranking counts', async () => {
  for (const [severity, count] of Object.entries({
    critical: 'criticals',
    major: 'majors',
    minor: 'minors',
    info: 'infos',
  })) {
    const [row] = await workspace.ask(`select count(*) as forms from seen where ${count} > 0`);
    expect(await shown(`severity=${severity}`)).toBe(Number(row?.forms));
  }
});

test('the newest year is reported and held against the year before, unless others are chosen', async () => {
  const town = await openWorkspace({ sample: 'multi-year' });
  const time = async (query: string) => timeOf(await rowsFrom(town, TIME, `#/overview?${query}`));
  const loaded = [2020, 2021, 2022, 2023, 2024, 2025];
  expect(await time('')).toEqual({ years: [2025], against: 2024, loaded });
  expect(await time('category=special')).toEqual({ years: [2025], against: 2024, loaded });
  expect(await time('year=2022')).toEqual({ years: [2022], against: 2021, loaded });
  expect(await time('year=2020')).toEqual({ years: [2020], against: null, loaded });
  expect(await time('year=2022&against=2025')).toEqual({ years: [2022], against: 2025, loaded });
  expect(await time('against=none')).toEqual({ years: [2025], against: null, loaded });
  expect(await time('against=2025')).toEqual({ years: [2025], against: null, loaded });
  expect(await time('against=1999')).toEqual({ years: [2025], against: 2024, loaded });
  expect(await time('against=soon')).toEqual({ years: [2025], against: 2024, loaded });
  expect(await time('year=2025&year=2023')).toEqual({ years: [2023, 2025], against: null, loaded });
  expect(await time('year=all')).toEqual({ years: loaded, against: null, loaded });
  expect(await time('year=1999')).toEqual({ years: [], against: null, loaded });
});

test('the other year and all years are asked under the same other filters', async () => {
  const town = await openWorkspace({ sample: 'multi-year' });
  const forms = async (table: string, query: string) => {
    const asked = parametersOf(readView(`#/overview?${query}`).filters);
    const [row] = await town.ask(`with ${askedTables()} select count(*) as forms from ${table}`, asked);
    return Number(row?.forms);
  };
  const counted = async (where: string) => {
    const [row] = await town.ask(`select count(*) as forms from seen where ${where}`);
    return Number(row?.forms);
  };
  const query = 'year=2023&category=special';
  expect(await forms('chosen', query)).toBe(await counted("year = 2023 and category = 'special'"));
  expect(await forms('against', query)).toBe(await counted("year = 2022 and category = 'special'"));
  expect(await forms('history', query)).toBe(await counted("category = 'special'"));
  expect(await forms('chosen', 'year=all')).toBe(252);
  expect(await forms('against', 'year=all')).toBe(0);
});

test('a choice counts the projects that would be there under the other filters', async () => {
  const town = await openWorkspace({ sample: 'multi-year' });
  const queries = [
    '',
    'category=special',
    'year=2023&department=%E7%A4%BA%E4%BE%8B%E9%95%87%E5%85%9A%E6%94%BF%E5%8A%9E%E5%85%AC%E5%AE%A4',
    'kind=quality&state=none',
    'rule=C04&severity=major',
    'year=all&min=500000&q=jf',
  ];
  for (const query of queries) {
    const hash = `#/overview?${query}`;
    const rows = await rowsFrom(town, { id: 'options', sql: optionsSql(FILTERS) }, hash);
    const sampled = menusOf(FILTERS).flatMap((record) =>
      choicesOf(record, rows, texts.zh)
        .slice(0, 4)
        .map((one) => ({ ...one, key: record.key })),
    );
    for (const { key, value, projects } of sampled.filter((one) => one.projects !== null)) {
      const { filters } = readView(hash);
      const [row] = await town.ask(
        `with ${askedTables()} select count(*) as forms from chosen`,
        parametersOf({ ...filters, [key]: [value] }),
      );
      expect([query, key, value, projects]).toEqual([query, key, value, Number(row?.forms)]);
    }
  }
}, 60_000);

test('the keyword finds by characters and by pinyin initials, any reading counting', async () => {
  const town = await openWorkspace({ sample: 'multi-year' });
  const found = async (q: string) => {
    const rows = await town.ask(
      `with ${askedTables()} select distinct name from chosen`,
      parametersOf(readView(`#/overview?${new URLSearchParams({ year: 'all', q })}`).filters),
    );
    return rows.map(({ name }) => String(name));
  };
  const all = (await town.ask('select distinct name from seen')).map(({ name }) => String(name));
  expect(await found('wghgl')).toContain('城市运行网格化管理经费');
  expect(await found('WGHGL')).toEqual(await found('wghgl'));
  expect(await found('网gh')).toEqual(expect.arrayContaining(['城市运行网格化管理经费']));
  expect((await found('csyxwgh')).length).toBeGreaterThan(0);
  expect(await found('zzzzz')).toEqual([]);
  expect((await found('.*')).length).toBe(0);
  expect((await found('养老')).toSorted()).toEqual(
    expect.arrayContaining(all.filter((name) => name.includes('养老')).toSorted()),
  );
});
