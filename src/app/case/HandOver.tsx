import { Button, Checkbox, Modal, Radio, TextInput } from '@mantine/core';
import { type FormEvent, Suspense, useState } from 'react';
import { useTime } from '#app/filters/useTime.ts';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { messageOf } from '#app/frame/messageOf.ts';
import { CASE_SCOPES, type CaseScope } from '#data/case/about.ts';
import { mayLock } from '#data/case/lock.ts';
import { CaseRefused } from '#data/case/refused.ts';
import { download } from '#export/download.ts';
import { ledgerWords } from '#panels/ledger/draw.ts';
import { bytes, count } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { today } from '#view/today.ts';
import { writeView } from '#view/view.ts';
import { scopeOf } from './scopes.ts';
import './case.css';

const SHORTEST_PASSPHRASE = 8;

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** 交给领导一个文件: which forms, with or without the files, under a passphrase or not; one HTML file, or the data alone. */
export function HandOver({ opened, onClose }: Props) {
  const { text } = useDesk();
  const words = text.case;
  return (
    // Locking the scroll would write a style element, which the policy forbids.
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.title}
      size="lg"
      lockScroll={false}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Suspense fallback={<div className="waiting">{text.panel.loading}</div>}>
        <Form />
      </Suspense>
    </Modal>
  );
}

type State =
  | { readonly at: 'open' | 'writing' }
  | { readonly at: 'said'; readonly words: string }
  | { readonly at: 'failed'; readonly words: string };

function Form() {
  const desk = useDesk();
  const { text, view, workspace, handedIn } = desk;
  const { sample } = useLoaded();
  const time = useTime();
  const words = text.case;
  const [scope, setScope] = useState<CaseScope>('all');
  const [originals, setOriginals] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [state, setState] = useState<State>({ at: 'open' });
  const scopes = new Map(CASE_SCOPES.map((one) => [one, scopeOf(one, { view, time, text })]));
  const chosen = scopes.get(scope) ?? null;
  const whole = scope === 'all';
  const mayHaveOriginals = whole && sample === null;
  const isShort = passphrase !== '' && passphrase.length < SHORTEST_PASSPHRASE;
  const isUnequal = passphrase !== '' && again !== '' && again !== passphrase;
  const isReady = chosen !== null && state.at !== 'writing' && !isShort && passphrase === again;
  const write = async (as: 'file' | 'data') => {
    if (chosen === null) return;
    setState({ at: 'writing' });
    try {
      const written = await workspace.cases.write({
        ...chosen,
        hash: writeView(view),
        originals: originals && mayHaveOriginals,
        passphrase: passphrase === '' ? null : passphrase,
      });
      const day = today();
      const name = `mingji-${day}`;
      const file = as === 'file' ? words.file(day) : `${name}.mingji`;
      const content = as === 'file' ? await handedIn(written.file) : written.file;
      download(file, content);
      const said = words.written(file, bytes(content.size), text.ledger.forms(ledgerWords(written.ledger, '', count)));
      setState({ at: 'said', words: as === 'file' ? said : `${said}${words.writtenData(file, name)}` });
    } catch (cause) {
      setState({ at: 'failed', words: failed(cause, text) });
    }
  };
  return (
    <form
      className="case-form"
      data-testid="case-form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (isReady) void write('file');
      }}
    >
      <p>{words.why}</p>
      <fieldset>
        <legend>{words.scope}</legend>
        {CASE_SCOPES.map((one) => (
          <Radio
            key={one}
            size="xs"
            name="case-scope"
            value={one}
            label={labelOf(one, scopes.get(one)?.named ?? null, text)}
            disabled={scopes.get(one) === null}
            checked={scope === one}
            onChange={() => setScope(one)}
          />
        ))}
        <p className="note">{whole ? words.whole : words.part}</p>
      </fieldset>
      <Checkbox
        size="xs"
        label={mayHaveOriginals ? words.originals : words.originalsNot[whole ? 'sample' : 'part']}
        disabled={!mayHaveOriginals}
        checked={originals && mayHaveOriginals}
        onChange={(event) => setOriginals(event.currentTarget.checked)}
      />
      {mayLock() ? (
        <div className="case-words">
          <TextInput
            size="xs"
            type="password"
            autoComplete="new-password"
            label={words.passphrase}
            error={isShort ? words.short : undefined}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <TextInput
            size="xs"
            type="password"
            autoComplete="new-password"
            label={words.again}
            error={isUnequal ? words.unequal : undefined}
            disabled={passphrase === ''}
            value={again}
            onChange={(event) => setAgain(event.currentTarget.value)}
          />
          <p className="note">{words.passphraseHint}</p>
        </div>
      ) : (
        <p className="note">{words.insecure}</p>
      )}
      <div className="desk-line">
        <Button size="xs" type="submit" disabled={!isReady} data-testid="case-write">
          {state.at === 'writing' ? words.writing : words.write}
        </Button>
        <Button size="xs" variant="default" disabled={!isReady} data-testid="case-data" onClick={() => write('data')}>
          {words.data}
        </Button>
      </div>
      {state.at === 'said' && (
        <p role="status" data-testid="case-written">
          {state.words}
        </p>
      )}
      {state.at === 'failed' && <p role="alert">{state.words}</p>}
    </form>
  );
}

function labelOf(scope: CaseScope, named: readonly string[] | null, { case: words, list }: Text): string {
  if (scope === 'all') return words.scopes.all;
  return named === null ? words.none[scope] : words.scopes[scope](named.join(list.comma));
}

function failed(cause: unknown, { case: words }: Text): string {
  return cause instanceof CaseRefused ? words.refused[cause.reason] : words.failed(messageOf(cause));
}
