import { fingerprint } from '#domain/content.ts';
import type { Manifest, Storage, StoredSource } from '#storage/storage.ts';
import { type Review, reviewStamp } from './review.ts';
import type { Chosen } from './settle.ts';

export type SampleId = 'wujing' | 'multi-year';

/** What is loaded, as the page shows it. `fingerprint` changes whenever any answer could. */
export interface Loaded {
  readonly fingerprint: string;
  readonly sample: SampleId | null;
  /** Rule pack and verdicts; `null` only while the workspace opens. */
  readonly review: Review | null;
  readonly empty: boolean;
  /** False when nothing outlives the page. */
  readonly lasting: boolean;
  /** Sources whose original is missing or no longer what it was. */
  readonly damaged: readonly StoredSource[];
  /** Numbers of the sources with edits laid over them. */
  readonly edited: readonly number[];
  /** Numbers of the sources whose amounts are read in another unit than they say. */
  readonly restated: readonly number[];
}

export function loadedOf({
  sample,
  damaged,
  manifest,
  storage,
  review,
  chosen,
}: {
  readonly sample: SampleId | null;
  readonly damaged: readonly StoredSource[];
  readonly manifest: Manifest;
  readonly storage: Storage;
  readonly review: Review | null;
  /** Frameworks chosen for a sample; those of own sources stand in the manifest. */
  readonly chosen: Chosen;
}): Loaded {
  const frameworks = [...chosen].flat().join(' ');
  const own = manifest.sources.flatMap(({ source, sha256, answers }) => [source, sha256, ...Object.values(answers)]);
  return {
    fingerprint: [sample ?? fingerprint(own), frameworks, review === null ? '' : reviewStamp(review)].join(' '),
    review,
    sample,
    empty: sample === null && manifest.sources.length === 0,
    lasting: storage.lasting,
    damaged,
    edited: manifest.sources.flatMap(({ source, answers }) => (typeof answers.edits === 'string' ? [source] : [])),
    restated: manifest.sources.flatMap(({ source, answers }) => (typeof answers.money_as === 'string' ? [source] : [])),
  };
}
