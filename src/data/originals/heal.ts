import type { DataSet } from '#data/dataset/dataset.ts';
import { digestOf } from '#intake/bytes/digest.ts';

/** Makes damaged originals whole again where their very bytes are among these files; part of a turn. */
export async function heal(data: DataSet, files: readonly File[]): Promise<void> {
  let healed = false;
  for (const { sha256, bytes } of data.loaded.damaged) {
    for (const file of files.filter(({ size }) => size === bytes)) {
      if ((await digestOf(file)) !== sha256) continue;
      await data.parts.storage.keep(sha256, file);
      healed = true;
    }
  }
  if (healed) await data.replay();
}
