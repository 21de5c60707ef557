import { Refusal } from '#intake/refusal.ts';
import type { Encoding } from './decode.ts';
import { openZip, type ZipLimits } from './zip.ts';

/** The first part of a file made of several that were dropped together, by which it is known. */
export const JOINED_HEAD = 'mingji-joined.json';
const FORMAT = 'mingji-joined/1';
/** Its projects and indicators are held as a whole while they are joined. */
export const JOINED_LIMIT_BYTES = 128 * 1024 * 1024;
/** Packed here, so that long columns of the same words are no attack. */
const LIMITS: ZipLimits = { entry: JOINED_LIMIT_BYTES, archive: JOINED_LIMIT_BYTES, ratio: 1100 };

/** One file of several, with the encoding it was found in; `null` where its bytes are no text. */
export interface Member {
  readonly file: File;
  readonly encoding: Encoding | null;
}

interface Head {
  readonly format: string;
  readonly files: readonly { readonly name: string; readonly part: string; readonly encoding: Encoding | null }[];
}

/**
 * The parts of the archive that several files become: what they are, then their bytes untouched. `kept` lies beside them
 * as it was dropped and is never read.
 */
export function joinedParts(
  members: readonly Member[],
  kept: readonly File[] = [],
): readonly { readonly name: string; readonly content: Blob }[] {
  const parts = members.map(({ file, encoding }, at) => ({
    name: file.name,
    part: `${at + 1}/${plainName(file)}`,
    encoding,
  }));
  const head: Head = { format: FORMAT, files: parts };
  return [
    { name: JOINED_HEAD, content: new Blob([JSON.stringify(head)]) },
    ...members.map(({ file }, at) => ({ name: parts[at]?.part ?? '', content: file })),
    ...kept.map((file) => ({ name: `kept/${plainName(file)}`, content: file })),
  ];
}

function plainName({ name }: File): string {
  return name.replace(/^.*\//, '').replace(/[\\:\p{Cc}\ufffd]/gu, '_');
}

/** The files in such an archive. Throws F25 where it is not as it was made, and what `openZip` throws. */
export async function membersOf(file: Blob): Promise<readonly Member[]> {
  const archive = await openZip(file, LIMITS);
  const head: Partial<Head> = JSON.parse(new TextDecoder().decode(await archive.read(JOINED_HEAD)));
  if (head.format !== FORMAT || !Array.isArray(head.files)) throw new Refusal('F25', { raw: JOINED_HEAD });
  const members: Member[] = [];
  for (const { name, part, encoding } of head.files) {
    members.push({ file: new File([new Uint8Array(await archive.read(part))], name), encoding });
  }
  return members;
}
