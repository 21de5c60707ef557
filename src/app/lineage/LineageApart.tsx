import { Button } from '@mantine/core';
import { useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { useAttempt } from '#app/frame/useAttempt.ts';
import type { Sheet } from '#app/sheet/sheet.ts';
import type { Forms } from '#data/lineage/lineageDesk.ts';

/** What was taken for one project by its code or name is taken apart before the open year, and put together again. */
export function LineageApart({ years }: Pick<Sheet, 'years'>) {
  const { text, workspace } = useDesk();
  const words = text.lineage.apart;
  const { attempt, failure } = useAttempt();
  const [busy, setBusy] = useState(false);
  const own = years.find(({ basis }) => basis === 'self');
  if (own === undefined) return null;
  const decide = async (forms: Forms, verdict: 'declined' | null) => {
    setBusy(true);
    await attempt(() => workspace.lineage.decide(forms, verdict));
    setBusy(false);
  };
  const identities = (of: Sheet['years']) => of.map(({ identity }) => identity);
  const before = years.filter(({ year }) => year < own.year);
  const last = before.at(-1);
  const undone = workspace.lineage.decisions.filter(
    ({ kind, earlier, later }) => kind === 'apart' && [...earlier, ...later].includes(own.identity),
  );
  return (
    <p className="note lineage-apart" data-testid="lineage-apart">
      {failure !== null && <span role="alert">{failure}</span>}
      {last !== undefined && (
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={busy}
          title={words.why}
          onClick={() =>
            decide(
              {
                kind: 'apart',
                earlier: identities(before),
                later: identities(years.filter((one) => one.year >= own.year)),
              },
              'declined',
            )
          }
        >
          {words.take(last.year)}
        </Button>
      )}
      {undone.map((one) => (
        <span key={JSON.stringify([one.earlier, one.later])}>
          {one.later.includes(own.identity) ? words.fromEarlier : words.fromLater}
          <Button size="compact-xs" variant="subtle" disabled={busy} onClick={() => decide(one, null)}>
            {text.lineage.undo}
          </Button>
        </span>
      ))}
    </p>
  );
}
