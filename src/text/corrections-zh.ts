type OutcomeWord = 'fixed' | 'open' | 'disputed' | 'broken';

/** 整改单: making it, and what it comes to when it is back. */
export const correctionsZh = {
  corrections: {
    button: '生成整改单',
    title: '生成整改单',
    why: '每个单位一个 XLSX：原表式，问题格标出，旁附规则和建议，留有“整改后”“说明”两栏。单位填好交回，拖到本页即逐条比较。',
    whyOne: '生成这张表的整改单。单位填好交回，拖到本页即逐条比较。',
    units: '实施单位（按当前筛选）',
    search: '查找单位',
    allUnits: '全选有问题的单位',
    noUnit: '（未注明单位）',
    unitLine: (forms: string, findings: string) => `${forms} 张表，问题 ${findings} 条`,
    clean: '没有待整改的问题',
    none: '所选项目没有待整改的问题。',
    deadline: '整改期限（可不填）',
    make: (units: string) => `生成 ${units} 个单位的整改单`,
    makeOne: '生成整改单',
    making: '正在生成',
    made: (file: string) => `已生成 ${file}，并记入审核轮次。`,
    nothing: '没有可生成的表，数据可能刚刚变了。请关闭后重试。',
    failed: (message: string) => `没有生成：${message}。数据没有改变，请重试。`,
    close: '关闭',
    back: {
      title: (forms: string) => `整改单交回：${forms} 张表`,
      how: '按现行规则诊断整改后的表，与现有版本逐条比较。确认后以整改后的版本为准；旧版本仍保存，撤销即恢复。',
      sample: (file: string) => `整改的是样例：样例文件 ${file} 会一并导入，整改后的表以新版本替换其中的旧表。`,
      template: (kind: string, forms: string) =>
        `“${kind}”原为表式所无，不逐张计；补入后，同一来源的其他 ${forms} 张表将逐张列为“未设该类指标”。`,
      outcomes: {
        fixed: '已整改',
        open: '仍未整改',
        disputed: '有异议',
        broken: '新出现的问题',
      } satisfies Readonly<Record<OutcomeWord, string>>,
      count: (outcome: string, findings: string) => `${outcome} ${findings}`,
      changes: (cells: string) => `改动 ${cells} 格`,
      noChanges: '没有改动',
      moved: (cells: string) => `整改单生成后，有 ${cells} 格的数据已经变了，采用哪一个`,
      leave: '保留现在的内容（建议）',
      leaveWhy: '这些格不采用整改单上的内容，其余照常',
      take: '采用整改单上的内容',
      takeWhy: '以单位填写的为准，覆盖现在的内容',
      now: '现在',
      given: '整改单',
      notTaken: (given: string) => `（整改单上为“${given}”，没有采用）`,
      movedMark: '数据已变',
      reason: (reason: string) => `理由：${reason}`,
      remark: (remark: string) => `说明：${remark}`,
      blank: '（空白）',
      added: '（新增行）',
      wholeForm: '整张表',
      problems: '没有采用的内容',
      others: '其他说明',
      more: (forms: string) => `另有 ${forms} 项`,
    },
    report: (counts: {
      readonly forms: string;
      readonly fixed: string;
      readonly open: string;
      readonly disputed: string;
      readonly broken: string;
    }) =>
      `整改 ${counts.forms} 张表：已整改 ${counts.fixed}，仍未整改 ${counts.open}，有异议 ${counts.disputed}，新出现 ${counts.broken}`,
    dispute: (reason: string) => `单位有异议：${reason}`,
  },
};
