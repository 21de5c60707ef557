import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codesOf, EIGHT, rawForms, readForms } from './forms.ts';

const ANSWERS = JSON.parse(readFileSync(new URL('../../data/wujing-2023.json', import.meta.url), 'utf8')).项目;

/** A form in the keys of data/wujing-2023.json. */
function asAnswer({ raw, project }: Awaited<ReturnType<typeof readForms>>[number]) {
  const { texts } = raw.project;
  return {
    年度: project.year,
    项目名称: project.name,
    项目类别: project.category_raw,
    主管部门: project.department,
    实施单位: project.unit,
    计划开始日期: texts.starts_on,
    计划完成日期: texts.ends_on,
    项目资金总额: texts.total,
    年度资金申请总额: texts.annual,
    财政资金: texts.fiscal,
    当年财政拨款: texts.appropriation,
    上年结转资金: texts.carry_over ?? null,
    其他资金: texts.other ?? null,
    年度其他资金: texts.annual_other ?? null,
    项目总目标: project.goal_overall,
    年度总体目标: project.goal_annual,
    绩效指标: project.indicators.map(({ level1, level2, name, target }) => ({
      一级指标: level1,
      二级指标: level2,
      三级指标: name,
      年度指标值: target,
    })),
  };
}

describe('the eight real forms of 2023', () => {
  test('come out word for word as they were copied by hand', async () => {
    const forms = await readForms(EIGHT);
    expect(forms.map(asAnswer)).toEqual(ANSWERS);
  });

  test('are amounts in 万元, dates and a framework without a guess', async () => {
    const [first] = await readForms(EIGHT);
    expect(first?.project).toMatchObject({
      form: 'target',
      money_unit: '万元',
      starts_on: '2023-01-01',
      ends_on: '2023-12-31',
      category: 'special',
      amounts: { total: 3_500_000, annual: 3_500_000, other: null, annual_other: null },
      framework: null,
    });
    expect(first?.raw.project.texts.goal_period).toBe('2023年-2023年');
  });

  test('have the problems known of them, and no others', async () => {
    const forms = await readForms(EIGHT);
    expect(forms.map(codesOf)).toEqual([[], ['X07'], ['X06'], [], [], [], ['X03'], []]);
    expect(forms.some(({ quarantined }) => quarantined)).toBe(false);
  });

  test('name row, column and words of each problem', async () => {
    const forms = await readForms(EIGHT);
    const found = forms.flatMap(({ remarks }) =>
      remarks.map(({ code, row, column, detail }) => [code, row, column, detail]),
    );
    expect(found).toEqual([
      ['X07', 42, 'F', '+1'],
      ['X07', 45, 'F', '+1'],
      ['X07', 46, 'B', '-1'],
      ['X06', 60, 'B', null],
      ['X03', 149, 'B', '2023-01-01 ~ 2023-12-31'],
    ]);
    expect(forms[1]?.remarks[2]?.raw).toBe('满意度指标 | 服务对象 满意度指标 | 群众满意度 | 较上一年提升');
  });

  test('say where each value stands: rows below the title, columns as letters', async () => {
    const [first, second] = await rawForms(EIGHT);
    expect(first?.project).toMatchObject({
      row: 3,
      placement: {
        year: { rows_below: 2, column: 'A' },
        name: { rows_below: 4, column: 'B' },
        unit: { rows_below: 5, column: 'E' },
        annual: { rows_below: 7, column: 'E' },
        carry_over: { rows_below: 9, column: 'D' },
        goal_annual: { rows_below: 11, column: 'E' },
      },
    });
    expect(first?.indicators[2]).toMatchObject({
      row: 18,
      placement: { level1: { rows_below: -2, column: 'B' }, target: { rows_below: 0, column: 'F' } },
    });
    expect(second?.project.row).toBe(25);
    expect(second?.indicators.at(-1)?.placement).toEqual({
      level1: { rows_below: 0, column: 'A' },
      level2: { rows_below: 0, column: 'B' },
      indicator: { rows_below: 0, column: 'C' },
      target: { rows_below: 0, column: 'D' },
    });
  });
});
