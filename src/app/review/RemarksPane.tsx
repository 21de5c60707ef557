import { Button, TextInput } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Changing } from '#app/frame/Changing.tsx';
import { useDesk } from '#app/frame/context.ts';
import { isGap, VERDICTS, type VerdictWord } from '#panels/findings/finding.ts';
import { FIRST_REMARKS } from '#rules/remarks.ts';
import { count } from '#text/format.ts';
import { inSight } from './FormPane.tsx';
import { RemarkLine } from './RemarkLine.tsx';
import { SameWording } from './SameWording.tsx';
import type { DeskForm } from './useForm.ts';
import type { Verdicts } from './useVerdicts.ts';

/** What the buttons and keys do. */
interface DeskActions {
  readonly judge: (verdict: VerdictWord | null) => void;
  readonly confirmRest: () => void;
  readonly undo: () => void;
  readonly next: () => void;
  readonly previous: () => void;
  readonly nextForm: () => void;
  readonly previousForm: () => void;
  readonly covering: () => void;
}

interface Props {
  readonly form: DeskForm;
  readonly there: boolean;
  /** The remark that is looked at. */
  readonly at: number;
  /** The one reason of it that is judged alone. */
  readonly only: string | null;
  readonly reason: string;
  readonly covering: boolean;
  readonly verdicts: Verdicts;
  /** How many findings of the form are not judged. */
  readonly rest: number;
  /** Grows each time a reason is missing. */
  readonly asked: number;
  readonly actions: DeskActions;
  readonly onReason: (reason: string) => void;
  readonly onOnly: (name: string | null) => void;
  readonly onLook: (name: string) => void;
  readonly onCover: (covering: boolean) => void;
}

const KEYS: Readonly<Record<VerdictWord, string>> = { confirmed: '1', rejected: '2', not_applicable: '3' };

/** The remarks on the form, the weightiest first, each with its verdict; under them what can be said of the one looked at. */
export function RemarksPane(props: Props) {
  const { form, there, at, only, reason, covering, verdicts, rest, asked, actions } = props;
  const { text } = useDesk();
  const words = text.desk;
  const list = useRef<HTMLOListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [all, setAll] = useState(false);
  const { remarks, sheet, project } = form;
  const current = remarks[at];
  const shown = all || at >= FIRST_REMARKS ? remarks : remarks.slice(0, FIRST_REMARKS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the remark may be the same on another form
  useLayoutEffect(() => {
    if (list.current !== null) inSight(list.current, list.current.querySelector('[aria-current="true"]'));
  }, [at, project]);
  useEffect(() => {
    if (asked > 0) field.current?.focus();
  }, [asked]);
  const total = sheet.notes.length;
  const gaps = current?.spots.every(({ rule }) => isGap(rule)) === true;
  const button = (label: string, key: string, act: () => void, disabled = false) => (
    <Button size="compact-xs" variant="default" disabled={disabled} aria-keyshortcuts={key} onClick={act}>
      {words.key(label, key)}
    </Button>
  );
  return (
    <section className="desk-remarks" aria-label={words.remarks}>
      <p className="note" role="status" data-testid="desk-judged">
        {total > 0 && rest === 0 ? words.cleared(count(total)) : words.ofForm(count(total - rest), count(total))}
        {verdicts.saving && ` · ${words.saving}`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <ol ref={list} className="desk-remark-list plain-list" tabIndex={0} aria-label={words.remarks} data-keys="list">
        {shown.map((remark, place) => (
          <RemarkLine
            key={remark.name}
            {...{ remark, verdicts, only }}
            current={place === at}
            onLook={props.onLook}
            onOnly={props.onOnly}
          />
        ))}
        {shown.length < remarks.length && (
          <li>
            <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
              {words.more(count(remarks.length - shown.length))}
            </Button>
          </li>
        )}
      </ol>
      {covering && current !== undefined && (
        <SameWording key={current.name} remark={current} verdicts={verdicts} onClose={() => props.onCover(false)} />
      )}
      <form
        className="desk-judge"
        onSubmit={(event) => {
          event.preventDefault();
          actions.judge('not_applicable');
          field.current?.blur();
        }}
      >
        <Changing>
          <TextInput
            ref={field}
            size="xs"
            aria-label={words.reason}
            placeholder={words.reason}
            value={reason}
            error={
              asked > 0 && reason === '' && document.activeElement === field.current ? text.verdicts.reasonNeeded : null
            }
            onChange={(event) => props.onReason(event.currentTarget.value)}
          />
          <div className="desk-buttons" data-testid="desk-verdicts">
            {VERDICTS.map((verdict) => (
              <Button
                key={verdict}
                size="compact-sm"
                variant="default"
                disabled={!there || current === undefined}
                aria-keyshortcuts={KEYS[verdict]}
                onClick={() => actions.judge(verdict)}
              >
                {words.key(
                  gaps && verdict === 'not_applicable' ? text.verdicts.accept : text.verdicts.verdicts[verdict],
                  KEYS[verdict],
                )}
              </Button>
            ))}
            {button(text.verdicts.withdraw, '0', () => actions.judge(null), current === undefined)}
          </div>
          <div className="desk-buttons">
            {button(words.confirmRest(count(rest)), 'A', actions.confirmRest, rest === 0 || !there)}
            {button(words.undo, 'U', actions.undo, !verdicts.undoable)}
            {button(words.sameWording, 'S', actions.covering, current?.notes[0]?.position == null)}
          </div>
        </Changing>
        <div className="desk-buttons">
          {button(words.previous, 'K', actions.previous)}
          {button(words.next, 'J', actions.next)}
          {button(words.previousForm, 'P', actions.previousForm)}
          {button(words.nextForm, 'N', actions.nextForm)}
        </div>
        {verdicts.failure !== null && <p role="alert">{words.failed(verdicts.failure)}</p>}
      </form>
    </section>
  );
}
