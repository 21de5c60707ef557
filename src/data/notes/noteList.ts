/** The entries of a note that holds a list; what cannot be read, one entry or all of them, counts as not there. */
export function listIn<T>(note: string | null, readOne: (entry: unknown) => readonly T[]): readonly T[] {
  try {
    const list: unknown = JSON.parse(note ?? '[]');
    return Array.isArray(list) ? list.flatMap(readOne) : [];
  } catch {
    return [];
  }
}
