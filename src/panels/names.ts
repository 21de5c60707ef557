/** Characters on a line of a name beside its bar. */
const LINE = 10;

/** A long name on two lines of one length; what does not fit ends with a sign that it goes on. */
export function brokenName(name: string, line = LINE): string {
  const letters = [...name];
  if (letters.length <= line) return name;
  const kept = letters.length <= line * 2 ? letters : [...letters.slice(0, line * 2 - 1), '…'];
  const half = Math.ceil(kept.length / 2);
  return `${kept.slice(0, half).join('')}\n${kept.slice(half).join('')}`;
}
