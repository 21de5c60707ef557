import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { withCitation } from '#rules/edit.ts';
import type { RulePack } from '#rules/pack.ts';
import type { Citation, Rule } from '#rules/rule.ts';
import './rules.css';

interface Props {
  readonly rule: Rule;
  readonly pack: RulePack;
  readonly onEdit: (pack: RulePack) => void;
}

const EMPTY: Citation = { document: '', clause: '', text: '', read_on: '' };
const SHORT = ['document', 'clause'] as const;

/** The clause a rule rests on: empty, and said to be, until an officer who has read it fills it in. */
export function RuleCitation({ rule, pack, onEdit }: Props) {
  const { text } = useDesk();
  const words = text.rules.citation;
  const citation = pack.citations[rule.id] ?? rule.citation ?? null;
  const [filling, setFilling] = useState(citation !== null);
  if (!filling) {
    return (
      <p>
        <span className="note">{words.none}</span>{' '}
        <Button size="compact-xs" variant="subtle" onClick={() => setFilling(true)}>
          {words.fill}
        </Button>
      </p>
    );
  }
  const own = citation ?? EMPTY;
  const change = (part: Partial<Citation>) => {
    const next = { ...own, ...part };
    const blank = Object.values(next).every((value) => value.trim() === '');
    onEdit(withCitation(pack, rule.id, blank ? null : next));
  };
  return (
    <fieldset className="rule-citation">
      <legend className="note">{citation === null ? words.none : words.title}</legend>
      <div className="rule-fields">
        {SHORT.map((part) => (
          <TextInput
            key={part}
            size="xs"
            label={words[part]}
            value={own[part]}
            onChange={(event) => change({ [part]: event.currentTarget.value })}
          />
        ))}
        <TextInput
          size="xs"
          type="date"
          label={words.read_on}
          value={own.read_on}
          onChange={(event) => change({ read_on: event.currentTarget.value })}
        />
      </div>
      <Textarea
        size="xs"
        label={words.text}
        rows={2}
        value={own.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => {
          onEdit(withCitation(pack, rule.id, null));
          setFilling(false);
        }}
      >
        {words.clear}
      </Button>
    </fieldset>
  );
}
