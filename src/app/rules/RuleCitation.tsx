import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import {
  builtInCitation,
  type Citation,
  type CitedPart,
  changedCitation,
  citationOf,
  isBlank,
  isConfirmable,
  NO_CITATION,
} from '#rules/basis/citations.ts';
import { withCitation } from '#rules/edit.ts';
import type { RulePack } from '#rules/pack.ts';
import { citationText } from '#view/citations.ts';
import './rules.css';

interface Props {
  /** A rule, or a part of the official review. */
  readonly owner: string;
  readonly pack: RulePack;
  readonly onEdit: (pack: RulePack) => void;
}

const SHORT = ['document', 'clause', 'source'] as const;

/** The clause a rule or part of the review rests on: marked 未经核对 until an officer who has read the official text says so. */
export function RuleCitation({ owner, pack, onEdit }: Props) {
  const { text } = useDesk();
  const words = text.rules.citation;
  const citation = citationOf(pack, owner);
  const [filling, setFilling] = useState(citation !== null && pack.citations[owner] !== undefined);
  const builtIn = builtInCitation(owner);
  if (!filling) {
    return (
      <p>
        <span className="note">{citationText(owner, citation, text)}</span>{' '}
        <Button size="compact-xs" variant="subtle" onClick={() => setFilling(true)}>
          {words.fill}
        </Button>
      </p>
    );
  }
  const own = citation ?? NO_CITATION;
  const set = (next: Citation | null) => onEdit(withCitation(pack, owner, next));
  const change = (part: Partial<Citation>) => {
    const next = changedCitation(own, part);
    set(isBlank(next) && builtIn === null ? null : next);
  };
  return (
    <fieldset className="rule-citation">
      <legend className="note">
        {citation === null ? words.none : own.confirmed ? words.title : `${words.title} · ${words.unconfirmed}`}
      </legend>
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
      <Checkbox
        size="xs"
        label={words.confirmed}
        checked={own.confirmed}
        disabled={!isConfirmable(own)}
        onChange={(event) => change({ confirmed: event.currentTarget.checked })}
      />
      <p className="note">{words.confirmHint}</p>
      <div className="desk-line">
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            set(builtIn === null ? null : NO_CITATION);
            setFilling(false);
          }}
        >
          {words.clear}
        </Button>
        {builtIn !== null && pack.citations[owner] !== undefined && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              set(null);
              setFilling(false);
            }}
          >
            {words.restore}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

/** The same for what is no rule: the questions and grades of the official review. */
export function PartCitations({ pack, onEdit }: Omit<Props, 'owner'>) {
  const { text } = useDesk();
  const { partsTitle, parts } = text.rules.citation;
  return (
    <section aria-label={partsTitle}>
      <h3>{partsTitle}</h3>
      {(Object.keys(parts) as CitedPart[]).map((owner) => (
        <div key={`${owner} ${pack.name}`}>
          <strong>{parts[owner]}</strong>
          <RuleCitation {...{ owner, pack, onEdit }} />
        </div>
      ))}
    </section>
  );
}
