import { pieces } from '#intake/bytes/decode.ts';

/** Beyond this a ZIP file needs another layout, which older programs cannot open. */
const LIMIT_BYTES = 0xffff_ffff;
/** Stands for no time, so that the same parts give the same bytes. */
const NO_TIME = '1980-01-01T00:00:00';

export interface Part {
  readonly name: string;
  readonly content: Blob;
}

/**
 * A ZIP file of the parts in order. Nothing is held whole in memory: the browser keeps large blobs on disk. Throws a
 * `RangeError` for more than 4 GiB.
 */
export async function zipOf(parts: readonly Part[]): Promise<Blob> {
  const { Zip, ZipDeflate } = await import('fflate');
  const packed: Blob[] = [];
  const failures: Error[] = [];
  const zip = new Zip((failure, piece) => {
    if (failure !== null) failures.push(failure);
    else packed.push(new Blob([new Uint8Array(piece)]));
  });
  for (const { name, content } of parts) {
    const entry = new ZipDeflate(name);
    entry.mtime = NO_TIME;
    zip.add(entry);
    for await (const piece of pieces(content)) entry.push(piece);
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  for (const failure of failures) throw failure;
  const whole = new Blob(packed, { type: 'application/zip' });
  if (whole.size > LIMIT_BYTES) throw new RangeError(`an archive of more than ${LIMIT_BYTES} bytes`);
  return whole;
}
