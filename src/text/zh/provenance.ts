/** 来历: what stands on every picture, printed page and workbook. */
export const provenanceZh = {
  title: '来历',
  labels: {
    data: '数据',
    filters: '筛选',
    years: '数据年度',
    ledger: '导入台账',
    rules: '规则',
    mark: '数据标记',
    made: '制作时间',
  },
  files: (files: string) => `导入的 ${files} 个文件`,
  sample: (name: string) => `${name}（随软件附带，不是导入的数据）`,
  shown: (shown: string, all: string) => `${shown}/${all} 个项目`,
  oneYear: (year: string) => `仅 ${year} 年`,
  years: (first: string, last: string, years: string) => `${first}–${last} 年，共 ${years} 个年度`,
  imported: (at: string) => `最近导入 ${at}`,
  balanced: '张数与金额相符',
  unbalanced: '张数或金额不符',
  rules: (name: string, version: string) => `${name}，版本 ${version}`,
};

/** What stands on paper beside the page itself. */
export const printZh = {
  title: (product: string, page: string) => `${product} · ${page}`,
  filters: (filters: string) => `筛选：${filters}`,
  pageBefore: '第 ',
  pageBetween: ' 页，共 ',
  pageAfter: ' 页',
  cut: (shown: string, all: string) => `打印前 ${shown} 行，共 ${all} 行；全部见 CSV`,
  /** What asks for a click means nothing on paper. */
  still: (note: string) =>
    note
      .split('；')
      .filter((clause) => !/^可?点/.test(clause))
      .join('；'),
  source: '来源文件',
  findings: {
    all: (all: string) => `问题清单共 ${all} 条，全部列在文末，之前是各单位的问题数。`,
    leftOut: (all: string, most: string) =>
      `问题清单共 ${all} 条，多于一次打印的 ${most} 条，逐条的清单没有打印；各单位的问题数列在文末。要逐条的清单：在“问题清单与判定”一栏导出 XLSX（全部 ${all} 条），或筛选到一个单位再打印，或生成整改单。`,
    byUnit: (units: string, all: string) => `各单位的问题数（${units} 个单位，${all} 条）`,
    byForm: '逐项目的问题清单',
    where: '指标类型 · 单元格',
    forms: '有问题的项目',
    findings: '问题',
  },
};
