import type { Writer } from '#engine/engine.ts';
import repeatedSql from './repeated.sql?raw';

/** Forms of a file that another file has word for word. */
export interface Repeated {
  readonly forms: number;
  /** The first file that has one of them. */
  readonly file: string;
}

/** For the sources on the stage from `first` on: what of them is there already in the same words. */
export async function repeatedIn(writer: Writer, first: number): Promise<ReadonlyMap<number, Repeated>> {
  const rows = await writer.ask(repeatedSql, { first });
  return new Map(rows.map(({ source, forms, file }) => [Number(source), { forms: Number(forms), file: String(file) }]));
}
