import type { DataSet } from '#data/dataset/dataset.ts';
import { digestOf } from '#intake/bytes/digest.ts';

/**
 * Makes damaged originals whole again where their very bytes are among these files; part of a turn. Nobody knows yet
 * how those are that wait behind a sample.
 */
export async function heal(data: DataSet, files: readonly File[]): Promise<void> {
  let healed = false;
  const { sample, damaged } = data.loaded;
  for (const { sha256, bytes } of sample === null ? damaged : data.manifest.sources) {
    for (const file of files.filter(({ size }) => size === bytes)) {
      if ((await digestOf(file)) !== sha256) continue;
      await data.parts.storage.keep(sha256, file);
      healed = true;
    }
  }
  if (healed && sample === null) await data.replay();
}
