import { builtHeading, builtLabel } from './builtLabels.ts';

/** What a column, label or key of an export can mean for the project … */
export const PROJECT_FIELDS = [
  'form',
  'year',
  'code',
  'name',
  'department',
  'unit',
  'category',
  'starts_on',
  'ends_on',
  'period',
  'money_unit',
  'total',
  'annual',
  'fiscal',
  'appropriation',
  'carry_over',
  'other',
  'annual_other',
  'goal_overall',
  'goal_annual',
  'goal_period',
  'framework',
] as const;
/** … and for one indicator row. */
export const INDICATOR_FIELDS = [
  'level1',
  'level2',
  'indicator',
  'target',
  'operator',
  'measure_unit',
  'direction',
  'weight',
] as const;

export type ProjectField = (typeof PROJECT_FIELDS)[number];
export type IndicatorField = (typeof INDICATOR_FIELDS)[number];
export type Field = ProjectField | IndicatorField;

/** The amounts of a form in printed order. */
export const AMOUNT_FIELDS = [
  'total',
  'annual',
  'fiscal',
  'appropriation',
  'carry_over',
  'other',
  'annual_other',
] as const satisfies readonly ProjectField[];
export type AmountField = (typeof AMOUNT_FIELDS)[number];

/** Header spellings seen in ten provinces and in the field lists of budget systems. A new spelling is one string. */
const SPELLINGS: Readonly<Record<Field, readonly string[]>> = {
  form: ['表单类型', 'form'],
  year: [
    '年度',
    '预算年度',
    '申报年度',
    '年份',
    '所属年度',
    '项目年度',
    'fiscal_year',
    'budget_year',
    'bgt_year',
    'set_year',
    'year',
  ],
  code: ['项目编码', '项目代码', '项目编号', 'pro_code', 'project_code', 'code'],
  name: ['项目名称', '项目支出名称', '项目', 'pro_name', 'project_name', 'name', 'project'],
  department: [
    '主管部门',
    '主管部门及代码',
    '业务主管部门',
    '预算部门',
    '部门名称',
    '部门',
    'dept_name',
    'department_name',
    'department',
  ],
  unit: [
    '实施单位',
    '项目单位',
    '项目实施单位',
    '预算单位',
    '单位名称',
    '填报单位',
    '单位',
    'agency_name',
    'unit_name',
    'unit',
  ],
  category: [
    '项目类别',
    '项目类型',
    '项目分类',
    '项目属性',
    '项目性质',
    '存续状态',
    '支出项目类别',
    'pro_cat_name',
    'category',
    'category_raw',
  ],
  starts_on: ['计划开始日期', '起始日期', '开始时间', '开始日期', '起始时间', '起始年度', 'start_date', 'starts_on'],
  ends_on: [
    '计划完成日期',
    '终止日期',
    '结束时间',
    '结束日期',
    '完成日期',
    '终止时间',
    '终止年度',
    'end_date',
    'ends_on',
  ],
  period: ['项目期', '项目起止时间', '建设周期', '实施期', '起止时间', '项目实施期'],
  money_unit: ['金额单位', '货币单位', 'money_unit'],
  total: [
    '项目资金总额',
    '中期资金总额',
    '实施期资金总额',
    '项目总预算',
    '预算数',
    '项目金额',
    '资金总额',
    'pro_amount',
    'budget',
    'budget_amount',
    'amounts.total',
  ],
  annual: [
    '年度资金申请总额',
    '年度资金总额',
    '年度预算',
    '年度预算申请',
    '年度金额',
    'annual_budget',
    'amounts.annual',
  ],
  fiscal: ['财政资金', '财政拨款', 'amounts.fiscal'],
  appropriation: ['当年财政拨款', '本年财政拨款', '年度财政拨款', 'amounts.appropriation'],
  carry_over: ['上年结转资金', '上年结转', '结转资金', 'amounts.carry_over'],
  other: ['其他资金', '自有资金', '单位资金', 'amounts.other'],
  annual_other: ['年度其他资金', '当年其他资金', '本年其他资金', 'amounts.annual_other'],
  goal_overall: [
    '项目总目标',
    '总体目标',
    '总目标',
    '实施期绩效目标',
    '实施期目标',
    '长期目标',
    '中期目标',
    'goal_overall',
    'overall_goal',
    'total_goal',
    'long_goal',
  ],
  goal_annual: [
    '年度总体目标',
    '年度目标',
    '本年度绩效目标',
    '预期目标',
    '年初设定目标',
    '年度绩效目标',
    'goal_annual',
    'annual_goal',
    'year_goal',
  ],
  goal_period: ['绩效目标期间', '目标期间', 'goal_period'],
  framework: ['framework'],
  level1: [
    '一级指标',
    '一级绩效指标',
    '一级指标名称',
    'lv1_perf_ind_name',
    'kpi_lv1',
    'level1',
    'lv1',
    'lv1_name',
    'level1_name',
  ],
  level2: [
    '二级指标',
    '二级绩效指标',
    '二级指标名称',
    'lv2_perf_ind_name',
    'kpi_lv2',
    'level2',
    'lv2',
    'lv2_name',
    'level2_name',
    '指标类型',
  ],
  indicator: [
    '三级指标',
    '三级指标名称',
    '三级绩效指标',
    '指标名称',
    '指标内容',
    'lv3_perf_ind_name',
    'kpi_lv3',
    'level3',
    'lv3',
    'lv3_name',
    'level3_name',
    'kpi_name',
    'index_name',
    'perf_ind_name',
    'indicator_name',
    'indicators.name',
  ],
  target: [
    '年度指标值',
    '指标值',
    '指标值及单位',
    '目标值',
    '年初目标值',
    '当年预期实现值',
    'indexval',
    'kpi_val',
    'kpi_value',
    'index_value',
    'target_value',
    'target',
  ],
  operator: ['指标性质', '计算符号', 'computesign', 'compute_sign', 'operator', 'indicators.sign'],
  measure_unit: ['度量单位', '计量单位', '指标单位', 'meterunit', 'meter_unit', 'measure_unit', 'indicators.unit'],
  direction: ['指标方向性', '指标方向', 'direction'],
  weight: ['权重', '指标权重', '分值', 'weight'],
};

/** Keys of our own export that hold what Mingji worked out; they are read again from the words, not from here. */
const DERIVED = new Set([
  'format',
  'category.derived',
  'indicators.position',
  'indicators.kind',
  'indicators.value',
  'indicators.measure',
  'slots',
  'misplaced',
  'accepted',
  'findings',
  'source',
]);

const BY_SPELLING = new Map<string, Field>(
  [...PROJECT_FIELDS, ...INDICATOR_FIELDS].flatMap((field) =>
    SPELLINGS[field].flatMap((spelling): [string, Field][] => [
      [withoutJoints(spelling), field],
      [spelling, field],
    ]),
  ),
);

/** Systems write pro_name, proName and PRO_NAME for the same. */
function withoutJoints(plain: string): string {
  return /^[\w.]+$/.test(plain) ? plain.replaceAll('_', '') : plain;
}

/** A header without blanks, units in brackets, numbering, 其中 and seals: what is left is looked up. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[([【][^)\]】]*[)\]】]/g, '')
    .replace(/^(?:[★☆※●◆■▲*]|其中[::]?|[一二三四五六七八九十\d]+[、.])+/, '')
    .replace(/[/,、](?:单位)?:?[百千万亿]?万?元$/, '')
    .replace(/[::*★☆※]+$/, '')
    .toLowerCase();
}

/**
 * The field a header means, or `null`. `list` is the key of the list a JSON record stands in
 * (indicator keys such as `name` mean other things inside it).
 */
export function fieldOf(header: string, inIndicators = false): Field | null {
  const plain = plainHeader(header);
  if (inIndicators) {
    const own = BY_SPELLING.get(`indicators.${withoutJoints(plain)}`);
    return own ?? (plain === '单位' ? 'measure_unit' : headingOf(plain));
  }
  return BY_SPELLING.get(plain) ?? BY_SPELLING.get(withoutJoints(plain)) ?? builtLabel(plain) ?? headingOf(plain);
}

/** What a heading means for an indicator, also with 绩效 inside: 绩效指标性质, 绩效度量单位. */
function headingOf(plain: string): IndicatorField | null {
  for (const words of [plain, plain.replace('绩效', '')]) {
    const field = BY_SPELLING.get(words) ?? BY_SPELLING.get(withoutJoints(words)) ?? builtHeading(words);
    if (field !== undefined && field !== null && isIndicatorField(field)) return field;
  }
  return null;
}

/** Every spelling of a field, for telling how near an unknown header comes to it. */
export function spellingsOf(field: Field): readonly string[] {
  return SPELLINGS[field];
}

export function isAmountField(field: Field): field is AmountField {
  return (AMOUNT_FIELDS as readonly string[]).includes(field);
}

/** The keys under which nested JSON names its list of indicators, and the envelopes around a list of projects. */
export const INDICATOR_LISTS: readonly string[] = ['绩效指标', '指标', '指标列表', 'indicators', 'kpis'];
export const ENVELOPES: readonly string[] = [
  'projects',
  '项目',
  'data',
  'list',
  'rows',
  'records',
  'result',
  'items',
  '数据',
];

export function isDerivedKey(path: string): boolean {
  return DERIVED.has(path);
}

function isIndicatorField(field: Field): field is IndicatorField {
  return (INDICATOR_FIELDS as readonly string[]).includes(field);
}
