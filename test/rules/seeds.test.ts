import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formOf, type Printed, told } from './forms.ts';

interface Seed {
  readonly 项目名称: string;
  readonly 项目总目标: string;
  readonly 年度总体目标: string;
  readonly 绩效指标: readonly {
    readonly 二级指标: string;
    readonly 三级指标: string;
    readonly 年度指标值: string | null;
  }[];
}

const SEEDS: { readonly 项目: readonly Seed[] } = JSON.parse(
  readFileSync(new URL('../../data/wujing-2023.json', import.meta.url), 'utf8'),
);

/** Worked out by hand on the printed forms, before the rules were written: rule and row, or rule and count. */
const BY_HAND: Readonly<Record<string, string>> = {
  残保金抚恤金专项:
    'C02 4 · C02 6 · C02 8 · C09 · C11 3/8 · D04 · D06 · M01 1 · M04 3 · Q01 3 · Q01 5 · Q01 7 · Q04 2/5 · Q06 1 · Q06 2 · Q07 1 · Q07 2 · Q07 3 · Q07 5 · Q07 7 · Q10 1 · Q10 2 · Q11 0/5',
  联管大队整治经费:
    'C02 4 · C02 7 · D02 6 · D06 · M01 1 · M04 3 · Q03 5 · Q03 6 · Q03 8 · Q04 3/6 · Q06 1 · Q06 2 · Q06 3 · Q07 3 · Q10 3 · Q11 2/6',
  街面督查人员经费:
    'C02 3 · C02 4 · C02 7 · C05 3 · C05 4 · C05 7 · C10 · C11 3/8 · D02 5 · D02 6 · D06 · M01 1 · M02 2 · Q02 5 · Q03 6 · Q03 8 · Q04 2/5 · Q06 1 · Q06 2 · Q07 1 · Q07 6 · Q10 1 · Q11 1/5',
  巡查员工作经费:
    'D02 5 · D08 8 · D09 2 · M01 1 · M02 2 · M03 3 · M06 6 · M07 4 · M08 7 · M10 6 · M11 4 · M11 7 · Q02 5 · Q06 1 · Q06 2 · Q06 3 · Q06 6 · Q06 7 · Q08 4/8',
  网格系统及设备维护:
    'D02 5 · D06 · D08 8 · M01 1 · M03 3 · M05 6 · M06 6 · M07 4 · M08 7 · Q02 4 · Q02 5 · Q06 1 · Q06 2 · Q06 3 · Q06 6 · Q06 7 · Q08 5/8 · Q10 2 · Q10 7 · Q11 4/8',
  标准网格化创建:
    'D01 4 · D08 8 · M01 1 · M02 2 · M03 3 · M06 6 · M07 4 · M08 7 · M10 6 · M11 7 · Q02 4 · Q02 5 · Q06 1 · Q06 2 · Q06 3 · Q06 6 · Q06 7 · Q08 5/8 · Q10 3',
  应急救援:
    'C02 4 · C02 5 · C02 6 · C08 7 · C11 3/8 · D01 7 · D05 · D06 · M01 1 · M03 3 · M08 7 · Q02 7 · Q05 8 · Q06 1 · Q06 2 · Q06 3 · Q07 1 · Q07 3 · Q07 7 · Q10 1 · Q10 2 · Q10 3 · Q11 1/5',
  城运中心指挥大厅建设:
    'C02 4 · C02 5 · C02 6 · C08 7 · C11 3/8 · D02 7 · D03 7 · M01 1 · M03 3 · M08 7 · Q02 7 · Q06 1 · Q06 2 · Q06 3 · Q07 1 · Q07 2 · Q07 3 · Q07 7 · Q10 1 · Q10 2 · Q10 3 · Q11 1/5',
};

test.each(Object.entries(BY_HAND))('the rules find on the form %s what a reviewer finds', (name, expected) => {
  const seed = SEEDS.项目.find(({ 项目名称 }) => 项目名称 === name);
  const form = formOf(
    (seed?.绩效指标 ?? []).map((row): Printed => [row.二级指标, row.三级指标, row.年度指标值 ?? '']),
    { overall: seed?.项目总目标 ?? '', annual: seed?.年度总体目标 ?? '' },
  );
  expect(told(form)).toEqual(expected.split(' · '));
});
