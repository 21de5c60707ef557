/** What the panels around findings say: rules, weak projects, money at risk. */
export const findingsZh = {
  severities: { critical: '严重', major: '重要', minor: '一般', info: '提示' },
  suspected: '疑似',
  certain: '确定',
  columns: {
    rule: '规则',
    rule_name: '名称',
    severity: '严重度',
    confidence: '把握',
    hits: '命中',
    hits_minor: '其中按一般计',
    projects: '项目数',
    amount: '所涉金额',
    share: '占比',
    dismissed: '不成立或不适用',
    fix: '修改建议',
    rank: '名次',
    form_findings: '整表问题',
    criticals: '严重问题',
    majors: '重要问题',
    from: '金额自',
    to: '金额至',
    read_notes: '读表提示',
    misplaced: '其中疑似错位',
    accepted: '其中已认可',
    amount_misplaced: '涉及疑似错位的金额',
    weak_projects: '薄弱项目',
    weak_amount: '薄弱项目资金',
    weak_share: '占比',
  },
  rules: {
    note: (projects: string, unit: string) =>
      `基数为所选 ${projects} 个项目及其金额（${unit}）；疑似=按字词推断，请核对`,
    remark: (hit: string, on: string) => `启用 ${on} 条规则，${hit} 条有命中；未附政策条文的为内部规则`,
    broken: (rule: string, forms: string) => `${rule} 在 ${forms} 张表上没有算出来，其余规则不受影响`,
    summary: (parts: string) => `命中最多的规则：${parts}。`,
    none: '没有命中任何规则。',
    part: (rule: string, hits: string) => `${rule} ${hits} 处`,
    hits: '命中',
    projects: '项目',
    dismissed: (count: string) => `另 ${count} 处不成立或不适用`,
    choose: (rule: string) => `只看命中 ${rule} 的项目`,
  },
  weakest: {
    note: (weak: string, all: string) =>
      `${weak}/${all} 个项目有薄弱项或疑似薄弱项；先比薄弱项占应有指标项的比例，再比疑似，再比金额`,
    drawn: (drawn: string, all: string) => `图中为前 ${drawn} 个，其余见数据表（共 ${all} 个）`,
    cut: (listed: string, all: string) => `数据表列出最弱的 ${listed} 个，共 ${all} 个；可用筛选缩小范围`,
    summary: (names: string) => `排在最前的项目：${names}。`,
    none: '所选项目没有薄弱项',
    large: (weak: string, all: string, amount: string, share: string) =>
      `大额薄弱项目 ${weak}/${all} 个，资金 ${amount}，占 ${share}；大额＝当年金额的前三分之一，薄弱＝薄弱项达应有指标项的半数`,
    noLarge: '没有大额薄弱项目',
    share: (share: string) => `占 ${share}`,
    noAmount: '无金额',
    deduction: (kind: string, how: string) => `${kind} ${how}`,
    suspected: (rule: string) => `疑似${rule}`,
    formFindings: (rules: string) => `整表：${rules}`,
  },
  slots: {
    misplaced: '疑似错位',
    contradicted: '疑似方向矛盾',
    accepted: '已认可',
    marked: (state: string, marks: string) => `${state}（${marks}）`,
    readNotes: (notes: string) => `读表提示：${notes}`,
    order: '排序',
  },
};

/** What is said of weak items and weakly justified projects, wherever it is said. */
export const weakZh = {
  /** 4 项薄弱，另 2 项疑似 */
  items: (certain: string, suspected: string) => {
    if (suspected === '0') return certain === '0' ? '没有薄弱项' : `${certain} 项薄弱`;
    return certain === '0' ? `${suspected} 项疑似薄弱` : `${certain} 项薄弱，另 ${suspected} 项疑似`;
  },
  ofExpected: (items: string, expected: string) => `${items}（应有 ${expected} 项）`,
  item: '薄弱项',
  suspectedItem: '疑似薄弱项',
  expected: '应有指标项',
  project: '薄弱项目',
  large: '大额薄弱项目',
  standing: '项目认定',
  where: '薄弱在哪里',
  suspected: (how: string) => `疑似${how}`,
};
