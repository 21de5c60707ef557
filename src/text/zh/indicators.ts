/** The panels about indicators. */
export const indicatorsZh = {
  kindsPanel: {
    note: (frameworks: string) => `每格是一个指标项（一个项目的一类指标）${frameworks === '' ? '' : `；${frameworks}`}`,
    gap: (kinds: string, count: string) => `${kinds}：${count} 张表都未设此项，属表式未设，不逐项计`,
    tip: (kind: string, state: string, count: string, base: string, share: string) =>
      `${kind} · ${state}\n${count}/${base} 个指标项\n${share}`,
    summary: (parts: string) => `各类指标写“无”的数量：${parts}。`,
    noNone: '没有写“无”的指标',
  },
  targetForms: {
    forms: {
      full: '100%',
      numeric: '其他数值',
      bounded: '区间、期限',
      sized: '有幅度的增减',
      unsized: '对比无基准',
      direction: '只有方向',
      text: '任务性文字',
    },
    unknownKind: '类型不明',
    note: (given: string, all: string) => `单位：指标行；占比以有效指标为基数（${given}/${all} 行）；“100%”含“≥100%”`,
    vague: (found: Readonly<Record<'rows' | 'given' | 'share' | 'projects' | 'all' | 'amount', string>>) =>
      `没有可核对的数值或期限：${found.rows}/${found.given} 条有效指标（${found.share}），涉及 ${found.projects}/${found.all} 个项目、${found.amount}`,
    givenBase: (rows: string) => `${rows} 条有效指标`,
    allBase: (rows: string) => `${rows} 行指标`,
    tip: (mark: Readonly<Record<'mark' | 'rows' | 'base' | 'share' | 'projects' | 'money', string>>) =>
      `${mark.mark}\n${mark.rows}/${mark.base}（${mark.share}）\n${mark.projects} 个项目，${mark.money}`,
    summary: (parts: string) => `指标值的写法：${parts}。`,
    part: (form: string, rows: string) => `${form} ${rows} 行`,
  },
  kindsBy: {
    note: (measure: string, base: string) => `${measure}，基数为${base}；颜色越深占比越高`,
    by: '分组',
    measure: '看什么',
    measures: { gap: '未有效填报', none: '写“无”', weak: '薄弱项' },
    base: '基数',
    bases: { printed: '已印指标项', framework: '应有指标项' },
    notSet: '表上未设',
    gapPrinted: '未有效填报率（已印）',
    gapFramework: '未有效填报率（应有）',
    others: (members: string) => `其他 ${members} 个`,
    notDrawn: (members: string, share: string, base: string) =>
      `图外还有 ${members} 个，合计 ${share}（${base}），逐个见数据表`,
    tip: (mark: Readonly<Record<'mark' | 'measure' | 'part' | 'base' | 'money', string>>) =>
      `${mark.mark}\n${mark.measure} ${mark.part}/${mark.base}\n这些项目的资金 ${mark.money}`,
    summary: (measure: string, parts: string) => `各类指标${measure}的占比：${parts}。`,
    part: (kind: string, share: string) => `${kind} ${share}`,
  },
  repeated: {
    note: '名称去掉空格、标点后相同或相近（两字组相似度 ≥ 0.8）的归为一组；列出至少两个不同项目使用的，最多 40 组',
    full: (found: Readonly<Record<'rows' | 'given' | 'share' | 'projects' | 'all' | 'amount', string>>) =>
      `指标值为“100%”：${found.rows}/${found.given} 条有效指标（${found.share}），涉及 ${found.projects}/${found.all} 个项目、${found.amount}`,
    cut: (compared: string, all: string) =>
      `共 ${all} 种名称，只在最常见的 ${compared} 种之间比较是否相近；其余相同的才归为一组`,
    nothing: '没有两个不同项目使用相同或相近的指标名称',
    near: (names: string) => `相近：${names}`,
    target: (words: string, rows: string) => `${words} ×${rows}`,
    more: (rows: string) => `只列出金额最大的 ${rows} 行`,
    summary: (groups: string, name: string, rows: string) =>
      `${groups} 组反复出现的指标，最多的是“${name}”，${rows} 行。`,
  },
};
