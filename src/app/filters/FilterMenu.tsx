import { Button, Checkbox, ScrollArea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { count } from '#text/format.ts';
import type { Choice } from '#view/options.ts';
import { Dropdown } from './Dropdown.tsx';
import { useAtOnce } from './useAtOnce.ts';
import { useFinder } from './useFinder.ts';
import './filters.css';

interface Props {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** Inside something that closes at a click beside itself. */
  readonly within?: boolean;
  readonly onChange: (values: readonly string[]) => void;
}

/** From this many choices on a search field helps. */
const SEARCH_FROM = 10;
/** More than this are not listed at once; the search finds them. */
const LISTED = 200;

/** One filter: a button that says what is chosen, and a list of boxes to tick. */
export function FilterMenu({ label, choices, chosen, within = false, onChange }: Props) {
  const { text } = useDesk();
  const [words, setWords] = useState('');
  const find = useFinder(words);
  const [ticked, setTicked] = useAtOnce(chosen);
  const change = (values: readonly string[]) => {
    setTicked(values);
    onChange(values);
  };
  const first = choices.find(({ value }) => value === chosen[0])?.label ?? chosen[0];
  const says = chosen.length === 0 ? text.filters.all : chosen.length === 1 ? first : count(chosen.length);
  const found =
    words.trim() === '' ? choices : choices.filter((choice) => find(choice.label, words.trim().toLowerCase()));
  return (
    <Dropdown {...{ label, says, within }} on={chosen.length > 0}>
      {choices.length >= SEARCH_FROM && (
        <TextInput
          size="xs"
          aria-label={label}
          placeholder={label}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      <ScrollArea.Autosize mah={320} type="auto">
        <Checkbox.Group value={[...ticked]} onChange={change} aria-label={label}>
          {found.slice(0, LISTED).map(({ value, label: name, projects }) => (
            <Checkbox
              key={value}
              size="xs"
              value={value}
              label={
                <>
                  {name}
                  {projects !== null && <span className="note"> {count(projects)}</span>}
                </>
              }
            />
          ))}
        </Checkbox.Group>
        {found.length > LISTED && <p className="note">{text.filters.moreChoices(count(found.length - LISTED))}</p>}
      </ScrollArea.Autosize>
      {chosen.length > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={() => change([])}>
          {text.filters.all}
        </Button>
      )}
    </Dropdown>
  );
}
