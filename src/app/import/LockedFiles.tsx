import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { messageOf } from '#app/frame/messageOf.ts';
import type { Answered, Locked } from '#data/import/questions.ts';
import './import.css';

interface Props {
  readonly locked: Locked;
  readonly onAnswer: (answered: Answered | null) => void;
}

/** Asks for the passwords of files that open only with one, until each is right or left out. */
export function LockedFiles({ locked: { files, unlock }, onAnswer }: Props) {
  const { text } = useDesk();
  const words = text.import.locked;
  const [passwords, setPasswords] = useState<ReadonlyMap<File, string>>(new Map());
  const [failures, setFailures] = useState<ReadonlyMap<File, string>>(new Map());
  const [opening, setOpening] = useState(false);
  const open = async () => {
    setOpening(true);
    const failed = new Map<File, string>();
    for (const [file, password] of passwords) {
      if (password === '') continue;
      try {
        if (!(await unlock(file, password))) failed.set(file, words.wrong);
      } catch (cause) {
        failed.set(file, words.failed(messageOf(cause)));
      }
    }
    setOpening(false);
    setFailures(failed);
    if (failed.size === 0) onAnswer({ answers: [], versions: 'replace' });
  };
  return (
    <form
      className="desk"
      data-testid="import-locked"
      aria-label={words.title}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void open();
      }}
    >
      <strong>{words.title}</strong>
      <p className="note">{words.why}</p>
      <div className="ask">
        {files.map((file, at) => (
          <TextInput
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may share a name, and the list never changes
            key={at}
            size="xs"
            type="password"
            autoComplete="off"
            autoFocus={at === 0}
            label={words.password(file.name)}
            error={failures.get(file)}
            disabled={opening}
            value={passwords.get(file) ?? ''}
            onChange={({ currentTarget: { value } }) => setPasswords(new Map([...passwords, [file, value]]))}
          />
        ))}
      </div>
      <div className="desk-line">
        <Button size="xs" type="submit" disabled={opening} data-testid="import-unlock">
          {opening ? words.opening : words.open}
        </Button>
        <Button size="xs" variant="default" onClick={() => onAnswer(null)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
