/** The words of the page of one unit. */
export const unitZh = {
  note: (units: string, unit: string) => `${units} 个单位，按年度资金申请总额，单位：${unit}；点单位看其单位页`,
  profileNote: (unit: string) => `金额单位：${unit}；点数字看所数的项目，点小图中的年度换报告年度，点项目看其表`,
  than: (year: string) => `比 ${year} 年`,
  weakOf: (weak: string, large: string) => (large === '0' ? weak : `${weak}（大额 ${large}）`),
  unfilled: '未有效填报',
  weakItems: '薄弱项小结',
  listed: (units: string, projects: string, amount: string) => `${units} 个单位，${projects} 个项目，资金 ${amount}。`,
  said: (unit: string, figures: readonly string[]) => `${unit}：${figures.join('，')}。`,
  all: (units: string) => `列出全部 ${units} 个单位`,
  back: '全部单位',
  print: '打印',
  page: '单位页',
  forms: (forms: string) => `项目（${forms} 个）`,
  more: (shown: string, all: string) => `列出金额最大的 ${shown} 个，共 ${all} 个，全部见数据表`,
  noForms: (period: string) => `${period}没有该单位的项目，以下为其他年度`,
  sound: '没有薄弱项',
  moreWeak: (items: string) => `另 ${items} 项`,
  remarks: (remarks: string) => `发现的问题（${remarks} 类，严重的在前）`,
  rest: (remarks: string) => `其余 ${remarks} 类`,
  noRemarks: '没有发现问题',
  hits: (hits: string, projects: string, amount: string, dearest: string) =>
    `${hits} 处，${projects} 个项目，资金 ${amount}，金额最大的是“${dearest}”。`,
  inStep: (step: string, forms: string, amount: string) => `${step} ${forms} 张，${amount}`,
};

type Two = readonly [string, string];
/** The money of two sides. */
interface MoneySaid {
  readonly names: Two;
  readonly sides: Two;
  readonly projects: Two;
  readonly by: string;
}

/** The words of two things side by side. */
export const compareZh = {
  button: '对比',
  by: '比什么',
  dimensions: { unit: '单位', department: '部门', category: '项目类别', year: '年度', project: '项目' },
  sides: { a: '甲方', b: '乙方' },
  side: '对比方',
  measure: '比的是',
  difference: '相差',
  whole: '总体',
  kinds: '各类指标的未有效填报率',
  allYears: '全部已载入年度',
  note: (dimension: string, period: string, unit: string) =>
    `${period}，按${dimension}，金额单位：${unit}；相差＝甲方减乙方`,
  choice: (name: string, about: string) => `${name} · ${about}`,
  points: (points: string) => `${points} 个百分点`,
  measures: {
    share: '占全部资金',
    weakProjects: '薄弱项目占比',
    ofKind: (kind: string) => `${kind}未有效填报率`,
  },
  missing: (side: string) => `所选“${side}”在此范围内没有项目，改用另一个`,
  same: '两边选了同一个，乙方改用另一个',
  alone: (dimension: string) => `此范围内只有一个${dimension}，没有可对比的`,
  valued: (value: string, base: string) => (base === '' ? value : `${value}（${base}）`),
  higher: (measure: string, [a, b]: Two, [left, right]: Two, by: string) =>
    `${measure}：${a} ${left}，${b} ${right}，${a}高 ${by} 个百分点。`,
  lower: (measure: string, [a, b]: Two, [left, right]: Two, by: string) =>
    `${measure}：${a} ${left}，${b} ${right}，${a}低 ${by} 个百分点。`,
  near: (points: string) => `各项比率相差都不到 ${points} 个百分点。`,
  moreMoney: ({ names: [a, b], sides: [left, right], projects: [one, other], by }: MoneySaid) =>
    `${a} ${one} 个项目，资金 ${left}；${b} ${other} 个项目，资金 ${right}；${a}多 ${by}。`,
  lessMoney: ({ names: [a, b], sides: [left, right], projects: [one, other], by }: MoneySaid) =>
    `${a} ${one} 个项目，资金 ${left}；${b} ${other} 个项目，资金 ${right}；${a}少 ${by}。`,
  sameMoney: ([a, b]: Two, amount: string, [one, other]: Two) =>
    `${a} ${one} 个项目，${b} ${other} 个项目，资金都是 ${amount}。`,
  noMoney: ([a, b]: Two, [one, other]: Two) => `${a} ${one} 个项目，${b} ${other} 个项目；有一方没有金额，不比资金。`,
};

/** The words of the pivot of the projects. */
export const pivotZh = {
  rows: '行',
  columns: '列',
  measure: '数值',
  dimensions: { year: '年度', category: '项目类别', department: '主管部门', unit: '实施单位', standing: '项目认定' },
  measures: { amount: '年度金额', projects: '项目数', weak_projects: '薄弱项目' },
  standings: { large_weak: '大额薄弱项目', weak: '其他薄弱项目', sound: '非薄弱项目' },
  allYears: '全部已载入年度',
  note: ({ rows, columns, measure, period }: Readonly<Record<'rows' | 'columns' | 'measure' | 'period', string>>) =>
    `${period}，${rows}×${columns}，${measure}；“XLSX”按此行列导出`,
  withoutAmount: (projects: string) => `${projects} 个项目无金额，不在其中`,
  folded: (columns: string, dimension: string) => `列出金额最大的 ${columns} 个${dimension}，其余合为一列`,
  sumOfYears: '按年度时列出全部已载入年度，“合计”为各年之和',
  summary: (measure: string, all: string) => `${measure}合计 ${all}。`,
};
