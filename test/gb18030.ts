/** Text in GB18030, which no standard encoder of the browser or Node writes; two-byte signs only. */
export function gb18030(text: string): Buffer<ArrayBuffer> {
  table ??= tableOf();
  return Buffer.from([...text].flatMap((sign) => (sign.charCodeAt(0) < 128 ? [sign.charCodeAt(0)] : bytesOf(sign))));
}

let table: ReadonlyMap<string, readonly number[]> | undefined;

function bytesOf(sign: string): readonly number[] {
  const bytes = table?.get(sign);
  if (bytes === undefined) throw new Error(`${sign} has no two bytes in GB18030`);
  return bytes;
}

function tableOf(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const signs = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) signs.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  }
  return signs;
}
