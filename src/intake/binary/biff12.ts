import { Refusal } from '#intake/refusal.ts';
import { Fields } from './fields.ts';

/** A record of a binary part of an .xlsb. */
export interface BinaryRecord {
  readonly id: number;
  readonly fields: Fields;
}

/** The records of a part. Their numbers and lengths are written seven bits a byte. Throws F35 where it ends early. */
export function* recordsOf(bytes: Uint8Array, part: string): Generator<BinaryRecord> {
  let at = 0;
  const number = (most: number) => {
    let value = 0;
    for (let place = 0; place < most; place++) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Refusal('F35', { raw: part, detail: 'the stream ends early' });
      value |= (byte & 0x7f) << (7 * place);
      if (byte < 0x80) break;
    }
    return value;
  };
  while (at < bytes.length) {
    const id = number(2);
    const length = number(4);
    if (at + length > bytes.length) throw new Refusal('F35', { raw: part, detail: `the stream ends at ${at}` });
    yield { id, fields: new Fields([bytes.subarray(at, at + length)], part) };
    at += length;
  }
}
