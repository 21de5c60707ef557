/** Finds words in Chinese texts by their characters or by pinyin initials, any reading of a character counting. */
export type Finder = (text: string, words: string) => boolean;

/** Without the readings of characters: what finds until they are there. */
export function plainFinder(text: string, words: string): boolean {
  return text.toLowerCase().includes(words);
}

/** Fetches the readings of characters, which are large, when they are first asked for. */
export async function initialsFinder(): Promise<Finder> {
  const { polyphonic } = await import('pinyin-pro');
  const known = new Map<string, string>();
  /** The character itself and the initials it can have. */
  const initials = (character: string): string => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const [read = []] = polyphonic(character, { pattern: 'first', toneType: 'none', type: 'array' });
    const all = `${character}${read.join('')}`;
    known.set(character, all);
    return all;
  };
  return (text, words) => {
    const wanted = [...words];
    const characters = [...text.toLowerCase().replaceAll(/\s/g, '')].map(initials);
    return characters.some((_, from) => wanted.every((letter, at) => characters[from + at]?.includes(letter)));
  };
}
