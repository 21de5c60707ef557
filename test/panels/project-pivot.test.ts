import papa from 'papaparse';
import { expect, test } from 'vitest';
import { sheetOf } from '#app/panel/tables.ts';
import { headline } from '#panels/headline/draw.ts';
import { projectPivot } from '#panels/project-pivot/draw.ts';
import { dataFile, importInto, openWorkspace, textFile } from '#test/workspace.ts';
import { texts } from '#text/text.ts';
import { PIVOT_MEASURES, PIVOTED } from '#view/pivot.ts';
import { drawnFrom, records } from './asked.ts';

type Cells = Readonly<Record<string, string>>;

/** The synthetic years read by themselves: one row a form. */
const forms: readonly Cells[] = [
  ...new Map(
    papa
      .parse<Cells>(await dataFile('shili-2020-2025.csv').text(), { header: true, skipEmptyLines: true })
      .data.map((row) => [`${row.年度} ${row.项目编码}`, row]),
  ).values(),
];
const town = await openWorkspace({ sample: 'multi-year' });

/** 万元 with two decimals → fen. */
function fen(text: string | undefined): number {
  return Number((text || '0.00').replace('.', '')) * 10_000;
}

function total(own: readonly Cells[]): number {
  return own.reduce((sum, form) => sum + fen(form['年度资金申请总额(万元)']), 0);
}

const PAIRS = PIVOTED.flatMap((rows) =>
  PIVOTED.filter((one) => one !== rows).map((columns) => [rows, columns] as const),
);

test.each(PAIRS)('%s × %s: totals both ways come to the headline, whatever is counted', async (rows, columns) => {
  const heads = records(await drawnFrom(town, headline, '#/overview'));
  for (const measure of PIVOT_MEASURES) {
    const { table } = await drawnFrom(town, projectPivot, `#/projects?pivot=${rows}.${columns}.${measure}`);
    const cells = table.rows.map((row) => row.slice(1, -1).map(Number));
    const [foot = []] = table.totals ?? [];
    for (const [at, row] of table.rows.entries()) {
      expect((cells[at] ?? []).reduce((sum, value) => sum + value, 0)).toBe(Number(row.at(-1)));
    }
    for (const [at] of (cells[0] ?? []).entries()) {
      expect(cells.reduce((sum, row) => sum + (row[at] ?? 0), 0)).toBe(Number(foot[at + 1]));
    }
    const yearly = rows === 'year' || columns === 'year';
    const said = heads.filter(({ year }) => yearly || year === 2025).map((head) => Number(head[measure]));
    expect(Number(foot.at(-1))).toBe(said.reduce((sum, value) => sum + value, 0));
    const last =
      rows === 'year'
        ? table.rows.find(([year]) => year === '2025')?.at(-1)
        : foot[table.columns.findIndex(({ id }) => id === 'year.2025')];
    if (yearly) expect(last).toBe(heads.find(({ year }) => year === 2025)?.[measure]);
  }
});

test('money by unit and year is what the file says, cell by cell', async () => {
  const drawing = await drawnFrom(town, projectPivot, '#/projects?pivot=unit.year.amount');
  const found = records(drawing);
  expect(found.map(({ unit }) => unit).toSorted()).toEqual([...new Set(forms.map((form) => form.实施单位))].toSorted());
  for (const row of found) {
    for (const year of [2020, 2021, 2022, 2023, 2024, 2025]) {
      const own = forms.filter((form) => form.实施单位 === row.unit && form.年度 === String(year));
      expect(row[`year.${year}`], `${row.unit} ${year}`).toBe(own.length === 0 ? null : total(own));
    }
  }
  const counted = await drawnFrom(town, projectPivot, '#/projects?pivot=category.unit.projects&year=2023');
  const [recurring] = records(counted);
  expect(recurring?.['unit.示例镇水务管理所']).toBe(
    forms.filter(
      (form) => form.实施单位 === '示例镇水务管理所' && form.年度 === '2023' && form.项目类别 === '经常性项目',
    ).length,
  );
});

test('as a spreadsheet it has the same rows and columns, with totals and money in 元', async () => {
  const { table } = await drawnFrom(town, projectPivot, '#/projects?pivot=category.year.amount');
  const sheet = sheetOf(table, '透视', texts.zh);
  expect(sheet.rows[0]).toEqual([
    '项目类别',
    ...['2020', '2021', '2022', '2023', '2024', '2025', '合计'].map((one) => `${one}(元)`),
  ]);
  const [foot] = sheet.rows.slice(-1);
  expect(foot?.[0]).toBe('合计');
  expect(foot?.slice(1, 7)).toEqual(
    [2020, 2021, 2022, 2023, 2024, 2025].map((year) => {
      const sum = total(forms.filter((form) => form.年度 === String(year)));
      return { decimal: `${Math.floor(sum / 100)}.${String(sum % 100).padStart(2, '0')}` };
    }),
  );
});

test('many columns are folded into one, and that is said; no amount is no 0', async () => {
  const workspace = await openWorkspace();
  const header = '年度,项目名称,主管部门,实施单位,年度资金申请总额(万元),二级指标,三级指标,年度指标值\n';
  const lines = Array.from(
    { length: 40 },
    (_, at) => `2024,修路${at},甲局,${at + 1}号,${100 - at},数量指标,修路,3公里\n`,
  );
  await importInto(
    workspace,
    textFile('many.csv', `${header}${lines.join('')}2024,植树,乙局,1号,,数量指标,植树,9棵\n`),
  );
  const drawing = await drawnFrom(workspace, projectPivot, '#/projects?pivot=department.unit.amount');
  expect(drawing.table.columns).toHaveLength(1 + 24 + 1 + 1);
  expect(drawing.remarks).toEqual(['1 个项目无金额，不在其中', '列出金额最大的 24 个实施单位，其余合为一列']);
  const [first, second] = records(drawing);
  expect([first?.department, first?.total]).toEqual(['甲局', 3_220_000_000]);
  expect([second?.department, second?.total, second?.['unit.1号']]).toEqual(['乙局', null, null]);
  const projects = records(await drawnFrom(workspace, projectPivot, '#/projects?pivot=department.unit.projects'));
  expect(projects.map(({ total: all }) => all)).toEqual([40, 1]);
});
