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
