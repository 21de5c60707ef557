import { Button } from '@mantine/core';
import type { Value } from '#charts/table.ts';
import { useDesk, useLoaded } from './context.ts';

/** Takes one own file out again; samples go by the notice above. */
export function RemoveSource({ cells }: { readonly cells: readonly Value[] }) {
  const { text, workspace } = useDesk();
  const { sample } = useLoaded();
  const [source, file] = cells;
  if (sample !== null) return null;
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={text.sources.removeOf(String(file))}
      onClick={() => workspace.remove(Number(source))}
    >
      {text.sources.remove}
    </Button>
  );
}
