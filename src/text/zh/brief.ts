import { money, type Scale } from '#text/format.ts';

type Said<Key extends string> = Readonly<Record<Key, string>>;

const SCALES: Readonly<Record<Scale, string>> = { yuan: '元', wan: '万元', yi: '亿元' };

/** The one-page brief: its title, its paragraphs, its tables, and what they rest on. */
export const briefZh = {
  title: (place: string, years: string) => `${place}${place === '' ? '' : ' '}${years} 年项目支出绩效目标简报`,
  /** Years on end are said as a range. */
  years: (years: readonly string[], onEnd: boolean) =>
    onEnd && years.length > 2 ? `${years[0]}–${years.at(-1)}` : years.join('、'),
  /** What the figures speak of: a sum of several years is always called one. */
  period: (years: string, several: boolean) => (several ? `${years} 年合计` : `${years} 年`),
  head: (period: string, unit: string) => `${period}；金额单位：${unit}`,
  date: (year: number, month: number, day: number) => `${year} 年 ${month} 月 ${day} 日`,
  note: '点任一句可看所据的项目；各句按固定规则由数据得出',
  print: '打印',
  printHint: '打印本页，或按 Ctrl+P；每一页、打开的项目表都可这样打印',
  rows: (label: string) => `${label}：看所据的项目`,
  ordinal: (at: number) => `${'一二三四五六七八九十'[at] ?? at + 1}、`,
  stop: '。',
  more: '；',
  money: (fen: number, scale: Scale) => `${money(fen, scale)} ${SCALES[scale]}`,
  /** A form of one year is a project; over several years one project has several. */
  projects: (projects: string, several: boolean) => `${projects} 个${several ? '项目年度' : '项目'}`,
  labels: {
    scale: '总体',
    categories: '去向',
    changes: '变化',
    gaps: '填报',
    weak: '薄弱项目',
    kinds: '薄弱类型',
    rounds: '审核整改',
  },
  scale: {
    whole: (period: string, projects: string) => `${period}共 ${projects}`,
    chosen: (period: string, projects: string) => `${period}所选 ${projects}`,
    summed: (period: string, projects: string) => `${period} ${projects}`,
    amount: (amount: string) => `，申请资金 ${amount}`,
    noAmount: '，均无金额',
    change: (change: string) => `，${change}`,
    projectsChange: (change: string) => `项目数${change}`,
    withoutAmount: (projects: string) => `其中 ${projects} 个无金额，不计入资金`,
    withoutBefore: (than: string, projects: string) => `${than}有 ${projects} 个无金额，未计入所比的资金`,
    noAmountBefore: (than: string) => `${than}均无金额，不比资金`,
    standIns: (projects: string) => `其中 ${projects} 个无年度金额，以项目总额代替`,
  },
  /** Why nothing is compared. */
  uncompared: {
    single: '仅一年数据，不作对比',
    summed: '几个年度合计，不作对比',
    off: '未设对比年度',
    same: '所选对比年度即报告年度，不作对比',
    earliest: '没有更早年度的数据，不作对比',
    nothing: (year: string) => `${year} 年没有符合筛选条件的项目，不作对比`,
    judged: (filters: string) =>
      `项目按表上填报情况选出（${filters}），各项比率不代表全部项目；入选与否逐年不同，不作年度对比`,
    kinds: (kinds: string) => `项目按应设的指标类型选出（${kinds}），表式逐年不同，不作年度对比`,
  },
  categories: {
    only: (category: string) => `均为${category}`,
    unstated: '均未注明项目类别',
    one: (category: string, projects: string) => `${category} ${projects}`,
    amount: (amount: string) => `、${amount}`,
    noAmount: '、均无金额',
    share: (share: string) => `，占 ${share}`,
    change: (change: string) => `，${change}`,
    rest: (categories: string, projects: string) => `其余 ${categories} 类 ${projects}`,
  },
  changes: {
    new: (projects: string) => `新增 ${projects} 个`,
    ended: (projects: string) => `结束 ${projects} 个`,
    amount: (amount: string) => `，资金 ${amount}`,
    amountThen: (than: string, amount: string) => `，${than}资金 ${amount}`,
    grown: (projects: string, amount: string) => `资金增加 ${projects} 个，共增加 ${amount}`,
    shrunk: (projects: string, amount: string) => `资金减少 ${projects} 个，共减少 ${amount}`,
    all: '：',
    largest: '，其中金额最大的是',
    most: '，其中最多的是',
    project: (name: string, unit: string | null) => (unit === null ? `“${name}”` : `“${name}”（${unit}）`),
    worth: (project: string, amount: string) => `${project}${amount}`,
    noAmount: '无金额',
    grownFrom: (said: Said<'project' | 'before' | 'now' | 'share'>) =>
      `${said.project}由 ${said.before}增至 ${said.now}${said.share}`,
    shrunkFrom: (said: Said<'project' | 'before' | 'now' | 'share'>) =>
      `${said.project}由 ${said.before}减至 ${said.now}${said.share}`,
    grownBy: (share: string) => `，增长 ${share}`,
    shrunkBy: (share: string) => `，下降 ${share}`,
    same: (projects: string) => `资金未变 ${projects} 个`,
    unstated: (projects: string) => `一年无金额、不比增减 ${projects} 个`,
    elsewhere: (projects: string) => `只有一年符合筛选条件、不算新增或结束 ${projects} 个`,
    nothing: '项目和资金都没有变化',
  },
  gaps: {
    rate: (said: Said<'rate' | 'gap' | 'printed'>) =>
      `未有效填报率 ${said.rate}（${said.gap}/${said.printed} 个已印指标项）`,
    change: (change: string) => `，${change}`,
    projects: (projects: string) => `，分布在 ${projects}`,
    none: (none: string, share: string) => `其中写“无” ${none} 个，占已印指标项 ${share}`,
    accepted: (many: string) => `另有 ${many} 个经审核认可，不计`,
    absent: (many: string) => `另有 ${many} 个应有指标项缺行，不在此率之内`,
  },
  weak: {
    none: (projects: string) => `${projects}中没有薄弱的`,
    some: (all: string, weak: string, several: boolean) =>
      several ? `${all}中薄弱的 ${weak} 个` : `${all}中薄弱项目 ${weak} 个`,
    amount: (amount: string) => `，资金 ${amount}`,
    noAmount: '，均无金额',
    share: (share: string) => `，占申请资金 ${share}`,
    change: (change: string) => `（${change}）`,
    certain: (projects: string, share: string) => `其中 ${projects} 个的薄弱项已确定达到应有指标项的 ${share}`,
    suspected: (projects: string) => `${projects} 个计入疑似薄弱项后达到`,
    allCertain: (share: string) => `薄弱项均已确定达到应有指标项的 ${share}`,
    allSuspected: (share: string) => `均计入疑似薄弱项后达到应有指标项的 ${share}`,
    large: (projects: string, several: boolean) =>
      several ? `其中大额的 ${projects} 个` : `其中大额薄弱项目 ${projects} 个`,
    noLarge: (several: boolean): string => (several ? '其中没有大额的' : '其中没有大额薄弱项目'),
    items: (expected: string, certain: string) => `应有 ${expected} 个指标项中薄弱项 ${certain} 个`,
    suspectedItems: (suspected: string) => `，另有疑似 ${suspected} 个`,
    noItems: (expected: string) => `应有 ${expected} 个指标项中没有薄弱项`,
  },
  kinds: {
    lead: '薄弱项比例最高的类型：',
    one: (said: Said<'kind' | 'expected' | 'certain' | 'share'>) =>
      `${said.kind} ${said.certain}/${said.expected}（${said.share}）`,
    suspected: (many: string) => `，另 ${many} 个疑似`,
    template: (kinds: string) => `${kinds}表上未设，不计`,
  },
  rounds: {
    noted: (noted: string, all: string) => `${all} 张表中已登记 ${noted} 张`,
    steps: (steps: string) => `现${steps}`,
    step: (step: string, forms: string) => `${step} ${forms} 张`,
    sent: (forms: string) => `退回过 ${forms} 张`,
    amount: (amount: string) => `，资金 ${amount}`,
    mended: (forms: string) => `其中退回后已整改 ${forms} 张`,
    notMended: '都还没有登记整改',
    overdue: (forms: string) => `已逾期 ${forms} 张`,
  },
  figures: {
    title: '各类资金',
    category: '项目类别',
    projects: (several: boolean): string => (several ? '项目年度' : '项目'),
    amount: (period: string) => period,
    share: '占比',
    change: '增减',
    change_share: '增减幅度',
    total: '合计',
    none: '—',
  },
  bars: {
    title: (unit: string) => `各年申请资金（${unit}）`,
    bar: (year: string, amount: string) => `${year} 年 ${amount}`,
  },
  large: {
    title: '大额薄弱项目',
    columns: { name: '项目', unit: '实施单位', amount: '金额', weak: '薄弱在哪' },
    inYear: (name: string, year: string) => `${name}（${year}）`,
    others: (items: string) => `等 ${items} 项`,
    more: (projects: string, amount: string) => `另有 ${projects} 个，资金合计 ${amount}`,
  },
  foot: {
    note: '口径',
    filters: '筛选',
    vintage: '数据',
    ledger: '台账',
    fingerprint: '数据标记',
    rules: '规则',
  },
  rests: (share: string) =>
    `资金按年度资金申请总额；未有效填报＝缺值、写“无”、空白；薄弱项目＝薄弱项（含疑似）达应有指标项的 ${share}，大额＝金额在当年前三分之一；疑似按字词推断，请核对`,
  vintage: {
    years: (first: string, last: string) => (first === last ? `${first} 年` : `${first}–${last} 年`),
    sample: (name: string) => `样例：${name}`,
    files: (files: string, imported: string) => `${files} 个文件，最近导入 ${imported}`,
  },
};
