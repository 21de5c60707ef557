import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { count } from '#text/format.ts';
import { type AppraisedForm, type Drafts, isChanged } from './appraisal.ts';

/** Forms in the document at once; the others are found by their names. */
const SHOWN = 200;

interface Props {
  readonly forms: readonly AppraisedForm[];
  readonly drafts: Drafts;
  /** The form that is open, by its identity. */
  readonly at: string;
  readonly onChoose: (identity: string) => void;
}

/** The forms that are reviewed together, each with its grade and whether it has changed since. */
export function AppraisalList({ forms, drafts, at, onChoose }: Props) {
  const { text, view, workspace } = useDesk();
  const words = text.appraisal;
  const [sought, setSought] = useState('');
  const plain = sought.trim();
  const found = forms.filter(({ name, unit }) => name.includes(plain) || unit.includes(plain));
  const graded = forms.filter(({ identity }) => (workspace.appraisals.of(identity)?.grade ?? null) !== null).length;
  return (
    <nav className="appraisal-list" aria-label={words.list(count(forms.length), count(graded))}>
      <p className="note" data-testid="appraisal-tally">
        {words.list(count(forms.length), count(graded))}
      </p>
      <TextInput
        size="xs"
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
      />
      {found.length > SHOWN && <p className="note">{words.more(count(SHOWN))}</p>}
      <ol className="plain-list">
        {found.slice(0, SHOWN).map((form) => {
          const kept = workspace.appraisals.of(form.identity);
          const grade = kept?.grade ?? null;
          const states = [
            form.year,
            form.unit,
            form.amount === null ? '' : text.amount(form.amount, view.money),
            drafts.has(form.identity) ? words.unsaved : '',
            isChanged(form, kept) ? words.changed : '',
          ];
          return (
            <li key={form.identity}>
              <button
                type="button"
                aria-current={form.identity === at ? 'true' : undefined}
                onClick={() => onChoose(form.identity)}
              >
                <span className="appraisal-name">{form.name}</span>
                <strong>{grade === null ? '' : words.grades[grade].name}</strong>
                <span className="note">{states.filter(Boolean).join(' · ')}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
