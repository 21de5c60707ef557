/** How much of a moment a number format shows. */
export type Showing = 'year' | 'month' | 'date' | 'moment' | 'time' | 'duration';

const DAY_SECONDS = 86_400;
const DAY_MS = DAY_SECONDS * 1000;
/** 9999-12-31. */
const LAST_DAY = 2_958_465;
/** The 1900 system counts a 29 February 1900 that never was; days before it lie one day later on the calendar. */
const PHANTOM_DAY = 60;

/**
 * The ISO text of a day number: 44927 is 2023-01-01. What the format leaves out is left out here too (2023-07 for a
 * month, 2023 for a year), since a month means another day as a start than as an end. `null`: no date.
 */
export function serialText(serial: number, showing: Showing, date1904: boolean): string | null {
  const seconds = Math.round(serial * DAY_SECONDS);
  if (showing === 'duration') return duration(seconds);
  const days = Math.floor(seconds / DAY_SECONDS);
  if (days < 0 || days > LAST_DAY) return null;
  const clock = clockOf(seconds - days * DAY_SECONDS);
  if (showing === 'time') return clock;
  const date = dateOf(days, date1904);
  if (date === null) return null;
  if (showing === 'year') return date.slice(0, 4);
  if (showing === 'month') return date.slice(0, 7);
  return showing === 'date' || clock === '00:00' ? date : `${date}T${clock}`;
}

function dateOf(days: number, date1904: boolean): string | null {
  if (date1904) return new Date(Date.UTC(1904, 0, 1) + days * DAY_MS).toISOString().slice(0, 10);
  if (days === 0) return null;
  if (days === PHANTOM_DAY) return '1900-02-29';
  const first = days < PHANTOM_DAY ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  return new Date(first + days * DAY_MS).toISOString().slice(0, 10);
}

function clockOf(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  return (parts[2] === 0 ? parts.slice(0, 2) : parts).map((part) => String(part).padStart(2, '0')).join(':');
}

function duration(seconds: number): string {
  const size = Math.abs(seconds);
  const rest = [Math.floor((size % 3600) / 60), size % 60].map((part) => String(part).padStart(2, '0'));
  return `${seconds < 0 ? '-' : ''}${Math.floor(size / 3600)}:${rest.join(':')}`;
}
