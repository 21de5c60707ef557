import { type Field, INDICATOR_FIELDS, PROJECT_FIELDS } from '#domain/columns.ts';
import type { Mapping } from '#intake/table/header.ts';
import type { Storage } from '#storage/storage.ts';
import { COLUMNS } from './questions.ts';

/** What the columns of one kind of file were said to mean; `headers` is the fingerprint of all its headers. */
export interface ColumnHabit {
  readonly headers: string;
  readonly columns: Mapping;
}

const FORMAT = 'mingji-columns/1';
const PREVIEW = 'preview';
const HINT = 'first hint';
export const HIDDEN = 'hidden columns';

/** What is remembered from one import to the next: what columns mean, and whether everything is shown first. */
export class Habits {
  readonly #notes: Pick<Storage, 'recall' | 'remember' | 'notes' | 'forget'>;

  constructor(notes: Pick<Storage, 'recall' | 'remember' | 'notes' | 'forget'>) {
    this.#notes = notes;
  }

  /** Whether every drop is shown before it is loaded. */
  async previews(): Promise<boolean> {
    return (await this.#notes.recall(PREVIEW)) !== null;
  }

  setPreviews(on: boolean): Promise<void> {
    return on ? this.#notes.remember(PREVIEW, 'always') : this.#notes.forget(PREVIEW);
  }

  /** Whether the hint of the first visit has had its day. */
  async hinted(): Promise<boolean> {
    return (await this.#notes.recall(HINT)) !== null;
  }

  setHinted(): Promise<void> {
    return this.#notes.remember(HINT, 'seen');
  }

  /** Columns of the project table that are not shown; `null` until some were chosen. */
  async hidden(): Promise<readonly string[] | null> {
    const note = await this.#notes.recall(HIDDEN);
    return note === null ? null : note.split(' ').filter(Boolean);
  }

  setHidden(columns: readonly string[]): Promise<void> {
    return this.#notes.remember(HIDDEN, columns.join(' '));
  }

  async columns(): Promise<readonly ColumnHabit[]> {
    const notes = await this.#notes.notes(COLUMNS);
    return [...notes]
      .map(([key, note]) => ({ headers: key.slice(COLUMNS.length), columns: parsed(note) }))
      .filter(isHabit);
  }

  forget(headers: string): Promise<void> {
    return this.#notes.forget(`${COLUMNS}${headers}`);
  }

  /** All of it as a file for another machine. */
  async saved(): Promise<string> {
    return JSON.stringify({ format: FORMAT, columns: await this.columns() }, null, 2);
  }

  /** Takes such a file in beside what is remembered; how many kinds of files it knows, or `null` when it is none. */
  async take(text: string): Promise<number | null> {
    const habits = readHabits(text);
    for (const { headers, columns } of habits ?? []) {
      await this.#notes.remember(`${COLUMNS}${headers}`, JSON.stringify(columns));
    }
    return habits === null ? null : habits.length;
  }
}

/** Whether a note says what columns mean. */
export function isColumnNote(note: string): boolean {
  return isHabit({ headers: '', columns: parsed(note) });
}

function readHabits(text: string): readonly ColumnHabit[] | null {
  const saved = parsed(text);
  if (!isRecord(saved) || saved.format !== FORMAT || !Array.isArray(saved.columns)) return null;
  return saved.columns.every(isHabit) ? saved.columns : null;
}

function isHabit(one: unknown): one is ColumnHabit {
  if (!isRecord(one) || typeof one.headers !== 'string' || !isRecord(one.columns)) return false;
  return Object.values(one.columns).every((field) => field === null || isField(field));
}

function isField(value: unknown): value is Field {
  return [...PROJECT_FIELDS, ...INDICATOR_FIELDS].some((field) => field === value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
