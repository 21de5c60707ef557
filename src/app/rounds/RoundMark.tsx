import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { messageOf } from '#app/frame/messageOf.ts';
import { mayFollow, ROUND_STEPS, type RoundStep } from '#domain/rounds.ts';
import { count } from '#text/format.ts';

interface Props {
  readonly forms: readonly { readonly identity: string; readonly step: RoundStep }[];
}

type State =
  | { readonly at: 'open' | 'noting' }
  | { readonly at: 'noted'; readonly step: RoundStep; readonly forms: number }
  | { readonly at: 'refused'; readonly forms: number }
  | { readonly at: 'failed'; readonly message: string };

/** Notes that forms come to a step, with a deadline where one runs. Only steps that some of them may come to are offered. */
export function RoundMark({ forms }: Props) {
  const { text, workspace } = useDesk();
  const words = text.rounds;
  const [deadline, setDeadline] = useState('');
  const [state, setState] = useState<State>({ at: 'open' });
  const offered = ROUND_STEPS.map(({ id, awaited }) => ({
    step: id,
    awaited,
    able: forms.filter(({ step }) => mayFollow(step, id)),
  })).filter(({ able }) => able.length > 0);
  const mark = async ({ step, awaited, able }: (typeof offered)[number]) => {
    setState({ at: 'noting' });
    try {
      const refused = await workspace.rounds.mark({
        identities: able.map(({ identity }) => identity),
        step,
        deadline: awaited && deadline !== '' ? deadline : null,
      });
      setState(
        refused.length > 0 ? { at: 'refused', forms: refused.length } : { at: 'noted', step, forms: able.length },
      );
    } catch (cause) {
      setState({ at: 'failed', message: messageOf(cause) });
    }
  };
  return (
    <div className="round-mark" data-testid="round-mark">
      {offered.some(({ awaited }) => awaited) && (
        <TextInput
          size="xs"
          type="date"
          label={words.deadlineLabel}
          value={deadline}
          onChange={(event) => setDeadline(event.currentTarget.value)}
        />
      )}
      <div className="round-buttons">
        {offered.map((one) => (
          <Button
            key={one.step}
            size="compact-sm"
            variant="default"
            aria-label={words.mark(labelOf(one))}
            title={words.means[one.step]}
            data-step={one.step}
            disabled={state.at === 'noting'}
            onClick={() => mark(one)}
          >
            {labelOf(one)}
          </Button>
        ))}
      </div>
      <p className="note" role="status">
        {state.at === 'noting' ? words.noting : state.at === 'noted' ? saidOf(state) : words.kept}
      </p>
      {state.at === 'refused' && <p role="alert">{words.refused(count(state.forms))}</p>}
      {state.at === 'failed' && <p role="alert">{words.failed(state.message)}</p>}
    </div>
  );

  function labelOf({ step, able }: (typeof offered)[number]): string {
    const label = words.steps[step];
    return able.length === forms.length ? label : words.someOf(label, count(able.length), count(forms.length));
  }

  function saidOf({ step, forms: noted }: { readonly step: RoundStep; readonly forms: number }): string {
    return words.noted(words.steps[step], count(noted));
  }
}
