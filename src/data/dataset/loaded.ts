import type { CaseAbout } from '#data/case/about.ts';
import { type Review, reviewStamp } from '#data/rules/review.ts';
import { fingerprint } from '#domain/content.ts';
import type { SAMPLE_IDS } from '#domain/samples.ts';
import type { Chosen } from '#model/settle.ts';
import type { Manifest, Storage, StoredSource } from '#storage/storage.ts';
import { chosenFrameworks } from './chosen.ts';
import { type Identity, ownIdentity, sampleIdentity } from './identity.ts';

export type SampleId = (typeof SAMPLE_IDS)[number];

/** What is loaded, as the page shows it. */
export interface Loaded {
  /** Changes whenever any answer could. */
  readonly fingerprint: string;
  /** Changes with the forms that are loaded, and not with a verdict, a rule or a framework. */
  readonly forms: string;
  /** What a link says of the data it was made over. */
  readonly identity: Identity;
  readonly sample: SampleId | null;
  /** Rule pack and verdicts; `null` only while the workspace opens. */
  readonly review: Review | null;
  /** What was handed over and is looked at only; `null` where the data are the reader's own. */
  readonly held: CaseAbout | null;
  readonly empty: boolean;
  /** False when nothing outlives the page. */
  readonly lasting: boolean;
  /**
   * Grows with every change of the database while the page is open: an answer given between a change and the word of it
   * is filed under a number that never comes back.
   */
  readonly changes: number;
  /** How many kept records could not be read, whole or in part, and lie in the rescue file. */
  readonly aside: number;
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
  held,
  review,
  noted,
  lines,
  chosen,
  changes,
  aside,
}: {
  readonly sample: SampleId | null;
  readonly damaged: readonly StoredSource[];
  readonly manifest: Manifest;
  readonly storage: Storage;
  readonly held: CaseAbout | null;
  readonly review: Review | null;
  /** Changes with what was noted beside the data and the review. */
  readonly noted: string;
  /** Changes with what was decided on projects that may be the same. */
  readonly lines: string;
  /** Frameworks chosen for a sample; those of own sources stand in the manifest. */
  readonly chosen: Chosen;
  readonly changes: number;
  readonly aside: number;
}): Loaded {
  const frameworks = [...(sample === null ? chosenFrameworks(manifest) : chosen)].flat().join(' ');
  const files = manifest.sources.flatMap(({ source, file, sha256, answers: { frameworks: _, ...answers } }) => [
    source,
    file,
    sha256,
    ...Object.values(answers),
  ]);
  const forms = sample ?? fingerprint(files);
  const own = sample === null ? ownIdentity(manifest, review) : sampleIdentity(sample, chosen, review);
  return {
    fingerprint: [forms, frameworks, review === null ? '' : reviewStamp(review), noted].join(' '),
    forms,
    identity: held?.identity ?? { ...own, judging: own.judging + lines.slice(0, 8) },
    review,
    sample,
    held,
    changes,
    aside,
    empty: held === null && sample === null && manifest.sources.length === 0,
    lasting: storage.lasting,
    damaged,
    edited: manifest.sources.flatMap(({ source, answers }) => (typeof answers.edits === 'string' ? [source] : [])),
    restated: manifest.sources.flatMap(({ source, answers }) => (typeof answers.money_as === 'string' ? [source] : [])),
  };
}
