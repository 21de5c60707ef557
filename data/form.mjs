/** The columns of a sample, one row per indicator with the project repeated. */
const HEADERS = [
  '年度',
  '项目编码',
  '项目名称',
  '项目类别',
  '主管部门',
  '实施单位',
  '计划开始日期',
  '计划完成日期',
  '项目资金总额(万元)',
  '年度资金申请总额(万元)',
  '其中：财政资金(万元)',
  '当年财政拨款(万元)',
  '上年结转资金(万元)',
  '其他资金(万元)',
  '年度其他资金(万元)',
  '项目总目标',
  '年度总体目标',
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
];

/** The short words of the texts and the labels the form prints for them, in official order. */
const LEVELS = {
  数量: '产出指标,数量指标',
  质量: '产出指标,质量指标',
  时效: '产出指标,时效指标',
  成本: '产出指标,成本指标',
  经济: '效益指标,经济效益指标',
  社会: '效益指标,社会效益指标',
  生态: '效益指标,生态效益指标',
  持续: '效益指标,可持续影响指标',
  满意: '满意度指标,服务对象满意度指标',
};

export const HEADER_LINE = `\ufeff${HEADERS.join(',')}\r\n`;

/** The CSV rows of one form. */
export function formRows(form) {
  const { amounts } = form;
  const cells = [form.year, form.code, form.name, form.category, form.department, form.unit, ...form.dates];
  const money = [
    amounts.total,
    amounts.annual,
    amounts.fiscal,
    amounts.appropriation,
    amounts.carryOver,
    amounts.other,
    amounts.annualOther,
  ];
  const project = [...cells, ...money.map(tenThousands), form.goal, form.annualGoal].map(cell).join(',');
  return form.indicators
    .map(({ kind, name, target }) => `${project},${LEVELS[kind]},${cell(name)},${cell(target)}\r\n`)
    .join('');
}

const NO_AMOUNTS = {
  total: null,
  annual: null,
  fiscal: null,
  appropriation: null,
  carryOver: null,
  other: null,
  annualOther: null,
};

/**
 * The seven amounts of a form, in whole hundreds of 元 (0.01 万元), whose parts sum to the totals.
 * `null` is a blank cell; a part of nothing is blank too.
 */
export function splitAmounts({ annual, total = annual, otherShare = 0, carryShare = 0 }) {
  if (annual === null) return NO_AMOUNTS;
  const other = Math.round(total * otherShare);
  const annualOther = Math.round(annual * otherShare);
  const carryOver = Math.round(annual * carryShare);
  return {
    total,
    annual,
    fiscal: total - other,
    appropriation: annual - annualOther - carryOver,
    carryOver: carryOver || null,
    other: other || null,
    annualOther: annualOther || null,
  };
}

/** Whole hundreds of 元 as 万元 with two decimals. */
function tenThousands(amount) {
  if (amount === null) return '';
  const digits = String(amount).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function cell(value) {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
