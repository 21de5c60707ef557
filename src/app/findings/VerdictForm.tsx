import { Button, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { messageOf } from '#app/frame/messageOf.ts';
import { type FindingRow, VERDICTS, type VerdictWord } from '#panels/findings/finding.ts';
import './pane.css';

type State = { readonly at: 'open' | 'judging' | 'unreasoned' } | { readonly at: 'failed'; readonly message: string };

/** 确认, 不成立, 不适用 with its reason, 撤回: for one finding or for several at once. */
export function VerdictForm({ chosen }: { readonly chosen: readonly FindingRow[] }) {
  const { text, workspace } = useDesk();
  const words = text.verdicts;
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState(chosen.length === 1 ? (chosen[0]?.reason ?? '') : '');
  const [state, setState] = useState<State>({ at: 'open' });
  const gaps = chosen.every(({ gap }) => gap);
  const judged = chosen.some(({ verdict }) => verdict !== null);
  const judge = async (verdict: VerdictWord | null) => {
    if (verdict === 'not_applicable' && reason.trim() === '') {
      setState({ at: 'unreasoned' });
      field.current?.focus();
      return;
    }
    setState({ at: 'judging' });
    try {
      await workspace.reviewing.judge(
        chosen.map(({ place }) => place),
        verdict,
        reason.trim(),
      );
      setState({ at: 'open' });
    } catch (cause) {
      setState({ at: 'failed', message: messageOf(cause) });
    }
  };
  return (
    <div className="verdict-form">
      <Textarea
        ref={field}
        size="xs"
        label={words.reasonLabel}
        rows={2}
        value={reason}
        error={state.at === 'unreasoned' ? words.reasonNeeded : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="verdict-buttons">
        {VERDICTS.map((verdict) => {
          const on = chosen.every((finding) => finding.verdict === verdict);
          return (
            <Button
              key={verdict}
              size="compact-sm"
              variant={on ? 'filled' : 'default'}
              aria-pressed={on}
              disabled={state.at === 'judging'}
              onClick={() => judge(verdict)}
            >
              {gaps && verdict === 'not_applicable' ? words.accept : words.verdicts[verdict]}
            </Button>
          );
        })}
        {judged && (
          <Button size="compact-sm" variant="subtle" disabled={state.at === 'judging'} onClick={() => judge(null)}>
            {words.withdraw}
          </Button>
        )}
      </div>
      {gaps && <p className="note">{words.acceptWhy}</p>}
      <p className="note" role="status">
        {state.at === 'judging' ? words.judging : words.kept}
      </p>
      {state.at === 'failed' && <p role="alert">{words.failed(state.message)}</p>}
    </div>
  );
}
