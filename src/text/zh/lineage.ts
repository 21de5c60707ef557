import type { SuggestionKind } from '#domain/lineage.ts';

/** Projects that may be the same over years, and what a person says of them. */
export const lineageZh = {
  open: (suggestions: string) => `核对同一项目（${suggestions} 条建议）`,
  openNone: '核对同一项目',
  hint: (suggestions: string) =>
    `另有 ${suggestions} 处新增与结束的项目可能是同一项目（更名、转单位、拆分、合并），确认后不再算作新增和结束`,
  checked: (decisions: string) => `新增与结束的项目中可能是同一项目的已核对 ${decisions} 处`,
  title: '哪些是同一项目',
  why: '跨年的同一项目先按项目编码对应，没有编码的按同一单位、同一名称（不计年度、期次、括号和空格）对应。下面是对应不上、但可能是同一项目的，请逐条确认；确认后各页的跨年比较按同一项目计算，随时可以撤销。',
  none: '没有待确认的建议：各年的项目都已对应，或看不出相近的。',
  kinds: { renamed: '更名', moved: '转到其他单位', split: '拆分', merged: '合并' } satisfies Record<
    SuggestionKind,
    string
  >,
  reasons: {
    renamed: (likeness: string) => `同一单位，名称相似 ${likeness}`,
    moved: () => '名称相同，单位不同',
    split: (likeness: string) => `同一单位，各部分名称与原项目相似 ${likeness}`,
    merged: (likeness: string) => `同一单位，各原项目名称与新项目相似 ${likeness}`,
  } satisfies Record<SuggestionKind, (likeness: string) => string>,
  sameCode: '项目编码相同',
  money: (before: string, after: string) => `金额 ${before} → ${after}`,
  noMoney: '有一方没有金额',
  confidence: (share: string) => `把握 ${share}`,
  columns: { kind: '可能的变化', earlier: '原项目', later: '新项目', reason: '依据', decision: '确认' },
  accept: '是同一项目',
  decline: '不是',
  acceptOf: (name: string) => `“${name}”是同一项目`,
  declineOf: (name: string) => `“${name}”不是同一项目`,
  decided: (decisions: string) => `已确认 ${decisions} 条`,
  verdicts: { accepted: '是同一项目', declined: '不是同一项目' },
  apart: {
    take: (year: string) => `与 ${year} 年及以前不是同一项目`,
    why: '按编码或名称对应错了的，在此拆开；拆开后各页的跨年比较不再把它们当作同一项目，随时可以撤销',
    fromEarlier: '已确认与以前年度的不是同一项目',
    fromLater: '已确认与以后年度的不是同一项目',
  },
  undo: '撤销',
  undoOf: (name: string) => `撤销对“${name}”的确认`,
  gone: '有的表现在没有导入',
  more: (rest: string) => `另有 ${rest} 条，处理后续出`,
};
