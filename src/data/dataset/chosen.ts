import { type FrameworkId, isFramework } from '#domain/frameworks.ts';
import type { Chosen } from '#model/settle.ts';
import type { Manifest, StoredSource } from '#storage/storage.ts';

/** The frameworks a person chose for own sources, as the manifest keeps them. */
export function chosenFrameworks({ sources }: Pick<Manifest, 'sources'>): Chosen {
  return new Map(
    sources.flatMap(({ source, answers }) =>
      Object.entries(yearsOf(answers)).map(([year, framework]) => [`${source} ${year}`, framework] as const),
    ),
  );
}

/** A source with another framework for one of its years; `null` goes back to the guess. */
export function withFramework(stored: StoredSource, year: number, framework: FrameworkId | null): StoredSource {
  const { [year]: _, ...others } = yearsOf(stored.answers);
  const years = framework === null ? others : { ...others, [year]: framework };
  return { ...stored, answers: { ...stored.answers, frameworks: JSON.stringify(years) } };
}

/** Choices with another one for `key` (`source year`); `null` takes it back. */
export function withChoice(chosen: Chosen, key: string, framework: FrameworkId | null): Chosen {
  const others = [...chosen].filter(([other]) => other !== key);
  return new Map(framework === null ? others : [...others, [key, framework]]);
}

function yearsOf({ frameworks }: StoredSource['answers']): Readonly<Record<string, FrameworkId>> {
  const years: Record<string, string> = JSON.parse(typeof frameworks === 'string' ? frameworks : '{}');
  const known = Object.entries(years).filter((entry): entry is [string, FrameworkId] => isFramework(entry[1]));
  return Object.fromEntries(known);
}
