import { expect, test } from 'vitest';
import { formOf, type Printed, told } from './forms.ts';

/** What rules of a row say of it, by themselves. */
function on(row: Printed, rules: readonly string[]): readonly string[] {
  return told(formOf([row])).flatMap((finding) => {
    const [rule = '', position] = finding.split(' ');
    return position === '1' && rules.includes(rule) ? [rule] : [];
  });
}

test.each<readonly [Printed, string]>([
  [['数量指标', '指标1：完成路灯安装工作', '1'], 'Q07'],
  [['质量指标', '指标1：提高照明水平', '100%'], 'Q07'],
  [['可持续影响指标', '①提升居民幸福感', '显著提升'], 'Q07'],
  [['可持续影响指标', '★（1）推动乡村发展', '长期'], 'Q07'],
  [['可持续影响指标', '持续推动乡村发展', '长期'], 'Q07'],
  [['社会效益指标', '1.保护文物安全', '100%'], 'Q07'],
  [['社会效益指标', '2、消除消防隐患', '有效'], 'Q07'],
  [['社会效益指标', '（3）减轻家长负担', '有效'], 'Q07'],
  [['社会效益指标', '三级指标2：维护社会稳定', '有效'], 'Q07'],
  [['质量指标', '保障设备运行', '=100百分比'], 'Q07'],
  [['数量指标', '保障退役人员人数(人)', '=30人'], ''],
  [['数量指标', '建设公厕面积(平方米)', '200'], ''],
  [['时效指标', '完成及时率(≥**%)', '≥100%'], ''],
  [['数量指标', '举办培训班期数', '3期'], ''],
  [['数量指标', '开展巡查次数', '≥30次'], ''],
  [['质量指标', '维修及时性', '<24小时'], ''],
  [['数量指标', '指标2：开展食品安全监督抽检批次', '≥30批次'], ''],
  [['数量指标', '其中：改造老旧小区户数', '≥300户'], ''],
  [['质量指标', '规范化管理率', '≥95%'], ''],
])('%j is a task: %j', (row, expected) => {
  expect(on(row, ['Q07']).join()).toBe(expected);
});

test.each<readonly [Printed, string]>([
  [['经济效益指标', '指标1：无', '无'], 'C02'],
  [['经济效益指标', '指标1：/', '/'], 'C02'],
  [['生态效益指标', '1.无', '无'], 'C02'],
  [['生态效益指标', '①无', '无'], 'C02'],
  [['生态效益指标', '本项目不涉及生态效益', '无'], 'C02'],
  [['经济效益指标', '本项目不适用', '不适用'], 'C02'],
  [['可持续影响指标', '无相关指标', '-'], 'C02'],
  [['社会效益指标', '该指标不适用', ''], 'C02,C05'],
  [['满意度指标', '指标1：', ''], 'C03'],
  [['满意度指标', '指标2：', '≥90%'], 'C03'],
  [['质量指标', '安全事故发生次数', '不发生'], ''],
  [['生态效益指标', '对生态环境无影响', '是'], ''],
])('%j lacks: %j', (row, expected) => {
  expect(on(row, ['C02', 'C03', 'C04', 'C05', 'C06']).join()).toBe(expected);
});

test.each<readonly [Printed, boolean]>([
  [['数量指标', '调解矛盾纠纷案件数量', '≥300件'], false],
  [['数量指标', '审结案件数', '≥1200件'], false],
  [['成本指标', '单位成本控制率', '≤95%'], false],
  [['经济效益指标', '节约办公成本', '≥5万元'], false],
  [['社会效益指标', '解决停车难问题户数', '≥200户'], false],
  [['社会效益指标', '火灾起数', '≤5起'], false],
  [['数量指标', '参会人数', '≤300人'], false],
  [['成本指标', '补助标准', '≥600元/人'], false],
  [['质量指标', '抽检不合格率', '≤3%'], false],
  [['社会效益指标', '群众反映问题解决率', '≥95%'], false],
  [['质量指标', '电梯平稳运行率', '≤98%'], true],
  [['成本指标', '围栏每米造价', '≥300元'], true],
  [['数量指标', '种植苗木数量', '≤500株'], true],
  [['社会效益指标', '重复投诉件数', '≥10件'], true],
  [['质量指标', '设备故障率', '≥3%'], true],
  [['时效指标', '故障响应时间', '≥24小时'], true],
  [['成本指标', '会议费支出', '不低于5万元'], true],
  [['质量指标', '资料完整率', '≤95%'], true],
  [['社会效益指标', '案件办理差错率', '≥2%'], true],
  [['数量指标', '指标1：培训人次', '≤200人次'], true],
])('%j points the wrong way: %j', (row, expected) => {
  expect(on(row, ['D01']).length > 0).toBe(expected);
});

test.each<readonly [Printed, string]>([
  [['时效指标', '资金支付及时率', '100%'], 'M12'],
  [['时效指标', '资金拨付到位情况', '12月底前'], 'M12'],
  [['质量指标', '经费支出合规率', '100%'], 'M12'],
  [['时效指标', '专项资金当年下达率', '100%'], 'M12'],
  [['数量指标', '资金支付完成率', '100%'], 'M12'],
  [['经济效益指标', '结余率', '≤5%'], 'M12'],
  [['质量指标', '政府采购率', '100%'], 'M12'],
  [['质量指标', '专款专用率', '100%'], 'M12'],
  [['质量指标', '招投标程序合规性', '合规'], 'M12'],
  [['质量指标', '补助资金社会化发放率', '100%'], ''],
  [['质量指标', '公交移动支付率', '≥85%'], ''],
  [['经济效益指标', '节约财政资金支出率', '≥5%'], ''],
  [['成本指标', '控制在预算成本内', '30万'], ''],
  [['成本指标', '严格控制经费支出', '不超支'], 'M04'],
  [['成本指标', '项目成本', '参照市场价'], 'M04'],
  [['成本指标', '预算控制率', '≤100%'], 'M04'],
  [['成本指标', '项目总成本', '控制在预算内，不超过35.6万元'], ''],
  [['经济成本指标', '资金使用效率', '100%'], 'M03'],
  [['社会成本指标', '对当地文化影响', '长远'], 'M03'],
  [['生态环境成本指标', '提升绿化水平', '提升'], 'M03'],
  [['社会成本指标', '施工占道影响出行天数', '≤30天'], ''],
  [['生态环境成本指标', '施工扬尘投诉', '≤3次'], ''],
])('%j is funds, vacuous or no cost: %j', (row, expected) => {
  expect(on(row, ['M03', 'M04', 'M12']).join()).toBe(expected);
});

test.each<readonly [Printed, boolean]>([
  [['质量指标', '是否合格', '是'], false],
  [['生态效益指标', '环境', '优良'], false],
  [['生态效益指标', '河道水质', 'Ⅲ类及以上'], false],
  [['质量指标', '养老机构星级', '三星级以上'], false],
  [['质量指标', '工程质量', '合格'], false],
  [['质量指标', '资质等级', '甲级'], false],
  [['时效指标', '补贴发放', '按月发放'], false],
  [['质量指标', '验收结果', '通过验收'], false],
  [['质量指标', '工作效果', '良好'], true],
  [['社会效益指标', '社会和谐', '有效促进'], true],
])('%j is a target in words: %j', (row, expected) => {
  expect(on(row, ['Q01']).length > 0).toBe(expected);
});

const SPREAD: readonly Printed[] = [
  ['数量指标', '巡查完成率', '100', { operator: '＝', unit: '%' }],
  ['质量指标', '合格率', '=100%'],
  ['时效指标', '及时率', '100', { operator: '≥', unit: '百分比' }],
  ['社会效益指标', '知晓率', '100', { operator: '═', unit: '%' }],
  ['满意度指标', '群众满意度', '≥95%'],
];

test('one value everywhere is seen in any notation and at any height', () => {
  expect(told(formOf(SPREAD))).toContain('Q08 4/5');
  const ninety = ['甲率', '乙率', '丙率', '丁率'].map((name): Printed => ['质量指标', name, '≥90%']);
  expect(told(formOf(ninety))).toContain('Q08 4/4');
  expect(told(formOf([...ninety.slice(0, 3), ['质量指标', '戊率', '≥91%']])).join()).not.toContain('Q08');
});

test.each<readonly [Printed, Printed]>([
  [
    ['数量指标', '小麦良种补贴种植面积', '20亩'],
    ['数量指标', '玉米良种补贴种植面积', '30亩'],
  ],
  [
    ['时效指标', '项目工程计划开工时间', '3月'],
    ['时效指标', '项目工程计划竣工时间', '9月'],
  ],
  [
    ['满意度指标', '学生满意度', '≥90%'],
    ['满意度指标', '学生人数', '300人'],
  ],
])('%j and %j are two things', (one, other) => {
  expect(told(formOf([one, other])).join()).not.toContain('D07');
});

test('a heading whose parts follow lacks no target, one without parts does', () => {
  const heading: Printed = ['数量指标', '农村公路养护里程', ''];
  const part: Printed = ['数量指标', '其中：县道养护里程', '36公里'];
  expect(told(formOf([heading, part])).join()).not.toContain('C04');
  expect(told(formOf([heading, ['质量指标', '其中：县道养护里程', '36公里']]))).toContain('C04 1');
  expect(told(formOf([heading, ['数量指标', '修补面积', '36公里']]))).toContain('C04 1');
  expect(
    told(formOf([heading, ['数量指标', '（1）县道', '36公里'], ['数量指标', '（2）乡道', '9公里']])).join(),
  ).not.toContain('C04');
});

test('a form of numbers is told in one sentence and none of its slots is given', () => {
  const numbers = ['1', '2', '3'].map((name): Printed => ['数量指标', name, name]);
  const found = told(formOf(numbers));
  expect(found.filter((finding) => /^C0[234]/.test(finding))).toEqual([]);
  expect(found.filter((finding) => finding.startsWith('C13'))).toEqual(['C13 3/3']);
});
