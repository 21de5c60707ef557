import { KINDS } from './kinds.ts';

/** A column that holds the names or the targets of one kind, in a table with one row per project. */
export interface KindColumn {
  /** The kind's label without its part: 数量指标. */
  readonly level2: string;
  readonly part: 'name' | 'target';
}

const KIND = KINDS.flatMap(({ spellings }) => spellings)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const COLUMN = new RegExp(
  `^(?:[^-_·/]*[-_·/])?((?:${KIND})(?:指标)?)[-_·/]?[(]?(?:(三级指标|指标名称|指标内容|名称|内容)|(年度指标值|指标值|目标值|值))?[)]?$`,
);

/** The kind and part a header such as 数量指标, 数量指标值 or 产出指标-数量指标-指标值 names, or `null`. */
export function kindColumn(header: string): KindColumn | null {
  const found = COLUMN.exec(header.normalize('NFKC').replace(/\s+/g, ''));
  if (found?.[1] === undefined) return null;
  return { level2: found[1], part: found[3] === undefined ? 'name' : 'target' };
}
