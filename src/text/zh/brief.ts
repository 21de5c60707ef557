type Said<Key extends string> = Readonly<Record<Key, string>>;

/** The one-page brief: its sentences, its figures, and what they rest on. */
export const briefZh = {
  note: (unit: string) =>
    `各句按固定规则由筛选后的数据得出，点开即见所据的行；金额单位：${unit}；疑似＝按字词推断，请核对`,
  print: '打印',
  printHint: '打印本页，或按 Ctrl+P；每一页、打开的项目表都可这样打印',
  rows: (label: string) => `${label}：看所据的行`,
  labels: {
    scale: '规模',
    categories: '去向',
    movers: '增减',
    gaps: '缺与错位',
    weak: '薄弱项目',
    kinds: '薄弱类型',
    large: '大额薄弱项目',
    rules: '常见问题',
  },
  behind: (amount: string, whole: string, unit: string, share: string) =>
    `，涉及 ${whole} ${unit}中的 ${amount} ${unit}（${share}）`,
  ofBase: (amount: string, share: string) => `${amount}（占 ${share}）`,
  scale: {
    oneYear: (said: Said<'year' | 'projects' | 'amount'>) => `${said.year} 年 ${said.projects} 个项目，${said.amount}`,
    years: (said: Said<'from' | 'to' | 'projects' | 'amount'>) =>
      `${said.from}–${said.to} 年 ${said.projects} 个项目年度，${said.amount}`,
    change: (said: Said<'later' | 'laterAmount' | 'earlier' | 'earlierAmount' | 'change' | 'share'>) =>
      `${said.later} 年 ${said.laterAmount}，比 ${said.earlier} 年的 ${said.earlierAmount} ${said.change}（${said.share}）`,
    amount: (amount: string) => `年度资金申请总额 ${amount}`,
    noAmount: '均无金额',
    onlyOne: '仅一年数据，不比增减',
    onlyOneChosen: '只选了一年，不比增减',
    withoutAmount: (projects: string) => `另有 ${projects} 项无金额，不计入金额`,
    standIns: (projects: string) => `其中 ${projects} 项无年度金额，以项目总额代替`,
  },
  categories: {
    says: (parts: string) => `按项目类别，${parts}`,
    part: (category: string, projects: string, amount: string) => `${category} ${projects} 项 ${amount}`,
    base: (projects: string, amount: string) => `基数为有金额的 ${projects} 项、${amount}`,
  },
  movers: {
    says: (later: string, earlier: string, parts: string) => `${later} 年比 ${earlier} 年，${parts}`,
    grown: (name: string, amount: string) => `增加最多的是“${name}”，${amount}`,
    shrunk: (name: string, amount: string) => `减少最多的是“${name}”，${amount}`,
    added: (projects: string, amount: string) => `新增 ${projects} 项，${amount}`,
    ended: (projects: string, amount: string) => `结束 ${projects} 项，${amount}`,
    byName: (pairs: string) => `${pairs} 对按单位和名称对应，仅供参考`,
  },
  gaps: {
    gap: (said: Said<'printed' | 'gap' | 'share' | 'none' | 'noneShare' | 'projects' | 'all' | 'amount'>) =>
      `已印 ${said.printed} 个槽位中缺口 ${said.gap} 个（${said.share}），其中写“无” ${said.none} 个（${said.noneShare}），在 ${said.projects}/${said.all} 个项目${said.amount}`,
    accepted: (slots: string) => `已认可的 ${slots} 个不计入缺口`,
    misplaced: (said: Said<'given' | 'misplaced' | 'share' | 'projects' | 'all' | 'amount'>) =>
      `填写有效的 ${said.given} 个中疑似错位 ${said.misplaced} 个（${said.share}），在 ${said.projects}/${said.all} 个项目${said.amount}`,
  },
  weak: {
    some: (projects: string, all: string, amount: string) =>
      `${all} 个项目中 ${projects} 个薄弱（薄弱项含疑似达到应有指标项的半数）${amount}`,
    none: (all: string) => `${all} 个项目中没有薄弱项目（薄弱项含疑似达到应有指标项的半数）`,
  },
  kinds: {
    gap: (parts: string) => `缺口最多的类型是${parts}`,
    misplaced: (parts: string) => `疑似错位最多的是${parts}`,
    part: (kind: string, slots: string, base: string) => `${kind} ${slots}/${base}`,
    bases: '缺口以已印槽位、疑似错位以有效槽位为基数',
    template: (kinds: string) => `${kinds}在整个表式中没有，不逐项计`,
    accepted: '含已认可的',
  },
  large: {
    says: (projects: string, all: string, amount: string) =>
      `有金额的 ${all} 项中，大额薄弱项目 ${projects} 个${amount}`,
    named: (names: string, more: boolean) => `${more ? '金额最大的是' : '即'}${names}`,
    name: (name: string, amount: string) => `“${name}”${amount}`,
    inYear: (name: string, year: string) => `${name}（${year}）`,
    none: (all: string) => `有金额的 ${all} 项中，没有大额薄弱项目`,
  },
  rules: {
    says: (parts: string) => `出现最多的是 ${parts}`,
    part: (said: Said<'rule' | 'hits' | 'projects' | 'all' | 'amount'>) =>
      `${said.rule} ${said.hits} 处，在 ${said.projects}/${said.all} 个项目${said.amount}`,
    suspected: (rule: string) => `${rule}（疑似）`,
  },
  figures: {
    title: '主要数字',
    about: '事项',
    slots: '槽位',
    slot_base: '槽位基数',
    slot_share: '占槽位',
    projects: '项目',
    project_base: '项目基数',
    amount: '金额',
    amount_share: '占金额',
    all: '全部',
    year: (year: string) => `${year} 年`,
    gap: '缺口（缺值、写“无”、空白）',
    none: '其中写“无”',
    misplaced: '疑似错位（基数为有效槽位）',
    weak: '薄弱项目',
    large: '大额薄弱项目（基数为有金额的项目）',
  },
  foot: {
    filters: '筛选',
    vintage: '数据',
    ledger: '台账',
    fingerprint: '数据标记',
    rules: '规则',
  },
  vintage: {
    years: (first: string, last: string) => (first === last ? `${first} 年` : `${first}–${last} 年`),
    sample: (name: string) => `样例：${name}`,
    files: (files: string, imported: string) => `${files} 个文件，最近导入 ${imported}`,
  },
  ledger: {
    forms: (found: string, accepted: string, quarantined: string) =>
      `读到 ${found} 张＝入库 ${accepted}＋隔离 ${quarantined}`,
    money: (found: string, accepted: string, quarantined: string, unit: string) =>
      `${found}＝${accepted}＋${quarantined} ${unit}`,
  },
  stop: '。',
};
