/** What the status matrix and the combinations of weak kinds say. */
export const matrixZh = {
  note: (rows: string) =>
    `${rows} 个项目 × 应有的指标类型；薄弱项=没有一行站得住的指标项，按字词推断的为疑似；已认可的和表上未设的不计`,
  project: '项目',
  weak: '薄弱项',
  slotsOf: (slots: string, expected: string) => `${slots}/${expected}`,
  weakMeans: '薄弱项（＋疑似）/ 应有指标项',
  weakOf: (certain: string, suspected: string, expected: string) =>
    suspected === '0' ? `${certain}/${expected}` : `${certain}＋${suspected}/${expected}`,
  gaps: '未有效',
  gapsMeans: '未有效填报的指标项 / 应有指标项；未有效＝缺值、写“无”、空白、缺行，表上未设的不计',
  outside: '不属于该表式',
  given: '有效 / 已印',
  givenMeans: '各类有效的指标项 / 表上已印的指标项，按所列项目',
  summary: (rows: string) =>
    `${rows} 个项目的指标状态表。方向键逐格移动，Home、End 到行首行尾，回车筛选，Shift 加回车看这一格的指标，Shift 加空格选中该行。`,
  help: '点一格筛选；按住 Shift 点一格（或 Shift 加回车）看这一格的指标。',
  cell: (project: string, kind: string, state: string) => `${project}，${kind}：${state}`,
  orders: { amount: '按金额', weakness: '按薄弱项', gaps: '按未有效填报', unit: '按单位' },
  select: (project: string) => `选择 ${project}`,
  selectAll: '选择所列全部项目',
  selected: (projects: string, amount: string) => `已选 ${projects} 个项目，${amount}`,
  withoutAmount: (projects: string) => `其中 ${projects} 个无金额`,
  copy: '复制所选',
  copied: (rows: string) => `已复制 ${rows} 行，可粘贴到 Excel（金额单位：元）`,
  copyFailed: '浏览器不允许复制，请用“CSV”或“XLSX”',
  deselect: '取消选择',
};

export const coMissingZh = {
  note: (projects: string, unit: string) =>
    `每行是一种组合：这些类型同时薄弱（含疑似），其余都不薄弱；占比以所选 ${projects} 个项目为基数，金额单位：${unit}；点一行展开其中的项目`,
  tooFew: (projects: string, least: string) => `所选只有 ${projects} 个项目，满 ${least} 个才看哪些类型一起薄弱`,
  noneWeak: (projects: string) => `所选 ${projects} 个项目都没有薄弱项`,
  sound: (projects: string, all: string, share: string) => `没有薄弱项的 ${projects}/${all} 个项目（${share}）不在图中`,
  pair: (kinds: string, projects: string, all: string, share: string) =>
    `最常一起薄弱的两类是${kinds}：${projects}/${all} 个项目（${share}），不论还有哪些类型薄弱`,
  drawn: (drawn: string, all: string, projects: string) =>
    `列出最常见的 ${drawn} 种组合，共 ${all} 种；其余合计 ${projects} 个项目，见数据表`,
  summary: (kinds: string, projects: string, all: string) => `最常见的组合是${kinds}：${projects}/${all} 个项目。`,
  joined: (remarks: readonly string[]) => remarks.join('；'),
  together: (kinds: readonly string[]) => kinds.join('＋'),
  nothing: '没有薄弱项',
  combination: '薄弱的类型',
  kinds: '类型数',
  share: '占项目',
  amountShare: '占金额',
  weakProjects: '该类薄弱的项目',
  weak: '薄弱',
  notWeak: '不薄弱',
  open: (kinds: string, projects: string) => `${kinds}：${projects} 个项目，展开`,
  more: (rows: string) => `只列出金额最大的 ${rows} 个`,
};
