import { FEN_PER, type MoneyUnit } from './money.ts';

/** The units in which amounts without one are read to a person. */
export const READINGS = ['元', '万元', '亿元'] as const satisfies readonly MoneyUnit[];

/** Amounts that state no unit, as they come to in 万元 and in 分. */
export interface Figures {
  readonly largest: number;
  readonly median: number;
  /** How many amounts there are. */
  readonly amounts: number;
}

/**
 * What the middle project of a file may come to, in 元. The eight real forms of one town run from 2.79 to 142 万元; about
 * two powers of ten are left on the side of the villages, and four on that of the provinces. The ministry's form prints
 * 万元; whole sums in 亿元 are of summaries, so that reading must stay within a hundred times the largest of those forms.
 */
const MIDDLE: Readonly<Record<(typeof READINGS)[number], readonly [number, number]>> = {
  元: [1_000, 1_000_000_000],
  万元: [1_000, 1_000_000_000],
  亿元: [1_000, 100_000_000],
};
/** No project of a year is above a hundred 亿元: the bound from which an amount in 万元 is doubted (X02). */
const LARGEST_FEN = 1_000_000_000_000;

/** The amount in 分 that `fen`, read as 万元, comes to in another unit. */
export function readAs(fen: number, unit: MoneyUnit): number {
  return Math.round((fen / FEN_PER.万元) * FEN_PER[unit]);
}

/** Units in which the amounts are no wild ones for any place. */
export function plausibleUnits({ largest, median }: Figures): readonly MoneyUnit[] {
  return READINGS.filter((unit) => {
    const [low, high] = MIDDLE[unit];
    const middle = readAs(median, unit) / FEN_PER.元;
    return middle >= low && middle <= high && readAs(largest, unit) <= LARGEST_FEN;
  });
}

/** The only plausible unit; `null` where there are several, or none: then a person must say. */
export function proposedUnit(figures: Figures): MoneyUnit | null {
  const [unit, ...others] = plausibleUnits(figures);
  return unit !== undefined && others.length === 0 ? unit : null;
}
