import type { Corrections } from '#data/corrections/corrections.ts';
import { isAmountField } from '#domain/columns.ts';
import { fingerprint } from '#domain/content.ts';
import type { MoneyUnit } from '#domain/money.ts';
import { type Figures, proposedUnit } from '#domain/plausible.ts';
import type { Encoding } from '#intake/bytes/decode.ts';
import { figuresOf } from '#intake/figures.ts';
import type { Answers } from '#intake/read.ts';
import type { Looked } from '#intake/reader.ts';
import { SURE } from '#intake/table/guess.ts';
import type { Replaced } from './replaced.ts';

/** What must be asked of one file before it is read, with the recommended answers already in `answers`. */
export interface FileQuestion {
  readonly file: File;
  readonly looked: Looked;
  readonly asks: {
    readonly money_unit: boolean;
    readonly year: boolean;
    readonly encoding: boolean;
    readonly columns: boolean;
  };
  /** Columns that are no known spelling and could be what the file lacks; asked about until they are remembered. */
  readonly columns: Looked['opened']['columns'];
  readonly answers: Answers;
  readonly headers: readonly string[];
  readonly preview: string;
}

/** Which version of a form holds where a drop brings another one: the new one, or the one that is there. */
export type Versions = 'replace' | 'keep';

/** Files of a drop that open only with a password. Those that are not opened are refused, the others come in. */
export interface Locked {
  readonly files: readonly File[];
  /** Opens one of them; false for a wrong password. The password is kept nowhere. */
  readonly unlock: (file: File, password: string) => Promise<boolean>;
}

/** What a drop must ask, all at once. `replaced` goes by the recommended answers where there are questions too. */
export interface Asked {
  readonly questions: readonly FileQuestion[];
  readonly replaced: Replaced | null;
  /** What returned 整改单 come to. */
  readonly corrections: Corrections | null;
  /** Files to be opened with a password, asked before anything else. */
  readonly locked?: Locked;
  /** Opens the file of a question in another encoding: what is to be asked then. Throws where it cannot be read so. */
  readonly reopen: (question: FileQuestion, encoding: Encoding) => Promise<FileQuestion>;
}

export interface Answered {
  /** One for each question. */
  readonly answers: readonly Answers[];
  /** The questions as they stood at the end, where some file was opened in another encoding. */
  readonly reopened?: readonly FileQuestion[];
  readonly versions: Versions;
  /** Whether corrections are taken where the cell has changed since the workbook was made; they are not unless it is said. */
  readonly corrections?: 'take' | 'leave';
}

/** `null` means that the person called the import off. */
export type Ask = (asked: Asked) => Promise<Answered | null>;

/** Choices made before for files with the same headers. */
export interface Memory {
  recall(key: string): Promise<string | null>;
  remember(key: string, note: string): Promise<void>;
}

/** Notes under such keys say what the columns of a kind of file mean. */
export const COLUMNS = 'columns ';
/** Proposed where a file does not say and shows no amount: forms are printed in 万元. */
const PROPOSED_UNIT: MoneyUnit = '万元';

export async function questionOf(file: File, looked: Looked, memory: Memory): Promise<FileQuestion> {
  const { asks, preview, headers } = looked.opened;
  const remembered = await memory.recall(keyOf(headers));
  const { columns, unitless } = looked.opened;
  const meant: Answers['columns'] =
    remembered === null
      ? Object.fromEntries(columns.map(({ label, field, confidence }) => [label, confidence < SURE ? null : field]))
      : JSON.parse(remembered);
  return {
    file,
    looked,
    asks: {
      ...asks,
      money_unit: asks.money_unit || meansUnitless(meant, unitless),
      encoding: !looked.confirmed,
      columns: remembered === null && columns.length > 0,
    },
    answers: {
      encoding: looked.encoding,
      money_unit: asks.money_unit || meansUnitless(meant, unitless) ? unitFor(looked, meant) : null,
      year: asks.year ? looked.opened.year : null,
      columns: meant,
    },
    columns,
    headers,
    preview,
  };
}

/** The amounts without a unit by which a person can tell it; `null` where the file shows none. */
export function figuresFor({ opened }: Looked, columns: Answers['columns']): Figures | null {
  return figuresOf(opened.money, (label) => {
    const field = columns[label] ?? null;
    return field !== null && isAmountField(field) ? field : null;
  });
}

/** The unit to propose; `null` where a person must say. */
export function unitFor(looked: Looked, columns: Answers['columns']): MoneyUnit | null {
  const figures = figuresFor(looked, columns);
  return figures === null ? PROPOSED_UNIT : proposedUnit(figures);
}

/** What one file still lacks before it may come in. */
export function lacksAnswer({ asks, looked }: FileQuestion, answers: Answers): 'year' | 'money_unit' | null {
  if (asks.year && answers.year === null) return 'year';
  const money = asks.money_unit || meansUnitless(answers.columns, looked.opened.unitless);
  return money && answers.money_unit === null ? 'money_unit' : null;
}

/** Whether a column is said to be money whose unit nobody says. */
export function meansUnitless(columns: Answers['columns'], unitless: readonly string[]): boolean {
  return Object.entries(columns).some(
    ([label, field]) => field !== null && isAmountField(field) && unitless.includes(label),
  );
}

/** Keeps what the columns of a file were said to mean for the next file with the same headers. */
export async function rememberColumns(question: FileQuestion, answers: Answers, memory: Memory): Promise<void> {
  if (question.columns.length > 0) await memory.remember(keyOf(question.headers), JSON.stringify(answers.columns));
}

function keyOf(headers: readonly string[]): string {
  return `${COLUMNS}${fingerprint(headers.toSorted())}`;
}

export function mustAsk({ asks }: FileQuestion): boolean {
  return Object.values(asks).some(Boolean);
}

/** Answers as the manifest keeps them: flat. */
export function storedAnswers({ columns, ...answers }: Answers): Readonly<Record<string, string | number | null>> {
  return { ...answers, columns: JSON.stringify(columns) };
}

/** Answers for a file of which nothing must be asked. */
export function plainAnswers(encoding: Encoding | null): Answers {
  return { encoding, money_unit: null, year: null, columns: {} };
}

/** Answers from the manifest. */
export function answersOf(stored: Readonly<Record<string, string | number | null>>): Answers {
  return {
    encoding: (stored.encoding ?? null) as Encoding | null,
    money_unit: (stored.money_unit ?? null) as MoneyUnit | null,
    year: stored.year === undefined || stored.year === null ? null : Number(stored.year),
    ...(typeof stored.money_as === 'string' ? { money_as: stored.money_as as MoneyUnit } : {}),
    edits: typeof stored.edits === 'string' ? stored.edits : null,
    columns: JSON.parse(String(stored.columns ?? '{}')),
  };
}
