import { backupZh, caseZh, fileZh } from './backup.ts';
import { briefZh } from './brief.ts';
import { correctionsZh } from './corrections.ts';
import { deskZh } from './desk.ts';
import { findingsZh, weakZh } from './findings.ts';
import { importZh } from './import.ts';
import { indicatorsZh } from './indicators.ts';
import { lineageZh } from './lineage.ts';
import { coMissingZh, matrixZh } from './matrix.ts';
import { methodsZh, type PanelId } from './methods.ts';
import { annotationsZh, verdictsZh } from './notes.ts';
import { gapsZh, headlineZh, overviewZh } from './overview.ts';
import { compareZh, pivotZh, unitZh } from './pages.ts';
import { printZh, provenanceZh } from './provenance.ts';
import { rosterZh } from './roster.ts';
import { appraisalZh, roundsZh } from './rounds.ts';
import { ruleNamesZh } from './ruleNames.ts';
import { rulesZh } from './rules.ts';
import { sheetZh } from './sheet.ts';
import { dataZh } from './sources.ts';
import { viewsZh } from './views.ts';
import { timeZh, wordsZh } from './words.ts';
import { workbookZh } from './workbook.ts';

/** Every string on screen, in plain official Chinese. `Text` is its type: another language must have the same. */
export const zh = {
  product: '明绩',
  title: '明绩 · 财政项目支出绩效目标表看板',
  subtitle: '财政项目支出绩效目标表 · 多年度看板',
  display: {
    button: '设置',
    language: '语言',
    theme: '主题',
    themes: { system: '跟随系统', light: '浅色', dark: '深色' },
    keys: '键盘：Alt+Page Down、Alt+Page Up 逐栏移动',
  },
  language: 'zh-CN',
  /** In its own script: who cannot read the page must still find it. */
  languageName: '中文',
  pages: {
    overview: '总览',
    indicators: '指标',
    diagnosis: '审核',
    projects: '项目',
    unit: '单位',
    compare: '对比',
    brief: '简报',
    data: '数据',
  },
  ...wordsZh,
  time: timeZh,
  unit: unitZh,
  compare: compareZh,
  pivot: pivotZh,
  rounds: roundsZh,
  appraisal: appraisalZh,
  roster: rosterZh,
  lineage: lineageZh,
  panels: {
    headline: '总体情况',
    'spending-by-category': '钱花在哪类项目',
    'spending-by-department': '钱由哪些部门花',
    'spending-change': '与上年相比变了什么',
    'funding-sources': '钱从哪里来',
    'indicator-types': '用了哪些类型的指标',
    'indicator-types-by': '哪些指标缺得多',
    'target-forms': '指标值写成什么样',
    'repeated-indicators': '反复出现的指标',
    'gaps-over-years': '“无”和薄弱项逐年怎样',
    'large-weak': '哪些大额项目薄弱',
    'review-desk': '审核台',
    'findings-by-rule': '各规则发现的问题',
    'weakest-projects': '哪些项目最薄弱',
    'status-matrix': '各项目指标状态',
    'co-missing': '哪些类型一起薄弱',
    'review-rounds': '审核轮次',
    findings: '问题清单与判定',
    'project-table': '项目清单',
    'project-pivot': '项目按行列汇总',
    'project-sheet': '项目表',
    'unit-profile': '各单位的项目和问题',
    compare: '两相对比',
    brief: '项目支出绩效目标简报',
    sources: '已导入的文件',
    ledger: '导入台账',
    roster: '名册核对',
    quarantine: '隔离的表',
    problems: '导入问题',
  } satisfies Readonly<Record<PanelId | 'project-sheet', string>>,
  filters: {
    title: '筛选',
    year: '报告年度',
    against: '对比年度',
    category: '项目类别',
    department: '主管部门',
    unit: '实施单位',
    kind: '指标类型',
    state: '状态',
    rule: '规则',
    severity: '严重度',
    min: '金额不低于',
    max: '金额不高于',
    amount: (label: string, unit: string) => `${label}（${unit}）`,
    /** An amount that was typed, in the unit on screen, and in 元. */
    worth: (shown: string, unit: string, _yuan: string) => `${shown} ${unit}`,
    biased: (by: readonly string[]) => `已按${by.join('、')}选取项目，以下占比只说明选出的项目`,
    noAmount: '请填数字，如 100 或 1亿',
    moreChoices: (choices: string) => `另有 ${choices} 个，请输入文字查找`,
    q: '关键词',
    all: '全部',
    clear: '清除筛选',
    chip: (filter: string, value: string) => `${filter}：${value}`,
    remove: (label: string) => `去掉筛选：${label}`,
    blank: '（空白）',
    matching: (shown: string, all: string) => `${shown}/${all} 个项目`,
    besides: (forms: string) => `；另有 ${forms} 张自评表，未计入支出`,
    nothing: '没有符合筛选条件的项目',
    more: '更多',
    search: '搜项目、单位、部门、编码',
  },
  panel: {
    table: '数据表',
    chart: '图形',
    png: '图片',
    csv: 'CSV',
    xlsx: 'XLSX',
    expand: '全屏',
    shrink: '退出全屏',
    loading: '正在计算',
    failed: '这一栏没有算出来，其他栏目不受影响',
    retry: '重试',
    noData: '还没有数据',
    noDataHint: '把导出的 Excel、Word、网页、CSV 或 JSON 文件拖到页面上，或点“导入文件”。',
    method: '口径',
    methodOf: (title: string) => `口径：${title}`,
    allGroups: '全部',
    total: (projects: string) => `合计 ${projects} 个`,
    sum: '合计',
    rowsShown: (shown: string, all: string) => `显示前 ${shown} 行，共 ${all} 行；全部见 CSV`,
  },
  both: (shown: string, exact: string) => `${shown}（${exact}）`,
  gaps: gapsZh,
  headline: headlineZh,
  spending: {
    note: (unit: string, without: number) =>
      `年度资金申请总额，单位：${unit}${without > 0 ? `；${without} 项无金额，不在图中` : ''}`,
    tip: (label: string, amount: string, share: string) => `${label}\n${amount}\n占 ${share}`,
    summary: (parts: string) => `按项目类别：${parts}。`,
    part: (label: string, amount: string, share: string) => `${label} ${amount}（${share}）`,
  },
  backup: backupZh,
  case: caseZh,
  file: fileZh,
  overview: overviewZh,
  brief: briefZh,
  print: printZh,
  ...indicatorsZh,
  methods: methodsZh,
  matrix: matrixZh,
  weak: weakZh,
  together: coMissingZh,
  verdicts: verdictsZh,
  desk: deskZh,
  views: viewsZh,
  annotations: annotationsZh,
  provenance: provenanceZh,
  workbook: workbookZh,
  rules: rulesZh,
  ruleNames: ruleNamesZh,
  findings: findingsZh,
  sheet: sheetZh,
  projects: {
    note: (unit: string) => `每行一个项目年度；金额单位：${unit}；可点表头排序`,
    basis: { annual: '年度', total: '以总额代' },
  },
  ...dataZh,
  ...correctionsZh,
  ...importZh,
  money: '金额单位',
  skip: '跳到内容',
  starting: '正在启动数据库…',
  startingHint: '首次打开要几秒钟；数据只在本机，不上传。',
  failure: {
    said: (message: string) => `有一步没有完成：${message}。请重试；仍不行就重新载入页面。`,
    close: '关闭',
  },
  newVersion: { said: '服务器上已有新版本，这一页还是旧的，有的部分取不到。', reload: '重新载入' },
  startFailed: '没有启动成功',
  startFailedBy: {
    part: '程序的一个部分没有取到：网络不通，或服务器上已是新版本。请重试；仍不行就重新载入页面。',
    browser: '浏览器需支持 WebAssembly（Chrome、Edge 95 以上，Firefox 100 以上，Safari 16.4 以上）。',
    other: '数据没有动。请重试；仍不行就重新载入页面。',
  },
  list: { comma: '、', pause: '，', clause: '；', colon: '：' },
  /** An amount in words: 350.00 万元. */
  amount: briefZh.money,
  inUnit: (label: string, unit: string) => `${label}（${unit}）`,
};
