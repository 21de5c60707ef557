import { expect, test } from 'vitest';
import { fieldOf } from '#domain/columns.ts';
import { kindOf } from '#domain/kinds.ts';

test.each([
  [
    'name',
    '专项资金名称',
    '专项名称',
    '项目(政策)名称',
    '预算项目名称',
    '项目支出名称：',
    '★项目名称',
    '政策名称',
    '任务名称',
  ],
  [
    'goal_overall',
    '项目总体目标',
    '总体绩效目标',
    '中长期目标',
    '项目长期绩效目标',
    '实施期绩效目标',
    '三年目标',
    '项目整体目标',
    '总体目标（2024-2026年）',
  ],
  [
    'goal_annual',
    '项目年度目标',
    '本年度目标',
    '当年绩效目标',
    '年度工作目标',
    '项目年度绩效目标',
    '年度预期目标',
    '本年绩效目标',
    '年度总体绩效目标（10分）',
  ],
  [
    'annual',
    '当年年度预算',
    '年度本级\n预算金额',
    '年度财政资金总额',
    '本年预算金额',
    '当年预算数',
    '年度预算安排',
    '年度项目资金总额',
    '本年度资金总额',
    '年度预算申请数',
    '年度资金金额（万元）',
  ],
  [
    'total',
    '项目总投资',
    '项目总预算',
    '资金总额及构成',
    '总投资估算',
    '项目预算总额',
    '项目总资金',
    '计划总投资',
    '项目资金总额（元）',
  ],
  [
    'period',
    '项目支出实施期',
    '项目实施期限',
    '起止时间',
    '项目起止日期',
    '建设周期',
    '项目执行期',
    '实施年限',
    '资金执行期限',
  ],
  ['department', '业务主管部门', '主管单位', '项目主管部门', '主管部门名称', '主管部门及代码'],
  ['unit', '具体实施单位', '项目承担单位', '申报单位', '资金使用单位', '项目建设单位', '执行单位', '填报单位名称'],
  ['category', '项目支出类型', '预算项目类别', '项目种类', '专项类别'],
  ['appropriation', '本年财政拨款', '当年财政拨款资金', '年度一般公共预算拨款'],
  ['carry_over', '以前年度结转资金', '上年度结转', '上年结余资金'],
])('%s is known by the parts of its labels', (field, ...labels) => {
  expect(Object.fromEntries(labels.map((label) => [label, fieldOf(label)]))).toEqual(
    Object.fromEntries(labels.map((label) => [label, field])),
  );
});

test.each([
  '项目资金',
  '资金',
  '预算执行情况',
  '资金用途',
  '项目概况',
  '部门经济科目名称',
  '执行率',
  '得分',
  '绩效目标',
  '项目负责人',
])('%s is no field of a form', (label) => {
  expect(fieldOf(label)).toBeNull();
});

test.each([
  [
    'quantity',
    '数量指标（必填）',
    '①数量指标',
    '产出数量',
    '1.数量',
    '★数量指标：',
    '数量目标',
    '数量指标\n（20分）',
    '工作量指标',
    '（1）数量指标',
  ],
  ['quality', '质量指标等', '质 量 指 标', '3、质量指标', '产出质量指标'],
  ['timeliness', '时效性指标', '时效指标\n（10分）', '进度指标', '完成时效', '时间指标'],
  ['cost', '成本指标（12分）', '成本控制指标', '项目成本'],
  ['economic', '经济效益（选填）', '经济效果指标'],
  ['social', '社会效益指标★', '社会影响'],
  ['ecological', '生态效益指标(8分)', '环保效益', '环境影响指标', '生态环境效益'],
  ['sustained', '可持续性影响', '可持续发展影响指标', '长效影响', '可持续影\n响指标'],
  [
    'satisfaction',
    '群众满意度',
    '公众满意度指标',
    '服务对象或项目受益人满意度',
    '满意度指标10分',
    '服务对象\n满意度指\n标',
    '受益企业满意度',
  ],
  ['cost_economic', '经济成本指标（10分）'],
  ['cost_ecological', '生态环境\n成本指标', '环境成本'],
])('%s is the kind of a level-2 label however it is decorated', (kind, ...labels) => {
  expect(Object.fromEntries(labels.map((label) => [label, kindOf(null, label)]))).toEqual(
    Object.fromEntries(labels.map((label) => [label, kind])),
  );
});

test.each(['', '其他', '完成情况', '项目管理', '服务对象', '指标', '2024', '绩效目标', '社会', '成效'])(
  '%j is no kind',
  (label) => {
    expect(kindOf('产出指标', label)).toBe(label === '社会' ? 'social' : null);
  },
);

test('a kind may stand in the column of level 1, where level 2 names none', () => {
  expect(kindOf('数量指标', '修路')).toBe('quantity');
  expect(kindOf('满意度指标', '受益群体')).toBe('satisfaction');
  expect(kindOf('成本指标', '人工')).toBeNull();
});
