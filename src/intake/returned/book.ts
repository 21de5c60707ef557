import type { CorrectionKey } from '#domain/corrections/correction.ts';

/** What stands on a line of a 整改单 besides answers, keys and remarks on it: the form as it was sent, unless someone wrote over it. */
export interface PrintedLine {
  readonly texts: readonly string[];
  /** By the heads above the indicators; `null` above them, and where these heads are gone. */
  readonly indicator: Readonly<Record<'level2' | 'name' | 'target', string>> | null;
}

/** One cell of a 整改单 that came back: what the unit wrote for it and beside it; '' where it wrote nothing. */
export interface CorrectionRow {
  readonly key: CorrectionKey;
  readonly corrected: string;
  readonly remark: string;
  readonly printed: PrintedLine;
  readonly sheet: string | null;
  readonly row: number;
}

/** A line with no key of its own: an inserted row, or one that lost its keys. `form` is that of the lines above it. */
export interface LooseLine {
  readonly form: string;
  readonly left: string;
  readonly right: string;
  readonly remark: string;
  readonly printed: PrintedLine;
  readonly sheet: string | null;
  readonly row: number;
}

/** An answer that no cell can be found for, whatever is loaded. */
export interface UnreadAnswer {
  readonly code: 'X66' | 'X67';
  readonly raw: string;
  readonly detail: string;
  readonly sheet: string | null;
  readonly row: number;
}

/** A 整改单 as it is read, before it is held against any form. */
export interface CorrectionBook {
  readonly rows: readonly CorrectionRow[];
  readonly loose: readonly LooseLine[];
  readonly unread: readonly UnreadAnswer[];
  /** The findings it asks about, for forms of which it does not ask about all. */
  readonly asked: Readonly<Record<string, readonly string[]>>;
}

/** Something was written for the cell or beside it. */
export function isAnswered({ corrected, remark }: Pick<CorrectionRow, 'corrected' | 'remark'>): boolean {
  return corrected !== '' || remark !== '';
}

/** Two answers to one cell: neither is taken. */
export function clashOf(before: CorrectionRow, row: CorrectionRow, file = ''): UnreadAnswer {
  const where = [file, before.sheet ?? '', String(before.row)].filter(Boolean).join(' ');
  return {
    code: 'X67',
    raw: row.corrected || row.remark,
    detail: `${where}：${before.corrected || before.remark}`,
    sheet: row.sheet,
    row: row.row,
  };
}
