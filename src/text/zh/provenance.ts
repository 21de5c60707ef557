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
  mark: (data: string) => `数据标记 ${data}`,
};
