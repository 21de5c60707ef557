import { expect, test } from 'vitest';
import { rowsBehind } from '#app/projects/rows-behind.ts';
import { SHEET_PARTS } from '#app/sheet/sheet.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import { wholeCsv } from '#export/whole/whole.ts';
import { rowsFrom } from '#test/panels/asked.ts';
import { importInto, jsonOf, openWorkspace, textFile } from '#test/workspace.ts';

/** Operator, value and unit of a row, and the one text a person reads. */
const TARGETS = [
  ['≥', '95', '%', '≥95%'],
  ['=', '12', '次', '=12次'],
  ['＝', '100', '％', '=100%'],
  ['小于等于', '30', '天', '≤30天'],
  ['≤', '1,200.5', '万元', '≤1,200.5万元'],
  ['定性', '明显提升', '', '明显提升'],
  ['', '40', '公里', '40公里'],
  ['≥', '95%', '', '≥95%'],
  ['', '100人以上', '', '100人以上'],
  ['≥', '30公里', '', '≥30公里'],
  ['', '≥3', '个', '≥3个'],
  ['≥', '≥3', '个', '≥3个'],
  ['', '全部完成', '/', '全部完成'],
  ['定性', '优良', '等级', '优良'],
] as const;

const HEAD = '年度,项目名称,实施单位,年度预算（万元）,二级指标,三级指标,计算符号,指标值,度量单位';
const LINES = TARGETS.map(
  ([sign, value, unit], at) => `2024,甲,乙所,10,数量指标,指标名称甲${at},${sign},"${value}",${unit}`,
);

async function loaded(file: File): Promise<Workspace> {
  const workspace = await openWorkspace();
  await importInto(workspace, file);
  return workspace;
}

async function partsOf(workspace: Workspace) {
  const { projects } = JSON.parse(await (await jsonOf(workspace)).text());
  return projects.map(({ indicators }: { readonly indicators: readonly object[] }) => indicators);
}

test('operator, value and unit of three columns are one text in the sheet and in lists', async () => {
  const workspace = await loaded(textFile('三列.csv', [HEAD, ...LINES].join('\n')));
  const identity = ['target', 2024, '', '乙所', '甲'].join('\u001f');
  const rows = await workspace.ask(SHEET_PARTS.rows, { identity });
  expect(rows.map(({ target }) => target)).toEqual(TARGETS.map(([, , , shown]) => shown));
  const behind = await rowsFrom(workspace, rowsBehind, '#/overview?rows=all');
  const shown = behind.map(({ target }) => target).filter((target) => target !== null);
  expect(shown.toSorted()).toEqual(TARGETS.map(([, , , shown]) => shown).toSorted());
});

test('they are exported with their parts, and read again the same', async () => {
  const workspace = await loaded(textFile('三列.csv', [HEAD, ...LINES].join('\n')));
  const [first] = await partsOf(workspace);
  expect(first[0]).toMatchObject({ target: '95', operator: '≥', value: 95, unit: '%' });
  expect(first[2]).toMatchObject({ target: '100', operator: '=', value: 100, unit: '%' });
  expect(first[5]).toMatchObject({ target: '明显提升', operator: null });
  const json = await loaded(new File([await jsonOf(workspace)], 'mingji.json'));
  expect(await partsOf(json)).toEqual([first]);
  const csv = await loaded(
    new File([await wholeCsv((sql, parameters) => workspace.ask(sql, parameters))], 'mingji.csv'),
  );
  expect(await partsOf(csv)).toEqual([first]);
});
