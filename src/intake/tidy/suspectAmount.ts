import type { MoneyUnit } from '#domain/money.ts';

/** A hundred 亿, a million under a 万元 header: the value is more likely 元. Flagged, never changed. */
const SUSPECT_FEN = 1_000_000_000_000;

export function isSuspectAmount(fen: number, unit: MoneyUnit | null): boolean {
  return unit === '万元' && fen >= SUSPECT_FEN;
}
