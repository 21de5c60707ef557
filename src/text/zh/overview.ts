/** The words of the money panels of the overview. */
export const overviewZh = {
  change: {
    oneYear: '仅一年数据，两年以上才能比较增减',
    oneChosen: '只选了一年，再选一年才能比较增减',
    note: (earlier: string, later: string, unit: string) =>
      `${later} 年比 ${earlier} 年，年度资金申请总额，单位：${unit}`,
    byCode: '项目按编码对应',
    byName: (pairs: string) =>
      `${pairs} 对项目没有相同编码，按同一单位、同一名称（不计年度）对应，仅供参考，请核对；明细见数据表`,
    same: (projects: string) => `${projects} 项金额未变`,
    filtered: '只比较筛选出的项目：两年中有一年不在筛选之内的，算作新增或结束',
    year: (year: string) => `${year} 年`,
    steps: {
      grown: '增加',
      shrunk: '减少',
      new: '新增',
      ended: '结束',
      unstated: '一年无金额',
      same: '未变',
    },
    label: (amount: string, share: string, projects: string) => `${amount}（${share}）\n${projects} 项`,
    yearLabel: (amount: string, projects: string) => `${amount}\n${projects} 项`,
    tip: (step: string, projects: string, yuan: string) => `${step}：${projects} 项\n${yuan} 元`,
    base: (year: string, share: string) => `占 ${year} 年金额 ${share}`,
    yearTip: (year: string, yuan: string, projects: string) => `${year} 年：${projects} 项\n${yuan} 元`,
    summary: (earlier: string, later: string, parts: string) => `${later} 年比 ${earlier} 年：${parts}。`,
    part: (step: string, projects: string, amount: string) => `${step} ${projects} 项 ${amount}`,
    columns: {
      step: '变化',
      amount: (year: string) => `${year} 年金额`,
      change: '增减',
      change_share: '增减幅度',
      earlier_name: '上一年名称',
      matched: '对应依据',
    },
    matched: { code: '编码', name: '单位和名称（建议）' },
  },
  departments: {
    levels: { department: '主管部门', unit: '实施单位', project: '项目' },
    note: (level: string, unit: string, without: number) =>
      `按${level}，年度资金申请总额，单位：${unit}${without > 0 ? `；${without} 项无金额` : ''}`,
    total: (from: string, to: string, before: string) => `${from}–${to} 年合计，增减为 ${to} 年比 ${before} 年`,
    deeper: { department: '点部门看其单位', unit: '点单位看其项目', project: '' },
    label: (amount: string, share: string) => `${amount} · ${share}`,
    projects: (projects: string) => `${projects} 项`,
    change: (year: string, share: string) => `${year} 年 ${share}`,
    fresh: (year: string) => `${year} 年新有`,
    over: (year: string) => `${year} 年没有`,
    rest: (members: string) => `其他 ${members} 个`,
    tip: (label: string, yuan: string, share: string, projects: string) =>
      `${label}\n${yuan} 元\n占 ${share}\n${projects} 项`,
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
    tip: (label: string, yuan: string, share: string) => `${label}\n${yuan} 元\n占 ${share}`,
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
