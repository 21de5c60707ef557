import { Button } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import type { ColumnHabit } from '#data/import/habits.ts';
import { download } from '#export/download.ts';
import { count } from '#text/format.ts';
import './habits.css';

/** What columns were said to mean in earlier imports: to look at, forget, and carry to another machine. */
export function ColumnHabits() {
  const {
    text,
    workspace: { habits },
  } = useDesk();
  const { fingerprint } = useLoaded();
  const words = text.habits;
  const [known, setKnown] = useState<readonly ColumnHabit[]>([]);
  const [message, setMessage] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const refresh = useCallback(async () => setKnown(await habits.columns()), [habits]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an import may have added one
  useEffect(() => {
    void refresh();
  }, [refresh, fingerprint]);
  const take = async (file: File) => {
    const kinds = await habits.take(await file.text());
    setMessage(kinds === null ? words.notTaken(file.name) : words.taken(count(kinds)));
    await refresh();
  };
  return (
    <section className="habits" data-testid="habits" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="note">{known.length === 0 ? words.none : words.note}</p>
      {known.map(({ headers, columns }) => {
        const pairs = Object.entries(columns).map(([label, field]) =>
          words.pair(label, field === null ? text.import.mapping.notUsed : text.fields[field]),
        );
        return (
          <div key={headers} className="habit">
            <span>{pairs.join(text.list.comma)}</span>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={words.forgetOf(Object.keys(columns).join(text.list.comma))}
              onClick={async () => {
                await habits.forget(headers);
                await refresh();
              }}
            >
              {words.forget}
            </Button>
          </div>
        );
      })}
      <div className="habit-tools">
        <Button
          size="compact-xs"
          variant="default"
          disabled={known.length === 0}
          onClick={async () =>
            download('mingji-columns.json', new Blob([await habits.saved()], { type: 'application/json' }))
          }
        >
          {words.save}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => input.current?.click()}>
          {words.take}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json"
          hidden
          aria-label={words.take}
          data-testid="habits-file"
          onChange={async ({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file !== undefined) await take(file);
            currentTarget.value = '';
          }}
        />
        {message !== null && <span role="status">{message}</span>}
      </div>
    </section>
  );
}
