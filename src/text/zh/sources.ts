import type { Effect } from '#domain/problems.ts';
import { problemsZh, problemTitlesZh } from './problems.ts';

/** The parts of the ledger as they are printed; of what a person dropped, or what gave way to another version, only where there is any. */
export interface LedgerWords {
  readonly found: string;
  readonly accepted: string;
  readonly quarantined: string;
  readonly dropped: string | null;
  readonly superseded: string | null;
}

/** The data page: files, ledger, quarantine, problems, what is exported. */
export const dataZh = {
  sources: {
    note: '每个文件的原件都只在本机，可随时移除',
    own: '导入',
    samples: { wujing: '真实样例', 'multi-year': '合成数据' },
    yearsFrom: {
      cell: '表内',
      title: '标题',
      date: '日期',
      sheet: '工作表名',
      file: '文件名',
      asked: '导入时填写',
    },
    ofForms: (label: string, forms: string) => `${label} ${forms}`,
    reread: '换编码',
    rereadOf: (file: string) => `换编码：${file}`,
    unreadable: (encoding: string) => `按 ${encoding} 读不出来，仍用原来的编码`,
    framework: {
      button: '表式',
      buttonOf: (file: string) => `${file} 的表式`,
      title: (file: string) => `表式：${file}`,
      why: '表式决定每张表应有哪些指标类型，未有效填报和“缺行”都按它计算；按年度选择，随时可改回推断。',
      forms: '表数',
      expects: '应有的指标类型',
      of: (year: string) => `${year} 年的表式`,
      bases: { guessed: '推断', stated: '文件注明', chosen: '选定' },
      held: (basis: string, name: string) => `${basis}：${name}`,
      back: '改回推断',
      others: (forms: string) => `${forms} 张表还印有别的类型，也计为这些表的指标项`,
      named: (name: string, basis: string) => `${name} · ${basis}`,
    },
    restore: '撤回改正',
    restoreOf: (file: string) => `撤回改正与丢弃：${file}`,
    unitBack: '恢复原单位',
    unitBackOf: (file: string) => `恢复原单位：${file}`,
    remove: '移除',
    removeOf: (file: string) => `移除 ${file}`,
    empty: '还没有导入任何文件',
    damaged: (file: string) => `原件 ${file} 丢失或已损坏，未能载入；再次导入同一文件即可恢复`,
  },
  ledger: {
    note: '读到＝入库＋隔离＋丢弃＋被替换，张数与金额都应相等；小计行不是项目，不计入读到的张数和金额',
    all: '合计',
    balances: { balanced: '相符', unbalanced: '不符', unread: '原件读不出' },
    forms: (of: LedgerWords) =>
      `读到 ${of.found} 张＝入库 ${of.accepted}＋隔离 ${of.quarantined}${of.dropped === null ? '' : `＋丢弃 ${of.dropped}`}${of.superseded === null ? '' : `＋被替换 ${of.superseded}`}`,
    money: (of: LedgerWords, unit: string) =>
      `${[of.found, [of.accepted, of.quarantined, of.dropped, of.superseded].filter((part) => part !== null).join('＋')].join('＝')} ${unit}`,
    unread: (files: string) => `另有 ${files} 个文件的原件读不出，其中的表不在内`,
    summary: (forms: string) => `${forms}。`,
  },
  removal: {
    ask: {
      source: (forms: string) => `移除文件和 ${forms} 张表？`,
      form: (name: string) => `丢弃“${name}”？`,
    },
    no: '保留',
    done: {
      source: (file: string) => `已移除 ${file}`,
      form: (name: string) => `已丢弃“${name}”，台账计入丢弃`,
    },
    undo: '撤销',
  },
  quarantine: {
    note: '整张没有入库的表；可在此改正后重新载入，改动另存在本机，原件不变',
    none: '没有隔离的表',
    mend: '改正',
    mendOf: (name: string, row: string) => `改正第 ${row} 行起的表 ${name}`,
    drop: '丢弃',
    dropOf: (name: string, row: string) => `丢弃第 ${row} 行起的表 ${name}`,
    title: (name: string) => `改正：${name}`,
    unnamed: '（无项目名称）',
    atRow: (row: string) => `第 ${row} 行`,
    original: (text: string) => `原文：${text === '' ? '（空白）' : text}`,
    column: (place: string) => `第 ${place} 列（无表头）`,
    indicators: '指标',
    printed: '表上的单元格',
    others: '其他单元格',
    more: (rows: string) => `另有 ${rows} 行指标，不在此列出`,
    checked: '引号位置不对的行已核对，各格内容如上',
    reload: '重新载入',
    close: '不改',
    failed: '没有改动：按这样的内容，整个文件没有一张表能入库。',
  },
  problems: {
    note: '数据本身的问题，与指标好坏无关；“隔离”的表整张不入库，“提示”的表照常入库',
    effects: { refuse: '未导入', quarantine: '隔离', note: '提示' } satisfies Readonly<Record<Effect, string>>,
    none: '没有导入问题',
    atRow: (row: string) => `第 ${row} 行`,
    original: '看原文',
    originalOf: (file: string, row: string) => `看原文：${file} 第 ${row} 行`,
    originalHeader: '这是表头或工作表本身的问题，没有单独的数据行。',
    originalFailed: (message: string) => `原文没有读出来：${message}`,
    asYuan: '按元重读',
    asYuanOf: (file: string) => `把 ${file} 的金额都按元重读`,
    placed: (place: string, message: string) => `${place}：${message}`,
    titles: problemTitlesZh,
    messages: problemsZh,
  },
  export: {
    json: '导出 JSON',
    csv: '导出 CSV',
    xlsx: '整本工作簿 XLSX',
    sheet: '项目与指标',
    inYuan: (label: string) => `${label}(元)`,
    note: 'JSON、CSV 是全部已载入的数据（不受筛选影响），可再导入；JSON 里有台账和问题；整本工作簿每栏一个工作表，按当前筛选',
    failed: (message: string) => `导出没有成功：${message}`,
  },
  clear: {
    button: '清除全部数据',
    title: '清除全部数据？',
    warning:
      '本机浏览器里保存的原件、结果、判定、审核登记、名册、批注和单位的异议都会删除，不能恢复。建议先备份或导出。',
    confirm: '清除',
    cancel: '不清除',
  },
  samples: {
    wujing: '正在显示样例：一个镇 2023 年的八张真实绩效目标表。导入自己的文件后样例自动移除。',
    'multi-year': '正在显示合成数据：虚构的“示例镇”2020–2025 年，不是真实项目。导入自己的文件后自动移除。',
    showMultiYear: '换成合成的多年数据',
    showWujing: '换回八张真实表',
    seeMultiYear: '合成的多年数据',
    seeWujing: '八张真实表',
    none: '还没有数据。可以导入文件，或看样例：',
  },
};
