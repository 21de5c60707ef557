const BRACKETS: readonly (readonly [RegExp, string])[] = [
  [/[[{〔【〈《「『〖]/g, '('],
  [/[\]}〕】〉》」』〗]/g, ')'],
  [/[‐‑‒–—―−－]+/g, '-'],
  [/[“”„«»]/g, '"'],
  [/[‘’]/g, "'"],
];

/**
 * What a name is matched by: width, blanks, the kind of brackets, quotes and dashes, and case say nothing. Never shown:
 * the text as written is.
 */
export function foldedName(text: string): string {
  return BRACKETS.reduce((folded, [signs, one]) => folded.replace(signs, one), text.normalize('NFKC'))
    .replace(/[\s\u200b-\u200d\ufeff]+/g, '')
    .toLowerCase();
}

/** A project code (15 characters and more) glued to the name, where there is no column for it. */
const CODED_NAME = /^([0-9A-Za-z]{15,30})\s*[-—－_]\s*(\S.*)$/s;
/** A unit's or department's code before its name: 219-某局, [610001]某局. */
const CODED_OFFICE = /^(?:[[【](\w{3,20})[\]】]|(\d{3,20})\s*[-—－_])\s*(\S.*)$/s;

/** A name with the code that stands before it taken off; `null` where there is none. */
export interface Coded {
  readonly code: string;
  readonly name: string;
}

export function codedProject(text: string): Coded | null {
  const [, code, name] = CODED_NAME.exec(text) ?? [];
  return code === undefined || name === undefined ? null : { code, name };
}

export function codedOffice(text: string): Coded | null {
  const [, bracketed, dashed, name] = CODED_OFFICE.exec(text) ?? [];
  const code = bracketed ?? dashed;
  return code === undefined || name === undefined ? null : { code, name };
}
