import type { CorrectionProblem } from '#domain/problems.ts';

type OutcomeWord = 'fixed' | 'open' | 'disputed' | 'broken' | 'unasked';

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
    scope: (filters: string, forms: string, findings: string) =>
      `范围：${filters}。整改单里共 ${forms} 张表、${findings} 条问题。`,
    onlyConfirmed: (confirmed: string, all: string) => `只列审核人已确认的问题（${all} 条中 ${confirmed} 条已确认）`,
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
      how: '按现行规则检查整改后的表，与现有版本逐条比较。确认后以整改后的版本为准；旧版本仍保存，撤销即恢复。',
      sample: (file: string) => `整改的是样例：样例文件 ${file} 会一并导入，整改后的表以新版本替换其中的旧表。`,
      template: (kind: string, forms: string) =>
        `“${kind}”原为表式所无。补入只改这些表；同一来源的其他 ${forms} 张表照旧不逐张计，到半数以上的表都有这一类为止。`,
      outcomes: {
        fixed: '已整改',
        open: '仍未整改',
        disputed: '有异议',
        broken: '新出现的问题',
        unasked: '这次没有要求整改',
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
      questions: '要问单位的',
      untouched: (forms: string) => `没有填写的表 ${forms} 张`,
      untouchedWhy: '这些表交回时一格也没有填，问题照旧。',
      standing: (findings: string) => `问题 ${findings} 条`,
      dropped: '（删去）',
      moved_to: (kind: string) => `移到${kind}`,
      emptied: '（改为空白）',
      written: {
        answer: '',
        original: '写在原表格里',
        remark: '写在说明栏',
        inserted: '写在插入的行',
      },
      sums: '资金合计',
      sum: (whole: string, amount: string, parts: string) => `${whole} ${amount} ＝ ${parts}`,
      adds: '各项相加相符',
      gap: (amount: string, unit: string) => `各项相加不符，相差 ${amount} ${unit}`,
      gapBefore: (amount: string, unit: string) => `（原相差 ${amount} ${unit}）`,
      leaps: (times: string) => `与原数相差 ${times} 倍，请核对金额单位`,
    },
    report: (counts: {
      readonly forms: string;
      readonly fixed: string;
      readonly open: string;
      readonly disputed: string;
      readonly broken: string;
      readonly unasked: string;
    }) =>
      `整改 ${counts.forms} 张表：新出现 ${counts.broken}，有异议 ${counts.disputed}，仍未整改 ${counts.open}，已整改 ${counts.fixed}${
        counts.unasked === '0' ? '' : `，这次没有要求整改 ${counts.unasked}`
      }`,
    dispute: (reason: string) => `单位有异议：${reason}`,
  },
};

/** Why words are no answer to the cell they stand in. */
const UNCLEAR: Readonly<Record<string, string>> = {
  reason: '像是理由，不像指标内容；理由应写在“说明”栏',
  value: '写在“说明”栏，像是改后的内容；应写在“整改后”栏',
  agree: '表示同意，但没有写改成什么',
  kind: '看不出要移到哪一类指标',
  nothing: '这一行本来没有指标，没有可以删除或移动的',
  field: '这一格不能删除；要改成空白请写“清空”',
  both: '同一条指标既写了删除又写了别的内容',
};

interface Found {
  readonly raw: string;
  readonly detail: string;
}

/** What can be wrong with a 整改单 that came back: what was found, what was expected, what to do. */
export const correctionProblemsZh: Readonly<Record<CorrectionProblem, (found: Found) => string>> = {
  F40: ({ raw, detail }) =>
    raw === ''
      ? '这是一份整改单，但隐藏的编号列不在了，认不出各格对应哪张表，没有采用。原来那份整改单还在的，把“整改后”“说明”两栏照抄到原来那份上，再拖回本页；不在的，到“审核”页点“生成整改单”，为这个单位重新生成一份，照抄后再拖回。填写时不要删列，也不要只复制看得见的列。'
      : `工作表“${detail}”这一行填了“${raw}”，但隐藏的编号已损坏，认不出是哪一格。应为生成时写入的编号。请从原整改单复制该行的编号列，或在原整改单上重填；整份没有采用。`,
  F41: ({ raw }) => `整改单的编号是第 ${raw} 版格式，本页读第 1 版。请用生成它的那个版本导入，或在本页重新生成后再填。`,
  F43: ({ raw, detail }) =>
    `工作表“${raw}”有整改单的编号，但缺少表头“${detail}”，不知道哪一列是整改后的内容。请恢复该表头，再导入。`,
  F45: ({ raw, detail }) =>
    `整改单里的 ${raw} 张表都不在已载入的数据里（工作表：${detail}），可能是用另一份数据生成的。请先导入生成时的那份数据，再导入整改单。`,
  F46: ({ raw }) =>
    `这是整改单，但存成了 ${raw} 格式，各格的编号保不全，没有采用。请在 Excel 或 WPS 里打开原来的整改单（.xlsx、.xls 或 .ods），把“整改后”“说明”两栏照抄过去，按原格式保存，再拖回本页；原来那份不在的，到“审核”页点“生成整改单”重新生成。`,
  F47: ({ raw }) =>
    `整改单里 ${raw} 格都没有填写“整改后”或“说明”，没有可以采用的内容。如改在了原表的格里，请把改好的内容移到“整改后”栏；否则请确认是填好并保存过的那一份。`,
  F48: () => '现在显示的是样例，而本机另有自己的数据没有打开。整改单要与自己的数据核对，请刷新页面，再导入整改单。',
  X60: ({ raw, detail }) =>
    `“${detail}”不能通过整改单修改，填写的“${raw}”没有采用。年度、编码、单位、名称用来认表；要改，请导入改好的整张表。`,
  X61: ({ raw, detail }) =>
    `工作表“${raw}”对应的表不在已载入的数据里，其中填写的 ${detail} 处没有采用。请先导入该表所在的数据，再导入整改单。`,
  X62: ({ raw, detail }) =>
    `“${detail}”填写的“${raw}”读不出来，没有采用；金额应如 35.00，日期应如 2023-01-01。请改好后再导入。`,
  X63: ({ raw, detail }) => `整改单生成后，该格在数据里已变为“${detail}”；填写的“${raw}”没有采用，保留现在的内容。`,
  X64: ({ raw, detail }) =>
    raw === ''
      ? `原表的格“${detail}”被清空了，看不出是要改成空白还是误删，没有采用。要改成空白，请在右边“整改后”栏写“清空”。`
      : `原表的这一行现为“${raw}”，认不出改的是哪一格${detail === '' ? '' : `（涉及“${detail}”）`}，没有采用。请把改好的内容写到右边“整改后”栏，再导入。`,
  X65: ({ raw }) => `其中的表在“${raw}”里也有，两份合在一起比较。`,
  X66: ({ raw, detail }) =>
    raw === ''
      ? `工作表“${detail}”缺少表头“整改后”，不知道哪一列是整改后的内容，这张表没有采用；其他表照常。请恢复表头，再导入。`
      : `工作表“${detail}”这一行填了“${raw}”，但该行（或该栏）没有完好的编号，认不出是哪一格，没有采用；其余照常。插入的行请在“二级指标”栏写明类型，再导入。`,
  X67: ({ raw, detail }) =>
    `同一格填了两个不同的答案：此处“${raw}”，另一处（${detail}）。两个都没有采用，请问清用哪一个，其余照常。`,
  X68: ({ raw, detail }) =>
    `只写了“${raw}”，没有写改成什么${detail === '' ? '' : `（现在是“${detail}”）`}，不算整改。请问单位改后的内容是什么。`,
  X69: ({ raw, detail }) =>
    detail === 'gone'
      ? `行已从表上删去：“${raw}”在交回的表上没有了（生成整改单以后才加的指标也会如此）。不知道是要删除这条指标还是误删了一行，没有删除，按原样保留。请问单位；要删除，请在整改单这一行的“整改后”栏写“删除”。`
      : `“${raw}”没有采用：${UNCLEAR[detail] ?? '看不出要改什么'}。请问单位。`,
};

export const correctionProblemTitlesZh: Readonly<Record<CorrectionProblem, string>> = {
  F40: '整改单编号损坏',
  F41: '整改单版本不同',
  F43: '整改单缺表头',
  F45: '整改单的表不在数据里',
  F46: '整改单格式不对',
  F47: '整改单没有填写',
  F48: '显示的是样例',
  X60: '不能改的格',
  X61: '整改单的表未载入',
  X62: '整改后的内容读不出',
  X63: '数据已变',
  X64: '改在了原表上',
  X65: '两份合在一起',
  X66: '填在没有编号处',
  X67: '同一格两个答案',
  X68: '只写已改',
  X69: '看不出要改什么',
};
