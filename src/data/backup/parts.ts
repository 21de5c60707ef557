import { digestOf } from '#intake/bytes/digest.ts';
import { type Archive, openZip } from '#intake/bytes/zip.ts';
import { Refusal } from '#intake/refusal.ts';
import { type Part, zipOf } from './archive.ts';

/** What was made here may be as large as what can be imported, and pack as tightly as tables do. */
const LIMITS = { entry: 1_610_612_736, archive: 4_294_967_295, ratio: Number.POSITIVE_INFINITY };

/** The first part of an archive: which format it is, and the SHA-256 of every other part. */
interface Head {
  readonly format: string;
  readonly made_at: string;
  readonly parts: Readonly<Record<string, string>>;
}

/** An archive by the name of its first part and by its format. */
interface Kind {
  readonly head: string;
  readonly format: string;
}

/** A ZIP file of the parts, before them one that holds the SHA-256 of each. */
export async function packedParts(
  { head, format, made_at }: Kind & { readonly made_at: string },
  parts: readonly Part[],
): Promise<Blob> {
  const sums: [string, string][] = [];
  for (const { name, content } of parts) sums.push([name, await digestOf(content)]);
  const first: Head = { format, made_at, parts: Object.fromEntries(sums) };
  return zipOf([{ name: head, content: json(first) }, ...parts]);
}

/** Opens such an archive and checks every part. Throws F61 for another format, F62 for one that is damaged. */
export async function checkedParts(
  file: Blob,
  kind: Kind,
): Promise<{ readonly made_at: string; readonly parts: ReadonlyMap<string, Blob> }> {
  const zip = await whole(kind.head, () => openZip(file, LIMITS));
  const head = await parsed(kind.head, await part(zip, kind.head));
  if (!isHead(head)) throw damaged(kind.head, 'structure');
  if (head.format !== kind.format) throw new Refusal('F61', { raw: head.format.slice(0, 100), detail: kind.format });
  const parts = new Map<string, Blob>();
  for (const [name, expected] of Object.entries(head.parts)) {
    const content = await part(zip, name);
    const sha256 = await digestOf(content);
    // An original is named by what it is.
    const stated = /^originals\/(.*)$/.exec(name)?.[1] ?? expected;
    if (sha256 !== expected || sha256 !== stated) throw damaged(name, `SHA-256 ${sha256} ≠ ${stated}`);
    parts.set(name, content);
  }
  return { made_at: head.made_at, parts };
}

export function json(value: unknown): Blob {
  return new Blob([JSON.stringify(value)], { type: 'application/json' });
}

/** A part as JSON. Throws F62 where it is none. */
export async function parsed(name: string, content: Blob | undefined): Promise<unknown> {
  try {
    return JSON.parse((await content?.text()) ?? '');
  } catch {
    throw damaged(name, 'JSON');
  }
}

async function part(zip: Archive, name: string): Promise<Blob> {
  return new Blob([new Uint8Array(await whole(name, () => zip.read(name)))]);
}

/** Whatever is wrong with the archive itself, it is what was made here that is damaged. */
async function whole<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof Refusal) throw damaged(cause.raw ?? name, `${cause.code} ${cause.detail ?? ''}`.trim());
    throw cause;
  }
}

export function damaged(name: string, detail: string): Refusal {
  return new Refusal('F62', { raw: name, detail });
}

function isHead(value: unknown): value is Head {
  if (!isRecord(value) || typeof value.format !== 'string') return false;
  return typeof value.made_at === 'string' && isRecord(value.parts) && isTexts(value.parts);
}

export function isTexts(value: Readonly<Record<string, unknown>>): value is Readonly<Record<string, string>> {
  return Object.values(value).every((text) => typeof text === 'string');
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
