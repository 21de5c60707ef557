/** Fen per unit shown. */
const SCALES = { yuan: 100, wan: 1_000_000, yi: 10_000_000_000 } as const;
export type Scale = keyof typeof SCALES;

const grouped = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat('en-US');

/** Fen in the scale shown, two decimals (four for 亿, so that a small project is not 0.00). */
export function money(fen: number, scale: Scale): string {
  if (scale !== 'yi') return grouped.format(Math.round(fen / (SCALES[scale] / 100)) / 100);
  return new Intl.NumberFormat('en-US', { minimumFractionDigits: 4, maximumFractionDigits: 4 }).format(fen / SCALES.yi);
}

export function count(value: number): string {
  return whole.format(value);
}

/** A fraction of one as percentage with one decimal; an empty base has no share. */
export function percent(part: number, base: number): string {
  return base === 0 ? '—' : `${((part / base) * 100).toFixed(1)}%`;
}

/** A difference of two fractions in percentage points, one decimal. */
export function points(difference: number): string {
  return (difference * 100).toFixed(1);
}

/** A change with its sign; a true minus, since negative change is no error. */
export function signed(text: string): string {
  if (text.startsWith('-')) return `−${text.slice(1)}`;
  return /[1-9]/.test(text) ? `+${text}` : text;
}

export function bytes(size: number): string {
  if (size < 1024) return `${size} B`;
  if (size < 1024 ** 2) return `${(size / 1024).toFixed(1)} KB`;
  return size < 1024 ** 3 ? `${(size / 1024 ** 2).toFixed(1)} MB` : `${(size / 1024 ** 3).toFixed(2)} GB`;
}

/** Local date and minute of an ISO time. */
export function minute(iso: string | null): string | null {
  if (iso === null || iso === '') return null;
  const date = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
