import { Button, Menu, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { messageOf } from '#app/frame/messageOf.ts';
import { download } from '#export/download.ts';
import { BUILT_IN, focusPack, PackError, packText, packVersion, RULE_LIST, readPack } from '#rules/pack.ts';
import type { Text } from '#text/text.ts';
import { wordFor } from '#text/wordFor.ts';
import { DOWN } from '#ui/icons.tsx';
import { packName } from './packName.ts';
import type { RulesDraft } from './useRules.ts';

interface Props {
  readonly draft: RulesDraft;
  readonly onSay: (said: { readonly words: string; readonly bad: boolean } | null) => void;
}

const LONGEST_NAME = 60;

/** Rule packs: back to the catalogue, those kept by name, keep this one, carry it out as JSON and in again. */
export function RulePackMenu({ draft, onSay }: Props) {
  const { text, workspace } = useDesk();
  const { review } = useLoaded();
  const input = useRef<HTMLInputElement>(null);
  const [naming, setNaming] = useState(false);
  const words = text.rules.packMenu;
  const { pack, edit } = draft;
  const packs = review?.packs ?? [];
  const kept = packs.some(({ name }) => name === pack.name);
  const take = async (file: File) => {
    try {
      const read = readPack(await file.text());
      edit(read);
      onSay({ words: text.rules.imported(packName(read, text)), bad: false });
    } catch (cause) {
      onSay({
        words: cause instanceof PackError ? refusal(cause, text) : text.rules.failed(messageOf(cause)),
        bad: true,
      });
    }
  };
  const drop = () =>
    workspace.reviewing
      .drop(pack.name)
      .catch((cause: unknown) => onSay({ words: text.rules.failed(messageOf(cause)), bad: true }));
  const save = () => {
    const name = words.file(packName(pack, text), packVersion(pack));
    download(name, new Blob([packText(pack)], { type: 'application/json' }));
  };
  if (naming) return <Naming {...{ draft, onSay }} onDone={() => setNaming(false)} />;
  return (
    <>
      <Menu position="bottom-end" onOpen={() => onSay(null)}>
        <Menu.Target>
          <Button size="xs" variant="default" rightSection={DOWN} data-testid="rule-packs">
            {text.rules.pack}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => edit(BUILT_IN)}>{words.builtIn}</Menu.Item>
          <Menu.Item onClick={() => edit(focusPack(words.focus))}>{words.onlyFocus}</Menu.Item>
          {packs.length > 0 && <Menu.Label>{words.kept}</Menu.Label>}
          {packs.map((one) => (
            <Menu.Item key={one.name} onClick={() => edit(one)}>
              {words.entry(one.name, packVersion(one))}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setNaming(true)}>{words.keep}</Menu.Item>
          {kept && <Menu.Item onClick={drop}>{words.drop(pack.name)}</Menu.Item>}
          <Menu.Item onClick={save}>{words.export}</Menu.Item>
          <Menu.Item onClick={() => input.current?.click()}>{words.import}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={words.import}
        data-testid="import-pack"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) void take(file);
          // Emptied, so that the same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

function Naming({ draft, onSay, onDone }: Props & { readonly onDone: () => void }) {
  const { text, workspace } = useDesk();
  const words = text.rules.packMenu;
  const [name, setName] = useState(draft.pack.name);
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    const named = { ...draft.pack, name: name.trim() };
    try {
      await workspace.reviewing.keep(named);
      draft.edit(named);
    } catch (cause) {
      onSay({ words: text.rules.failed(messageOf(cause)), bad: true });
    }
    onDone();
  };
  return (
    <form className="rules-line" onSubmit={keep}>
      <TextInput
        size="xs"
        autoFocus
        aria-label={words.name}
        placeholder={words.nameHint}
        maxLength={LONGEST_NAME}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button size="xs" type="submit" disabled={name.trim() === ''}>
        {words.save}
      </Button>
      <Button size="xs" variant="subtle" onClick={onDone}>
        {words.cancel}
      </Button>
    </form>
  );
}

/** What is wrong with a file that is no rule pack: where, what stands there, what was expected. */
function refusal({ place, found, expected }: PackError, { rules: words }: Text): string {
  const where = wordFor(words.refusedPlaces, place, words.refusedAt(place));
  const known = wordFor(words.refusedTexts, expected, expected === RULE_LIST ? words.refusedRule : expected);
  return words.refused(where, found, known);
}
