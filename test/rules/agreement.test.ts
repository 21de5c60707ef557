import { expect, test } from 'vitest';
import { doctorOf } from '#rules/diagnose.ts';
import { BUILT_IN } from '#rules/pack.ts';
import type { FormRow } from '#rules/reading.ts';
import { formOf, type Printed, told } from './forms.ts';

const has = (form: FormRow, rule: string) => told(form).some((finding) => finding.startsWith(rule));
const target = (kind: string, name: string, value: string): FormRow => formOf([[kind, name, value]]);

test('both cells stand in the evidence', () => {
  const form = { ...target('成本指标', '项目总成本', '≤100万元'), amount: 865_000 };
  const found = doctorOf(BUILT_IN)(form).findings.find(({ rule }) => rule === 'D13');
  expect([found?.position, found?.cell, found?.evidence]).toEqual([1, 'target', '项目总成本=≤100万元 ~ 865000元']);
});

test.each([
  ['项目总成本', '≤86.5万元', 'D12'],
  ['会议费总额', '865000元', 'D12'],
  ['经费支出', '≤86.5万', 'D12'],
  ['项目成本控制', '控制在86.5万元以内', 'D12'],
  ['项目总投资', '≤0.00865亿元', 'D12'],
  ['项目总成本', '≤90万元', 'D13'],
  ['采购成本', '1000000元', 'D13'],
  ['每公里养护成本', '≤86.5万元', ''],
  ['人均成本', '≤86.5万元', ''],
  ['养护单价', '≤100万元/公里', ''],
  ['项目总成本', '≤60万元', ''],
  ['成本节约率', '≥5%', ''],
])('a cost %s of %s against 86.5万元: %s', (name, value, rule) => {
  const form = { ...target('成本指标', name, value), amount: 865_000 };
  expect(['D12', 'D13'].filter((one) => has(form, one)).join()).toBe(rule);
});

test.each<readonly [Printed, boolean]>([
  [['质量指标', '设备完好率', '≥30个'], true],
  [['质量指标', '验收合格率', '12次'], true],
  [['社会效益指标', '受益人数', '≥300户'], true],
  [['数量指标', '改造户数', '≥300人'], true],
  [['数量指标', '绿化面积', '≥300株'], true],
  [['数量指标', '养护里程', '≥20条'], true],
  [['成本指标', '维修单价', '≤30个'], true],
  [['数量指标', '开放天数', '≥300次'], true],
  [['数量指标', '巡查次数', '≥300人'], true],
  [['数量指标', '培训场次', '≥30人'], true],
  [['质量指标', '设备完好率', '≥95%'], false],
  [['质量指标', '婴儿死亡率', '≤3.5‰'], false],
  [['质量指标', '验收合格率', '≥95百分比'], false],
  [['数量指标', '培训人次', '≥30人次'], false],
  [['数量指标', '绿化面积', '≥30公顷'], false],
  [['质量指标', '采样频率', '≥30次'], false],
])('name and unit of %j disagree: %j', (row, expected) => {
  expect(has(formOf([row]), 'D14')).toBe(expected);
});

test.each<readonly [string, string, boolean]>([
  ['2025年3月底前', '2024', true],
  ['2023年12月', '2024', true],
  ['2025.6', '2024', true],
  ['2024年12月31日前', '2024', false],
  ['2024年', '2024', false],
  ['12月底前', '2024', false],
  ['2024年1月--2024年11月', '2024', false],
])('%s lies outside %s: %j', (date, year, expected) => {
  const form = { ...target('时效指标', '完工时间', date), starts_on: `${year}-01-01`, ends_on: `${year}-12-31` };
  expect(has(form, 'D16')).toBe(expected);
});

test('a date before the year of the form lies outside, one behind it may belong to a longer project', () => {
  expect(has({ ...target('时效指标', '完工时间', '2023年12月'), year: 2024 }, 'D16')).toBe(true);
  expect(has({ ...target('时效指标', '完工时间', '2025年12月'), year: 2024 }, 'D16')).toBe(false);
});

test.each<readonly [string, boolean]>([
  ['设备完好率及使用率', true],
  ['培训人数和场次', true],
  ['合格率、及时率', true],
  ['收入与产值', true],
  ['村庄数量以及受益户数', true],
  ['学生和家长满意度', false],
  ['城市及农村低保人数', false],
  ['道路、桥梁完好率', false],
  ['普及率', false],
  ['及时率', false],
])('%s is two indicators: %j', (name, expected) => {
  expect(has(target('质量指标', name, '≥95%'), 'Q13')).toBe(expected);
});
