import { isCompound, openCompound } from '#intake/bytes/compound.ts';
import { Refusal } from '#intake/refusal.ts';
import { openedPackage } from './package.ts';
import { openedWorkbook } from './workbook.ts';

/** Office closes with this one what may be read by all and changed by nobody, and opens it without asking. */
const NOT_ASKED = 'VelvetSweatshop';

/**
 * An Office file that was closed with a password, opened: the document itself for one from 2007 on, the stream of an old
 * workbook without its container. `null` for a wrong password; without one, for a file that must be asked for it. Throws F36 for an encryption that is not known, F35 where
 * the file is damaged.
 */
export async function unlocked(file: Blob, asked: string | null): Promise<Uint8Array | null> {
  const password = asked ?? NOT_ASKED;
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isCompound(bytes)) return openedWorkbook(bytes, password);
  const container = openCompound(bytes);
  const stream = container.read('Workbook');
  const [info, closed] = [container.read('EncryptionInfo'), container.read('EncryptedPackage')];
  if (info !== null && closed !== null) return openedPackage(info, closed, password);
  if (stream === null) throw new Refusal('F36', { detail: container.names.slice(0, 5).join(' ') });
  return openedWorkbook(stream, password);
}
