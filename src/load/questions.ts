import type { MoneyUnit } from '#domain/money.ts';
import type { Encoding } from '#intake/decode.ts';
import type { Answers } from '#intake/read.ts';
import type { Looked } from '#intake/reader.ts';
import type { Replaced } from './replaced.ts';

/** What must be asked of one file before it is read, with the recommended answers already in `answers`. */
export interface FileQuestion {
  readonly file: File;
  readonly asks: { readonly money_unit: boolean; readonly year: boolean; readonly encoding: boolean };
  readonly answers: Answers;
  readonly preview: string;
}

/** Which version of a form holds where a drop brings another one: the new one, or the one that is there. */
export type Versions = 'replace' | 'keep';

/** What a drop must ask, all at once. `replaced` goes by the recommended answers where there are questions too. */
export interface Asked {
  readonly questions: readonly FileQuestion[];
  readonly replaced: Replaced | null;
}

export interface Answered {
  /** One for each question. */
  readonly answers: readonly Answers[];
  readonly versions: Versions;
}

/** `null` means that the person called the import off. */
export type Ask = (asked: Asked) => Promise<Answered | null>;

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

/** Answers as the manifest keeps them: flat. */
export function storedAnswers(answers: Answers): Readonly<Record<string, string | number | null>> {
  return { ...answers };
}

/** Answers from the manifest. */
export function answersOf(stored: Readonly<Record<string, string | number | null>>): Answers {
  return {
    encoding: (stored.encoding ?? 'utf-8') as Encoding,
    money_unit: (stored.money_unit ?? null) as MoneyUnit | null,
    year: stored.year === undefined || stored.year === null ? null : Number(stored.year),
    edits: typeof stored.edits === 'string' ? stored.edits : null,
  };
}
