import type { Lines } from '#domain/lines.ts';

/** A value in an answer: counts and fen are safe integers, everything else is text or null. */
export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

/** Values for the `:name` places of a query. Lists travel as one text, see `list`. */
export type Parameters = Readonly<Record<string, Value>>;

/** The writing side. */
export interface Writer {
  ask(sql: string, parameters?: Parameters): Promise<readonly Row[]>;
  /** Runs one or more statements. */
  run(sql: string): Promise<void>;
  /** Adds all rows of `lines` or throws: the rows are counted before and after. */
  fill(lines: Lines): Promise<void>;
}

/**
 * Where SQL runs. Questions and writing go over two connections, so that no question sees half an import.
 * Everything throws `EngineError` for a refused statement and `EngineLost` when the engine must be opened anew.
 */
export interface Engine {
  /** Rows of a `select` over what is committed. Aborted by `signal` before its turn came, it never starts. */
  ask(sql: string, parameters?: Parameters, signal?: AbortSignal): Promise<readonly Row[]>;
  readonly writer: Writer;
  /** All of `work` or, when it throws, nothing of it. One change at a time. */
  change<T>(work: (writer: Writer) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The engine refused a statement and is as usable as before. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  /** What was refused: for the console, never for a person. */
  readonly statement: string | null;

  constructor(message: string, { statement, ...why }: ErrorOptions & { readonly statement?: string } = {}) {
    super(message, why);
    this.statement = statement ?? null;
  }
}

/** The engine is gone or no longer to be trusted: close it, open another, load the originals again. */
export class EngineLost extends Error {
  override readonly name = 'EngineLost';
}

/** A part of the program was not to be had: no network, or another version stands on the server by now. */
export class PartMissing extends Error {
  override readonly name = 'PartMissing';
}

const SEPARATOR = '\u001f';

/** Several values as one parameter; SQL takes it apart with `string_split(:name, chr(31))`. */
export function list(values: readonly (string | number)[]): string {
  return values.join(SEPARATOR);
}

/** Several values that are lists themselves, as the identities of forms are: taken apart with `chr(30)`. */
export function listOfLists(values: readonly string[]): string {
  return values.join('\u001e');
}
