import { money, type Scale } from '#text/format.ts';
import { wordsZh } from './words.ts';

/** The words of the money panels of the overview. */
export const overviewZh = {
  change: {
    note: (earlier: string, later: string, unit: string) =>
      `${later} 年比 ${earlier} 年，按项目，年度资金申请总额，单位：${unit}；同一项目按编码、单位和名称认定`,
    others: (projects: string, amount: string) => `图外还有 ${projects} 个项目，合计 ${amount}`,
    same: (projects: string) => `${projects} 个金额未变`,
    steps: {
      grown: '增加',
      shrunk: '减少',
      new: '新增',
      ended: '结束',
      elsewhere: '移入移出筛选',
      unstated: '一年无金额',
      same: '未变',
    },
    none: '无',
    tip: (year: string, amount: string) => `${year} 年：${amount}`,
    summary: (earlier: string, later: string, parts: string) => `${later} 年比 ${earlier} 年：${parts}。`,
    part: (step: string, projects: string, amount: string) => `${step} ${projects} 个 ${amount}`,
    columns: {
      step: '变化',
      amount: (year: string) => `${year} 年金额`,
      change: '增减',
      change_share: '增减幅度',
      earlier_name: (year: string) => `${year} 年名称`,
      matched: '认定依据',
    },
    matched: { code: '编码', name: '单位和名称', accepted: '人工确认' },
  },
  departments: {
    levels: { department: '主管部门', unit: '实施单位', project: '项目' },
    note: (level: string, unit: string, without: number) =>
      `按${level}，年度资金申请总额，单位：${unit}${without > 0 ? `；${without} 个项目无金额` : ''}`,
    deeper: { department: '点部门看其单位', unit: '点单位看其项目', project: '' },
    label: (amount: string, share: string) => `${amount} · ${share}`,
    projects: (projects: string) => `${projects} 个`,
    fresh: (year: string) => `${year} 年没有`,
    rest: (members: string, amount: string, share: string) => `图外还有 ${members} 个，合计 ${amount}，占 ${share}`,
    gone: (level: string, members: string, amount: string) =>
      `另有 ${members} 个${level}本年度没有项目，对比年度为 ${amount}`,
    tip: (label: string, amount: string, share: string, projects: string) =>
      `${label}\n${amount}\n占 ${share}\n${projects} 个项目`,
    summary: (level: string, parts: string) => `按${level}：${parts}。`,
  },
  funding: {
    sources: { fiscal: '当年财政资金', carry_over: '上年结转资金', other: '其他资金' },
    note: (stating: string, projects: string, unit: string) =>
      `单位：${unit}；${stating}/${projects} 项写明来源，占比以其金额为基数`,
    besides: '年度下为结转和其他占比',
    unbalanced: (projects: string) => `${projects} 项各来源之和不等于年度资金申请总额，请核对`,
    single: (source: string, amount: string, stating: string, projects: string) =>
      `全部是${source}，${amount}；${stating}/${projects} 项写明来源`,
    none: (projects: string) => `${projects} 项都没有写明资金来源`,
    tip: (label: string, amount: string, share: string) => `${label}\n${amount}\n占 ${share}`,
    summary: (parts: string) => `资金来源：${parts}。`,
    part: (source: string, amount: string, share: string) => `${source} ${amount}（${share}）`,
    columns: {
      share: (source: string) => `${source}占比`,
      stating: '写明来源的项目',
      stated: '写明的金额',
      unbalanced: '各来源之和不符的项目',
    },
  },
};

/** The words of the large figures. */
export const headlineZh = {
  projects: '项目',
  projectsUnit: '个',
  money: '年度资金申请总额',
  /** A large figure and what stands behind it. */
  figure: (fen: number, scale: Scale): readonly [value: string, unit: string] => [
    money(fen, scale),
    wordsZh.scales[scale],
  ],
  unfilled: '未有效填报率',
  unfilledBase: (gap: string, printed: string, none: string) => `${gap}/${printed} 个已印指标项，其中写“无” ${none}`,
  accepted: (count: string) => `另有 ${count} 项经审核认可，不计`,
  withoutAmount: (count: string) => `${count} 个无金额，不计入资金`,
  totalStandsIn: (count: string) => `其中 ${count} 个无年度金额，以项目总额代替`,
  worth: (amount: string, share: string) => `资金 ${amount}，占 ${share}`,
  note: '资金按年度资金申请总额；未有效填报＝缺值、写“无”、空白',
  said: (label: string, value: string, change: string) => `${label} ${value}${change === '' ? '' : `，${change}`}`,
  columns: {
    weak_amount: '薄弱项目资金',
    large_weak_amount: '大额薄弱项目资金',
    template_absent: '表上未设',
    accepted: '其中已认可',
  },
};

/** The words of the panel on gaps over the years. */
export const gapsZh = {
  measures: { none: '写“无”占比', unfilled: '未有效填报率', weak: '薄弱项占比' },
  allKinds: '全部指标类型',
  note: (kinds: string) => `${kinds}；写“无”和未有效填报以已印指标项为基数，薄弱项以应有指标项为基数（表上未设的除外）`,
  narrowed: (kinds: string) => `只看${kinds}：基数为该类的指标项`,
  said: (measure: string, years: string) => `${measure}：${years}`,
  inYear: (year: string, share: string) => `${year} 年 ${share}`,
  tip: (year: string, measure: string, share: string, base: string) => `${year} 年\n${measure} ${share}\n${base}`,
};
