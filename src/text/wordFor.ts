/**
 * The name of an id that comes out of data, where the compiler cannot know it. An id without a name in this language
 * (kept by another edition, or written by hand) is shown as it stands, or as `otherwise`.
 */
export function wordFor(names: Readonly<Record<string, string>>, id: string, otherwise = id): string {
  return Object.hasOwn(names, id) ? (names[id] ?? otherwise) : otherwise;
}
