/** How many of what in English: `1 project`, `2 projects`. Numbers come as they are written. */
export function counted(number: string, one: string): string {
  return `${number} ${number === '1' ? one : `${one}s`}`;
}
