import { Button, Progress } from '@mantine/core';
import { useState } from 'react';
import { Changing } from '#app/frame/Changing.tsx';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { packVersion } from '#rules/pack.ts';
import { count } from '#text/format.ts';
import { packName } from './packName.ts';
import { RulePackMenu } from './RulePackMenu.tsx';
import type { RulesDraft, Work } from './useRules.ts';

/** The rules in force, what the draft would change, and the way to take it over. */
export function RulesHead({ draft }: { readonly draft: RulesDraft }) {
  const { text } = useDesk();
  const { review } = useLoaded();
  const [said, setSaid] = useState<{ readonly words: string; readonly bad: boolean } | null>(null);
  const words = text.rules;
  const { pack, changed, work } = draft;
  const busy = work.at === 'trying' || work.at === 'applying';
  const progress = busy ? work.progress : null;
  return (
    <header className="rules-head">
      <div className="rules-line">
        <h2>{words.title}</h2>
        <span className="note" data-testid="rules-version">
          {review !== null && words.inForce(packName(review.pack, text), packVersion(review.pack))}
        </span>
        <Changing>
          <RulePackMenu draft={draft} onSay={setSaid} />
        </Changing>
      </div>
      {said !== null && (
        <p className={said.bad ? 'notice notice-bad' : 'notice'} role={said.bad ? 'alert' : 'status'}>
          {said.words}
        </p>
      )}
      <Changing>
        <div className="rules-line">
          <span className="rules-trial" role="status" data-testid="rules-trial">
            {changed || busy ? `${packName(pack, text)} · ${packVersion(pack)} · ${workText(work, text)}` : words.note}
          </span>
          {work.at === 'trying' ? (
            <Button size="xs" variant="default" onClick={draft.stop}>
              {words.stop}
            </Button>
          ) : (
            <Button size="xs" variant="default" disabled={!changed || busy} onClick={draft.tryOut}>
              {words.try}
            </Button>
          )}
          <Button
            size="xs"
            disabled={!changed || work.at === 'applying'}
            data-testid="rules-apply"
            onClick={() => {
              setSaid(null);
              draft.apply();
            }}
          >
            {words.apply}
          </Button>
          {changed && work.at !== 'applying' && (
            <Button size="xs" variant="subtle" onClick={draft.discard}>
              {words.discard}
            </Button>
          )}
        </div>
      </Changing>
      {progress !== null && (
        <Progress
          size="sm"
          value={(100 * progress.done) / Math.max(1, progress.forms)}
          aria-label={workText(work, text)}
          transitionDuration={0}
        />
      )}
      {work.at === 'tried' && changed && <p className="note">{words.trialLater}</p>}
    </header>
  );
}

function workText(work: Work, { rules: words }: ReturnType<typeof useDesk>['text']): string {
  if (work.at === 'untried') return words.untried;
  if (work.at === 'failed') return words.failed(work.message);
  if (work.at === 'tried') {
    const { appear, vanish } = work.trial;
    return appear + vanish === 0 ? words.trialSame : words.trial(count(appear), count(vanish));
  }
  if (work.progress === null) return words.starting;
  const { done, forms } = work.progress;
  return work.at === 'trying' ? words.trying(count(done), count(forms)) : words.applying(count(done), count(forms));
}
