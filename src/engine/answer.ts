import type { Row, Value } from './engine.ts';

/** What the two builds of the engine hand back: an Arrow table, seen through the little we need of it. */
export interface Answer {
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  readonly numRows: number;
  getChildAt(index: number): { get(row: number): unknown } | null;
}

/** Plain rows of an answer. Integers beyond 2^53 throw, since a silently rounded sum is worse than none. */
export function rowsOf(answer: Answer): readonly Row[] {
  const columns = answer.schema.fields.map((field, place) => ({ name: field.name, values: answer.getChildAt(place) }));
  return Array.from({ length: answer.numRows }, (_, row) =>
    Object.fromEntries(columns.map(({ name, values }) => [name, plain(values?.get(row), name)])),
  );
}

function plain(value: unknown, column: string): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new Error(`column ${column}: ${value} is beyond 2^53; cast it on purpose`);
    return number;
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error(`column ${column}: cast it to bigint, double or varchar`);
}
