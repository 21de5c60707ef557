import type { CorrectionProblem } from '#domain/problems.ts';

interface Found {
  readonly raw: string;
  readonly detail: string;
}

/** What can be wrong with a 整改单 that came back: what was found, what was expected, what to do. */
export const correctionProblemsZh: Readonly<Record<CorrectionProblem, (found: Found) => string>> = {
  F40: ({ raw, detail }) =>
    raw === ''
      ? '这是一份整改单，但隐藏的编号列不在了，认不出各格对应哪张表。应保留全部隐藏列。请在原整改单上填写，或重新生成一份。'
      : `工作表“${detail}”这一行填了“${raw}”，但隐藏的编号已损坏，认不出是哪一格。应为生成时写入的编号。请从原整改单复制该行的编号列，或在原整改单上重填；整份没有采用。`,
  F41: ({ raw }) => `整改单的编号是第 ${raw} 版格式，本页读第 1 版。请用生成它的那个版本导入，或在本页重新生成后再填。`,
  F42: ({ raw, detail }) =>
    `同一格填了两个不同的答案：此处“${raw}”，另一处（${detail}）。应只有一个。请留下要用的一个，再导入；整份没有采用。`,
  F43: ({ raw, detail }) =>
    `工作表“${raw}”有整改单的编号，但缺少表头“${detail}”，不知道哪一列是整改后的内容。请恢复该表头，再导入。`,
  F44: ({ raw, detail }) =>
    `工作表“${detail}”这一行填了“${raw}”，但该行（或该栏）没有编号，认不出是哪一格。请把内容填到有编号的原行，不另插行；整份没有采用。`,
  F45: ({ raw, detail }) =>
    `整改单里的 ${raw} 张表都不在已载入的数据里（工作表：${detail}），可能是用另一份数据生成的。请先导入生成时的那份数据，再导入整改单。`,
  F46: ({ raw }) =>
    `这是整改单，但存成了 ${raw} 格式，应为 .xlsx（只有 .xlsx 能保住各格的编号）。请在原整改单上填写，保存为 .xlsx 再导入。`,
  F47: ({ raw }) => `整改单里 ${raw} 格都没有填写“整改后”或“说明”，没有可以采用的内容。请确认是填好并保存过的那一份。`,
  F48: () => '现在显示的是样例，而本机另有自己的数据没有打开。整改单要与自己的数据核对，请刷新页面，再导入整改单。',
  X60: ({ raw, detail }) =>
    `“${detail}”不能通过整改单修改，填写的“${raw}”没有采用。年度、编码、单位、名称用来认表；要改，请导入改好的整张表。`,
  X61: ({ raw, detail }) =>
    `工作表“${raw}”对应的表不在已载入的数据里，其中填写的 ${detail} 处没有采用。请先导入该表所在的数据，再导入整改单。`,
  X62: ({ raw, detail }) =>
    `“${detail}”填写的“${raw}”读不出来，没有采用；金额应如 35.00，日期应如 2023-01-01。请改好后再导入。`,
  X63: ({ raw, detail }) => `整改单生成后，该格在数据里已变为“${detail}”；填写的“${raw}”没有采用，保留现在的内容。`,
};

export const correctionProblemTitlesZh: Readonly<Record<CorrectionProblem, string>> = {
  F40: '整改单编号损坏',
  F41: '整改单版本不同',
  F42: '同一格两个答案',
  F43: '整改单缺表头',
  F44: '填在没有编号处',
  F45: '整改单的表不在数据里',
  F46: '整改单格式不对',
  F47: '整改单没有填写',
  F48: '显示的是样例',
  X60: '不能改的格',
  X61: '整改单的表未载入',
  X62: '整改后的内容读不出',
  X63: '数据已变',
};
