import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { AppraisalButton } from '#app/appraisal/AppraisalButton.tsx';
import { Changing } from '#app/frame/Changing.tsx';
import type { ViewProps } from '#panels/panel.ts';
import type { ReviewRounds } from '#panels/review-rounds/roundUnits.ts';
import { RoundForms } from './RoundForms.tsx';
import { RoundPeriods } from './RoundPeriods.tsx';
import { RoundUnits } from './RoundUnits.tsx';
import './rounds.css';

/** The forms under the present filters. */
const ALL = { only: null } as const;

/** The units with their steps, the forms of those that are ticked, and how it came so. */
export function RoundBoard({ own: rounds, drawing: { summary: caption }, hands }: ViewProps<ReviewRounds>) {
  const { text, pick: onPick } = hands;
  const [started, setStarted] = useState(false);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  if (!rounds.noted && !started) {
    return (
      <Changing>
        <div className="round-start">
          <Button size="compact-sm" variant="default" onClick={() => setStarted(true)}>
            {text.rounds.start}
          </Button>
          <AppraisalButton scope={ALL} />
        </div>
      </Changing>
    );
  }
  // Of one unit alone the forms are there at once.
  const listed = rounds.units.map(({ unit }) => unit).filter((unit) => ticked.has(unit) || rounds.units.length === 1);
  return (
    <div className="round-board">
      <div>
        <AppraisalButton scope={ALL} />
        <RoundUnits {...{ rounds, caption, onPick }} ticked={new Set(listed)} onTick={setTicked} />
        {listed.length > 0 && (
          <Suspense fallback={<p className="note">{text.panel.loading}</p>}>
            <RoundForms key={listed.join('\u001f')} units={listed} />
          </Suspense>
        )}
      </div>
      {rounds.noted && <RoundPeriods rounds={rounds} />}
    </div>
  );
}
