/** The date of a moment where the reader is: 2026-03-02. */
export function dateOf(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
}

export function today(): string {
  return dateOf(new Date());
}
