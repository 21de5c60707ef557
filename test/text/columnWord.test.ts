import { expect, test } from 'vitest';
import { problems } from '#panels/problems/draw.ts';
import { drawnFrom, records } from '#test/panels/asked.ts';
import { importInto, jsonOf, openWorkspace, textFile } from '#test/workspace.ts';
import { columnWord } from '#text/columnWord.ts';
import { texts } from '#text/text.ts';

test.each([
  ['amounts.total', '项目资金总额'],
  ['amounts.annual', '年度资金申请总额'],
  ['amounts.carry_over', '上年结转资金'],
  ['amounts.annual_other', '年度其他资金'],
  ['category_raw', '项目类别'],
  ['goal_overall', '项目总目标'],
  ['goal_annual', '年度总体目标'],
  ['starts_on', '计划开始日期'],
  ['money_unit', '金额单位'],
  ['indicators.target', '年度指标值'],
  ['indicators.level2', '二级指标'],
  ['indicators.weight', '权重'],
  // What a person wrote over a column stays.
  ['budget_amount', 'budget_amount'],
  ['年度资金申请总额(万元)', '年度资金申请总额(万元)'],
  [null, null],
])('a column called %s is %s on the page', (column, word) => {
  expect(columnWord(column, texts.zh)).toBe(word);
});

test('a problem of our own format names the field in the words of the page', async () => {
  const workspace = await openWorkspace();
  const own = await jsonOf(await openWorkspace({ sample: 'wujing' }));
  const json = (await own.text()).replace(/"annual": ?"[\d.]+"/, '"annual": "-5.00"');
  await importInto(workspace, textFile('改过.json', json));
  const negative = records(await drawnFrom(workspace, problems)).filter(({ code }) => code === 'X52');
  expect(negative).toMatchObject([{ column: '年度资金申请总额', raw: '-5.00' }]);
});
