import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useDisplay } from '#app/frame/display.ts';
import { texts } from '#text/text.ts';
import './case.css';

interface Props {
  /** The one before was wrong. */
  readonly again: boolean;
  readonly onAnswer: (passphrase: string) => void;
}

/** Before anything of a case is shown: asks for its passphrase. */
export function Passphrase({ again, onAnswer }: Props) {
  const { product, case: words } = texts[useDisplay().language];
  const [passphrase, setPassphrase] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== '') onAnswer(passphrase);
  };
  return (
    <main className="starting">
      <p className="brand-name">{product}</p>
      <form className="case-door" data-testid="case-passphrase" onSubmit={submit}>
        <h1>{words.ask.title}</h1>
        <TextInput
          type="password"
          autoComplete="off"
          autoFocus
          label={words.ask.label}
          error={again ? words.ask.wrong : undefined}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <p className="note">{words.ask.hint}</p>
        <Button type="submit" disabled={passphrase === ''}>
          {words.ask.open}
        </Button>
      </form>
    </main>
  );
}
