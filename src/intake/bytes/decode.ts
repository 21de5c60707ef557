import { Refusal } from '#intake/refusal.ts';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export function tooLarge(bytes: number, limit: number): Refusal {
  return new Refusal('F07', { raw: String(bytes), detail: String(limit) });
}

/** The text of a file in pieces, without BOM, every line end a line feed. Throws F05 where the bytes do not fit. */
export async function* decoded(
  file: Blob,
  encoding: Encoding,
  seen: (bytes: number) => void = () => undefined,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let bytes = 0;
  let held = '';
  for await (const piece of pieces(file)) {
    const text = held + decode(decoder, piece);
    bytes += piece.length;
    seen(bytes);
    held = text.endsWith('\r') ? '\r' : '';
    yield lineFeeds(held === '' ? text : text.slice(0, -1));
  }
  yield lineFeeds(held + decode(decoder, null));
}

export async function* pieces(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

function lineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function decode(decoder: TextDecoder, piece: Uint8Array | null): string {
  try {
    return piece === null ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch (cause) {
    if (cause instanceof TypeError) throw new Refusal('F05', { detail: decoder.encoding });
    throw cause;
  }
}

/** Whether a strict decoder takes the next piece, or the end. */
export function survives(decoder: TextDecoder, piece: Uint8Array | null): boolean {
  try {
    decode(decoder, piece);
    return true;
  } catch (cause) {
    if (cause instanceof Refusal) return false;
    throw cause;
  }
}
