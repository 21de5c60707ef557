/** The words of the years a figure speaks of. */
export const timeZh = {
  year: '报告年度',
  against: '对比年度',
  newest: (year: string) => `${year}（最新）`,
  all: '全部年度合计',
  /** What a figure speaks of: a sum of several years is always called one. */
  period: (years: readonly string[]) => (years.length === 1 ? `${years[0]} 年` : `${years.join('、')} 年合计`),
  compared: (period: string, against: string) => `${period}，对比 ${against} 年`,
  missing: '所选年度没有数据',
  off: '不对比',
  before: (year: string) => `上年（${year}）`,
  sum: '几个年度合计',
  plus: (year: string) => `${year} 年`,
  summed: '合计不作对比',
  single: '仅一年数据',
};
