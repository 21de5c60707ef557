/** Fonts whose letters are pictures: the letter R is a ticked box in Wingdings 2, £ an empty one. */
const PICTURES: Readonly<Record<number, string>> = {
  ...{ 254: '☑', 82: '☑', 253: '☒', 83: '☒', 252: '✓', 80: '✓', 251: '✗', 79: '✗' },
  ...{ 168: '☐', 111: '☐', 163: '☐', 113: '☐', 114: '☐', 110: '■' },
};
const SIGNS: Readonly<Record<number, string>> = {
  ...{ 163: '≤', 179: '≥', 185: '≠', 187: '≈', 177: '±', 180: '×', 184: '÷', 176: '°', 45: '-' },
};
/** Letters of such fonts stand in the private use area at their code plus this. */
const PRIVATE = 0xf000;

/** True for fonts whose texts must go through `glyphs`. */
export function isPictureFont(font: string): boolean {
  return tableOf(font) !== null;
}

/**
 * A text set in such a font as the signs one sees; other fonts leave it as it is, except for private letters of
 * tick boxes, which mean nothing else. A letter without a known picture stays.
 */
export function glyphs(text: string, font: string): string {
  const table = tableOf(font);
  if (table === null) return text.replace(/[\uf000-\uf0ff]/g, (letter) => picture(letter, PICTURES));
  return text.replace(/[\u0020-\u00ff\uf000-\uf0ff]/g, (letter) => picture(letter, table));
}

function picture(letter: string, table: Readonly<Record<number, string>>): string {
  const code = letter.charCodeAt(0);
  return table[code >= PRIVATE ? code - PRIVATE : code] ?? letter;
}

function tableOf(font: string): Readonly<Record<number, string>> | null {
  if (/^wingdings( 2)?$/i.test(font)) return PICTURES;
  return /^symbol$/i.test(font) ? SIGNS : null;
}
