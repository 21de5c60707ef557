/** Numbers of two and four bytes, and floating ones of eight, as binary workbooks have them. */
export function u16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16LE(value, at * 2);
  return bytes;
}

export function u32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value, at * 4);
  return bytes;
}

export function f64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

/** A text of two-byte letters whose length takes two bytes. */
export function text(written: string): Buffer {
  return Buffer.concat([u16(written.length), Buffer.from([1]), Buffer.from(written, 'utf16le')]);
}

/** A record of Excel 97. */
export function record(id: number, ...data: readonly Buffer[]): Buffer {
  const whole = Buffer.concat([...data]);
  return Buffer.concat([u16(id, whole.length), whole]);
}

export interface OldSheet {
  readonly name: string;
  readonly state?: number;
  readonly type?: number;
  readonly records: readonly Buffer[];
}

const END = record(0x0a);
const start = (type: number, version: number) => record(0x809, u16(version, type, 0, 0), u32(0, 0));

/** A bare stream of Excel 97: the records of the workbook and of its sheets, as they are given. */
export function oldWorkbook(globals: readonly Buffer[], sheets: readonly OldSheet[], version = 0x600): Blob {
  const bodies = sheets.map(({ records }) => Buffer.concat([start(0x10, version), ...records, END]));
  const list = (places: readonly number[]) =>
    sheets.map(({ name, state = 0, type = 0 }, at) =>
      record(0x85, u32(places[at] ?? 0), Buffer.from([state, type, name.length, 1]), Buffer.from(name, 'utf16le')),
    );
  const whole = (places: readonly number[]) => Buffer.concat([start(5, version), ...globals, ...list(places), END]);
  let place = whole([]).length;
  const places = bodies.map((body) => {
    const at = place;
    place += body.length;
    return at;
  });
  return new Blob([new Uint8Array(Buffer.concat([whole(places), ...bodies]))]);
}

/** A text of two-byte letters whose length takes four bytes. */
export function wide(written: string): Buffer {
  return Buffer.concat([u32(written.length), Buffer.from(written, 'utf16le')]);
}

/** A record of a part of an .xlsb: number and length seven bits a byte. */
export function binary(id: number, ...data: readonly Buffer[]): Buffer {
  const whole = Buffer.concat([...data]);
  const head = id < 128 ? [id] : [(id & 127) | 128, id >> 7];
  const length = [(whole.length & 127) | 128, whole.length >> 7];
  return Buffer.concat([Buffer.from([...head, ...length]), whole]);
}
