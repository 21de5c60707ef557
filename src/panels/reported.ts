import type { Row } from '#engine/engine.ts';
import { number } from '#model/rows.ts';
import type { Time } from '#view/time.ts';

/** Whether a row with a `year` is of the reporting years. */
export function isReported(row: Row, { years }: Time): boolean {
  return years.includes(number(row, 'year'));
}

/** Of rows of every loaded year those of the reporting years. */
export function reportedIn(rows: readonly Row[], time: Time): readonly Row[] {
  return rows.filter((row) => isReported(row, time));
}

/** The places of the reporting years among others: what a drawing or a table marks. */
export function placesReported(loaded: readonly number[], { years }: Time): readonly number[] {
  return loaded.flatMap((year, at) => (years.includes(year) ? [at] : []));
}
