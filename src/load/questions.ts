import type { MoneyUnit } from '#domain/money.ts';
import type { Encoding } from '#intake/decode.ts';
import type { Answers } from '#intake/read.ts';
import type { Looked } from '#intake/reader.ts';

/** What must be asked of one file before it is read, with the recommended answers already in `answers`. */
export interface FileQuestion {
  readonly file: File;
  readonly asks: { readonly money_unit: boolean; readonly year: boolean; readonly encoding: boolean };
  readonly answers: Answers;
  readonly preview: string;
}

/** All questions of a drop are asked at once; `null` means that the person called the import off. */
export type Ask = (questions: readonly FileQuestion[]) => Promise<readonly Answers[] | null>;

/** Proposed where a file does not say: forms are printed in 万元. */
const PROPOSED_UNIT: MoneyUnit = '万元';

export function questionOf(file: File, looked: Looked): FileQuestion {
  const { asks, preview } = looked.opened;
  return {
    file,
    asks: { ...asks, encoding: false },
    answers: {
      encoding: looked.encoding,
      money_unit: asks.money_unit ? PROPOSED_UNIT : null,
      year: null,
    },
    preview,
  };
}

export function mustAsk({ asks }: FileQuestion): boolean {
  return asks.money_unit || asks.year || asks.encoding;
}

/** Answers as the manifest keeps them, and back. */
export function answersOf(stored: Readonly<Record<string, string | number | null>>): Answers {
  return {
    encoding: (stored.encoding ?? 'utf-8') as Encoding,
    money_unit: (stored.money_unit ?? null) as MoneyUnit | null,
    year: stored.year === undefined || stored.year === null ? null : Number(stored.year),
  };
}
