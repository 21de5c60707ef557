/** The format of our own export, JSON and CSV (contract with outside scripts, version 1). */
export const FORMAT = 'mingji/1';

/** Headers of our CSV in order; amounts are 元. */
export const CSV_HEADERS = [
  '年度',
  '项目编码',
  '项目名称',
  '项目类别',
  '主管部门',
  '实施单位',
  '计划开始日期',
  '计划完成日期',
  '项目资金总额(元)',
  '年度资金申请总额(元)',
  '财政资金(元)',
  '当年财政拨款(元)',
  '上年结转资金(元)',
  '其他资金(元)',
  '年度其他资金(元)',
  '项目总目标',
  '年度总体目标',
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
] as const;

/** Columns that stand behind the others only where some form has something to say in them. */
export const CSV_EXTRA_HEADERS = ['表单类型', '计算符号', '度量单位', '指标方向性', '权重', 'framework'] as const;

/** How our CSV begins, quotes included: a file that begins so has its formula guards taken off again. */
export const CSV_HEAD = CSV_HEADERS.map((header) => `"${header}"`).join(',');

const GUARD = /^'(?='*[=+\-@\t\r\n|%＝＋－＠｜％])/;

/** A text of our own CSV without the sign that kept a spreadsheet from running it. */
export function unguarded(text: string): string {
  return text.startsWith("'") ? text.replace(GUARD, '') : text;
}
