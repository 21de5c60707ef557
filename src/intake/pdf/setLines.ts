import type { Sign } from './paper.ts';

/** Letters that stand on one line, from the left. */
export interface SetLine {
  readonly text: string;
  /** Its parts where wide blanks part them. */
  readonly parts: readonly string[];
  /** Whether a blank was typed behind its last letter. */
  readonly blankAtEnd: boolean;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  /** The widest blank that was not typed, in the size of its letters. */
  readonly widest: number;
}

/** Baselines nearer than this share of a letter's size are one line (raised and lowered letters too). */
const SAME_LINE = 0.45;
/** From this blank on (in sizes of letters) words stand apart: Latin ones, and others. */
const APART = 0.2;
const FAR_APART = 0.75;
/** Letters spread out evenly stand no further apart, and so many pairs of them show it; two figures are one number sooner. */
const MOST_SPREAD = 0.7;
const SPREAD_LEAST = 2;
const FIGURES_APART = 0.45;
/** From this blank on a line falls into parts. */
const PARTED = 3;

const FIGURE = /[\d.,%]/;
const LATIN = /[\u0021-\u024f]/;

/** The lines that letters make, from the top down. */
export function setLines(signs: readonly Sign[]): readonly SetLine[] {
  const seen = signs.filter(({ text }) => text.trim() !== '');
  const sideways = seen.filter(({ upright }) => !upright);
  const lines: Sign[][] = [];
  const sorted = signs.filter(({ upright }) => upright).sort((one, other) => one.base - other.base);
  for (const sign of sorted) {
    const first = lines.at(-1)?.[0];
    if (first !== undefined && sign.base - first.base <= SAME_LINE * Math.max(first.size, sign.size)) {
      lines.at(-1)?.push(sign);
    } else lines.push([sign]);
  }
  const level = lines.map(lineOf).filter(({ text }) => text !== '');
  return sideways.length === 0 ? level : [...level, asDrawn(sideways)];
}

function lineOf(signs: readonly Sign[]): SetLine {
  const sorted = [...signs].sort((one, other) => one.left - other.left);
  const parts: string[] = [''];
  let last: Sign | null = null;
  let typed = '';
  let widest = 0;
  const spaced = spacingOf(sorted);
  for (const sign of sorted) {
    if (sign.text.trim() === '') {
      typed = sign.text === '\u3000' || typed === '\u3000' ? '\u3000' : ' ';
      continue;
    }
    const gap = last === null ? 0 : gapOf(last, sign) - spaced;
    if (typed === '') widest = Math.max(widest, gap);
    if (gap > PARTED) parts.push('');
    else if (last !== null) parts.push((parts.pop() ?? '') + (typed || blankOf(gap, last, sign)));
    parts.push((parts.pop() ?? '') + sign.text);
    last = sign;
    typed = '';
  }
  const shown = sorted.filter((sign) => sign.text.trim() !== '');
  return {
    text: parts.join(' '),
    parts,
    blankAtEnd: typed !== '',
    left: Math.min(...shown.map(({ left }) => left)),
    right: Math.max(...shown.map(({ right }) => right)),
    base: shown[0]?.base ?? 0,
    size: Math.max(0, ...shown.map(({ size }) => size)),
    widest,
  };
}

function gapOf(before: Sign, after: Sign): number {
  return (after.left - before.right) / Math.max(after.size, before.size, 1);
}

/** How far all letters of a line stand apart, in their size: text that is spread out has no blanks between them. */
function spacingOf(signs: readonly Sign[]): number {
  let least = MOST_SPREAD;
  let pairs = 0;
  signs.forEach((sign, at) => {
    const before = signs[at - 1];
    if (before === undefined || before.text.trim() === '' || sign.text.trim() === '') return;
    least = Math.min(least, gapOf(before, sign));
    pairs++;
  });
  return pairs >= SPREAD_LEAST ? Math.max(0, least) : 0;
}

function blankOf(gap: number, before: Sign, after: Sign): string {
  const areFigures = FIGURE.test(before.text) && FIGURE.test(after.text);
  const apart = LATIN.test(before.text) && LATIN.test(after.text) ? APART : FAR_APART;
  return gap > (areFigures ? FIGURES_APART : apart) ? ' ' : '';
}

/** Letters on their side have the order in which they were set. */
function asDrawn(signs: readonly Sign[]): SetLine {
  const text = signs.map((sign) => sign.text).join('');
  return {
    text,
    parts: [text],
    blankAtEnd: false,
    left: Math.min(...signs.map(({ left }) => left)),
    right: Math.max(...signs.map(({ right }) => right)),
    base: Math.max(...signs.map(({ base }) => base)),
    size: Math.max(...signs.map(({ size }) => size)),
    widest: 0,
  };
}
