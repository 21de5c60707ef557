import { Button } from '@mantine/core';
import { useState } from 'react';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { useAnswer } from '#app/frame/useAnswer.ts';
import { useAttempt } from '#app/frame/useAttempt.ts';
import type { RosterPair } from '#domain/roster.ts';
import type { Row } from '#engine/engine.ts';
import { number } from '#model/rows.ts';
import { count } from '#text/format.ts';
import sql from './roster-pairs.sql?raw';
import './roster.css';

const PAIRS = { id: 'roster-pairs', sql, unfiltered: true } as const;
/** Pairs of one state on screen at once. */
const MOST = 100;

type Verdict = RosterPair['verdict'] | null;

/** Near names to be paired or not by one click; what was decided and what was matched by name, to be taken apart. */
export function RosterPairs() {
  const { text, workspace } = useDesk();
  useLoaded();
  const words = text.roster.pairs;
  const rows = useAnswer(PAIRS);
  const { attempt, failure } = useAttempt();
  const [busy, setBusy] = useState(false);
  const decide = async (row: Row, verdict: Verdict) => {
    setBusy(true);
    await attempt(() => workspace.roster.decide(number(row, 'place'), String(row.identity), verdict));
    setBusy(false);
  };
  const groups = [
    {
      state: 'near',
      title: words.title,
      actions: [
        ['paired', words.same],
        ['apart', words.other],
      ],
    },
    { state: 'decided', title: words.decided, actions: [[null, words.takeBack]] },
    { state: 'matched', title: words.matched, actions: [['apart', words.split]] },
  ] as const;
  return (
    <div className="roster-pairs" data-testid="roster-pairs">
      {failure !== null && <p role="alert">{failure}</p>}
      {groups.map(({ state, title, actions }) => {
        const own = rows.filter((row) => row.state === state);
        if (own.length === 0) return null;
        return (
          <details key={state} open={state === 'near'} data-state={state}>
            <summary>{title(count(own.length))}</summary>
            <ul>
              {own.slice(0, MOST).map((row) => (
                <li key={`${row.place} ${row.identity}`}>
                  <span>
                    {words.entry(String(row.entry ?? ''))} {words.form(String(row.form))}{' '}
                    <span className="note">
                      {state === 'near' && text.roster.nearWhy(row.same_unit === 1, row.same_amount === 1)}
                      {row.verdict === 'paired' && words.paired}
                      {row.verdict === 'apart' && words.apart}
                    </span>
                  </span>
                  {actions.map(([verdict, label]) => (
                    <Button
                      key={label}
                      size="compact-xs"
                      variant="default"
                      disabled={busy}
                      onClick={() => decide(row, verdict)}
                    >
                      {label}
                    </Button>
                  ))}
                </li>
              ))}
              {own.length > MOST && <li className="note">{text.corrections.back.more(count(own.length - MOST))}</li>}
            </ul>
          </details>
        );
      })}
    </div>
  );
}
