import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { Changing } from '#app/frame/Changing.tsx';
import { useDesk } from '#app/frame/context.ts';
import { messageOf } from '#app/frame/messageOf.ts';
import { LONGEST_VIEW_NAME, type SavedView } from '#data/notes/savedViews.ts';
import { readView, writeView } from '#view/view.ts';
import './views.css';

/** The views kept by name: open, rename, delete, and keep the present one. */
export function SavedViewList({ onDone }: { readonly onDone: () => void }) {
  const {
    text,
    view,
    setView,
    workspace: { savedViews },
  } = useDesk();
  const [saved, setSaved] = useState<readonly SavedView[]>([]);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const words = text.views;
  const refresh = useCallback(async () => setSaved(await savedViews.all()), [savedViews]);
  useEffect(() => {
    void refresh();
  }, [refresh]);
  const change = async (work: Promise<void>) => {
    try {
      await work;
      setFailure(null);
    } catch (cause) {
      setFailure(words.failed(messageOf(cause)));
    }
    await refresh();
  };
  return (
    <>
      <strong>{words.title}</strong>
      {saved.length === 0 && <p className="note">{words.none}</p>}
      <ul className="view-names">
        {saved.map(({ name, hash }) =>
          name === renaming ? (
            <li key={name}>
              <Naming
                name={name}
                label={words.renameOf(name)}
                verb={() => words.renameDone}
                onName={async (next) => {
                  await change(savedViews.rename(name, next));
                  setRenaming(null);
                }}
              />
            </li>
          ) : (
            <li key={name}>
              <Button
                size="compact-sm"
                variant="subtle"
                className="view-name"
                justify="flex-start"
                aria-label={words.open(name)}
                onClick={() => {
                  setView(readView(hash));
                  onDone();
                }}
              >
                {name}
              </Button>
              <Changing>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={words.renameOf(name)}
                  onClick={() => setRenaming(name)}
                >
                  {words.rename}
                </Button>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={words.dropOf(name)}
                  onClick={() => change(savedViews.drop(name))}
                >
                  {words.drop}
                </Button>
              </Changing>
            </li>
          ),
        )}
      </ul>
      <Changing>
        <Naming
          name=""
          label={words.name}
          verb={(name) => (saved.some((one) => one.name === name) ? words.replace : words.save)}
          onName={(name) => change(savedViews.keep({ name, hash: writeView(view) }))}
        />
      </Changing>
      {failure !== null && <p role="alert">{failure}</p>}
    </>
  );
}

interface NamingProps {
  readonly name: string;
  readonly label: string;
  readonly verb: (name: string) => string;
  readonly onName: (name: string) => Promise<void>;
}

function Naming({ name: before, label, verb, onName }: NamingProps) {
  const { text } = useDesk();
  const [name, setName] = useState(before);
  const done = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    await onName(name.trim());
    setName('');
  };
  return (
    <form className="view-naming" onSubmit={done}>
      <TextInput
        size="xs"
        aria-label={label}
        placeholder={text.views.nameHint}
        maxLength={LONGEST_VIEW_NAME}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button size="xs" type="submit" variant="default" disabled={name.trim() === ''}>
        {verb(name.trim())}
      </Button>
    </form>
  );
}
