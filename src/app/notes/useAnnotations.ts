import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '#app/frame/context.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import { type Annotation, type AnnotationPlace, placeKey } from '#data/notes/annotations.ts';

const KEY = ['annotations'];
const NONE: readonly Annotation[] = [];

/** All annotations, and how to change them. What another window wrote is seen when this one is looked at again. */
export function useAnnotations(): {
  readonly all: readonly Annotation[];
  readonly change: (work: Promise<void>) => Promise<void>;
} {
  const all = useAnnotationsIn(useDesk().workspace);
  const queries = useQueryClient();
  const change = async (work: Promise<void>) => {
    try {
      await work;
    } finally {
      await queries.invalidateQueries({ queryKey: KEY });
    }
  };
  return { all, change };
}

/** All annotations, where the desk is not set up yet. */
export function useAnnotationsIn({ annotations }: Workspace): readonly Annotation[] {
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: () => annotations.all(),
    staleTime: 0,
    refetchOnWindowFocus: 'always',
  });
  return data ?? NONE;
}

/** Those written about one place. */
export function onPlace(all: readonly Annotation[], place: AnnotationPlace): readonly Annotation[] {
  return all.filter((annotation) => placeKey(annotation.place) === placeKey(place));
}
