/**
 * A short fingerprint (53 bits, base 36) of texts in order, to see that a form is word for word the one already
 * there. It is compared only between forms of one identity, so chance equality is out of reach; it is no
 * protection against intent. (cyrb53 of bryc, public domain.)
 */
export function fingerprint(texts: Iterable<string | number | null>): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const text of texts) {
    const unit = text === null ? '\u0000' : String(text);
    for (let place = 0; place < unit.length; place++) {
      const code = unit.charCodeAt(place);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
    a = Math.imul(a ^ 0x1f, 2654435761);
    b = Math.imul(b ^ 0x1f, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
