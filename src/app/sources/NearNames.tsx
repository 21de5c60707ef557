import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { useAttempt } from '#app/frame/useAttempt.ts';
import type { NameMerge } from '#data/names/merges.ts';
import type { Offer } from '#data/names/offers.ts';
import { count } from '#text/format.ts';
import './habits.css';

/** Names of units and departments that may be one: offered once, kept, and taken back here. */
export function NearNames() {
  const {
    text,
    workspace: { names },
  } = useDesk();
  const { fingerprint } = useLoaded();
  const { attempt, failure } = useAttempt();
  const words = text.nearNames;
  const [offers, setOffers] = useState<readonly Offer[]>([]);
  const [said, setSaid] = useState<readonly NameMerge[]>([]);
  const refresh = useCallback(async () => {
    setOffers(await names.offers());
    setSaid(await names.said());
  }, [names]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an import may have brought others
  useEffect(() => {
    void refresh();
  }, [refresh, fingerprint]);
  if (offers.length === 0 && said.length === 0) return null;
  const after = (work: Promise<void>) => attempt(() => work).then(refresh);
  return (
    <section className="habits" data-testid="near-names" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="note">{words.note}</p>
      {offers.map(({ field, name, into, forms, into_forms }) => (
        <div key={`${field} ${name} ${into}`} className="habit">
          <span>
            {words.pair(text.fields[field], words.named(name, count(forms)), words.named(into, count(into_forms)))}
          </span>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={words.mergeOf(name, into)}
            onClick={() => after(names.say({ field, name, into, same: true }))}
          >
            {words.merge(into)}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={words.apartOf(name, into)}
            onClick={() => after(names.say({ field, name, into, same: false }))}
          >
            {words.apart}
          </Button>
        </div>
      ))}
      {said.map((merge) => (
        <div key={`${merge.field} ${merge.name} ${merge.into} said`} className="habit">
          <span>{merge.same ? words.merged(merge.name, merge.into) : words.keptApart(merge.name, merge.into)}</span>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={words.undoOf(merge.name, merge.into)}
            onClick={() => after(names.takeBack(merge))}
          >
            {words.undo}
          </Button>
        </div>
      ))}
      {failure !== null && <p role="alert">{failure}</p>}
    </section>
  );
}
