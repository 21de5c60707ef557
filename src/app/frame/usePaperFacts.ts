import { useTime } from '#app/filters/useTime.ts';
import { type Fact, PROVENANCE, provenance } from '#app/panel/provenance.ts';
import { useDesk, useLoaded } from './context.ts';
import { useAnswer } from './useAnswer.ts';

/** Some of what whoever holds a sheet of paper must know of it, in the order wanted. */
export function usePaperFacts(wanted: readonly Fact['id'][]): readonly Fact[] {
  const { text, view } = useDesk();
  const [row] = useAnswer(PROVENANCE);
  const facts = provenance(row, { text, view, time: useTime(), loaded: useLoaded(), made: new Date() });
  return wanted.flatMap((id) => facts.filter((fact) => fact.id === id));
}
