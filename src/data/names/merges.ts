import { foldedName } from '#domain/names.ts';
import type { Merged } from '#model/names.ts';

/** The note that says which near names are one; it is kept and backed up like all notes. */
export const MERGED = 'merged names';

export type NameField = 'unit' | 'department';

/** What a person said of two names: `into` is what both are from now on, or that they are two. */
export interface NameMerge {
  readonly field: NameField;
  readonly name: string;
  readonly into: string;
  readonly same: boolean;
}

/** All that was said, from the note; what cannot be read says nothing. */
export function saidIn(note: string | null | undefined): readonly NameMerge[] {
  try {
    const said: unknown = JSON.parse(note ?? '[]');
    return Array.isArray(said) ? said.filter(isMerge) : [];
  } catch {
    return [];
  }
}

/** The merges of a note as the model follows them. */
export function mergesIn(note: string | null | undefined): Merged {
  return new Map(
    saidIn(note)
      .filter(({ same }) => same)
      .map(({ field, name, into }) => [`${field} ${foldedName(name)}`, `${field} ${foldedName(into)}`]),
  );
}

export function isMerge(value: unknown): value is NameMerge {
  if (typeof value !== 'object' || value === null) return false;
  const { field, name, into, same } = value as Readonly<Record<string, unknown>>;
  const isNamed = typeof name === 'string' && typeof into === 'string' && typeof same === 'boolean';
  return isNamed && (field === 'unit' || field === 'department');
}
