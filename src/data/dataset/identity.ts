import { type Review, verdictsStamp } from '#data/rules/review.ts';
import { fingerprint } from '#domain/content.ts';
import type { Chosen } from '#model/settle.ts';
import type { Manifest } from '#storage/storage.ts';

/** What the numbers on screen rest on, short enough for a link and the same after every reload. */
export interface Identity {
  /** The files as they are read, or the sample. */
  readonly data: string;
  /** The rules and verdicts. */
  readonly judging: string;
}

/** The identity of a sample with the frameworks chosen for it. */
export function sampleIdentity(sample: string, chosen: Chosen, review: Review | null): Identity {
  return {
    data: short([sample, ...[...chosen].map((choice) => choice.join(' ')).toSorted()]),
    judging: judgingOf(review),
  };
}

/**
 * The identity of own files: what they contain and how they are read, in the order of import (a later file may
 * replace forms of an earlier one). Not when they came in, nor the numbers they were given.
 */
export function ownIdentity({ sources }: Pick<Manifest, 'sources'>, review: Review | null): Identity {
  const told = sources.flatMap(({ sha256, answers }) => [
    sha256,
    ...Object.entries(answers)
      .filter(([, answer]) => answer !== null && answer !== '{}')
      .map(([key, answer]) => `${key}=${answer}`)
      .toSorted(),
  ]);
  return { data: short(told), judging: judgingOf(review) };
}

function judgingOf(review: Review | null): string {
  return review === null ? '' : short([verdictsStamp(review)]);
}

function short(texts: readonly string[]): string {
  return fingerprint(texts).slice(0, 8);
}
