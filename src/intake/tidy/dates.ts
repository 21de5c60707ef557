import type { ProjectField } from '#domain/columns.ts';
import type { Project } from '#domain/project.ts';
import { isOddPeriod, readDate, readPeriod, readYear } from './date.ts';
import type { PartReader } from './partReader.ts';
import type { RawForm } from './raw.ts';
import { yearInName } from './yearInName.ts';

/** Where the year of a form is said: in a cell of its own, above all forms of the sheet, or else. */
export type YearFrom = 'cell' | 'title' | 'date' | 'sheet' | 'file' | 'asked' | 'name';

/** A year that holds where a form says none. */
export interface OtherYear {
  readonly value: number;
  readonly from: 'sheet' | 'file' | 'asked';
}

type Ends = Pick<Project, 'starts_on' | 'ends_on'>;

/** When a project begins and ends, from cells of their own or from the period. */
export function readDates(reader: PartReader<ProjectField>): Ends {
  const ends = readSpan(reader, 'period');
  return {
    starts_on: readEdge(reader, 'starts_on', 'start') ?? ends.starts_on,
    ends_on: readEdge(reader, 'ends_on', 'end') ?? ends.ends_on,
  };
}

/** Both ends of a cell that says them in one. */
export function readSpan(reader: PartReader<ProjectField>, field: 'period' | 'goal_period'): Ends {
  const text = reader.raw(field);
  if (text === null) return { starts_on: null, ends_on: null };
  const ends = readPeriod(text);
  if (ends.starts_on === null || ends.ends_on === null) reader.note('X03', field);
  else if (isOddPeriod(text)) reader.note('X03', field, `${ends.starts_on} ~ ${ends.ends_on}`);
  return ends;
}

function readEdge(
  reader: PartReader<ProjectField>,
  field: 'starts_on' | 'ends_on',
  edge: 'start' | 'end',
): string | null {
  const text = reader.raw(field);
  if (text === null) return null;
  const date = readDate(text, edge);
  if (date === null) reader.note('X03', field);
  return date;
}

/** The year of a form, from the first of the places, in the order of trust, that says one; what is odd about it is told. */
export function readYearOf(
  { above }: RawForm,
  reader: PartReader<ProjectField>,
  { name, starts_on, ends_on, other }: Ends & { readonly name: string | null; readonly other: OtherYear | null },
): { readonly year: number; readonly from: YearFrom } | null {
  const dated = firstOf([
    ['cell', readYear(reader.raw('year') ?? '')],
    ['title', above.year],
    ['date', readYear(starts_on ?? '')],
    [other?.from ?? 'asked', other?.value ?? null],
    ['name', yearInName(name)],
  ]);
  if (dated === null) reader.note('X24', 'year');
  if (dated?.from === 'name') reader.note('X49', 'name', String(dated.year));
  noteYear(reader, dated?.year ?? null, { starts_on, ends_on });
  return dated;
}

function firstOf(
  places: readonly (readonly [YearFrom, number | null])[],
): { readonly year: number; readonly from: YearFrom } | null {
  for (const [from, year] of places) if (year !== null) return { year, from };
  return null;
}

/** A year outside the project's own dates is read as it is printed, and told. */
function noteYear(reader: PartReader<ProjectField>, year: number | null, { starts_on, ends_on }: Ends): void {
  if (year === null || starts_on === null || ends_on === null || ends_on < starts_on) return;
  const isInside = Number(starts_on.slice(0, 4)) <= year && year <= Number(ends_on.slice(0, 4));
  if (!isInside) reader.note('X47', 'year', `${starts_on} ~ ${ends_on}`);
}
