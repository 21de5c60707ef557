import { Suspense, useEffect, useMemo, useState } from 'react';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { useAnswer } from '#app/frame/useAnswer.ts';
import type { Opinion } from '#domain/appraisal.ts';
import { AppraisalEditor } from './AppraisalEditor.tsx';
import { AppraisalList } from './AppraisalList.tsx';
import { AppraisalOutput } from './AppraisalOutput.tsx';
import { type AppraisedForm, appraisedForm, type Drafts, formsAsked } from './appraisal.ts';

/** Whose reviews: of one form, or of the chosen forms, all or those ticked. */
export type Scope = { readonly identity: string } | { readonly only: ReadonlySet<string> | null };

interface Props {
  readonly scope: Scope;
  /** Told how many forms are not kept as they stand on screen. */
  readonly onDirty: (forms: number) => void;
}

/** The forms on the left, the review form of one on the right; what is written stays until it is kept or given up. */
export function AppraisalDesk({ scope, onDirty }: Props) {
  const { text } = useDesk();
  useLoaded();
  const identity = 'identity' in scope ? scope.identity : null;
  const question = useMemo(() => formsAsked(identity), [identity]);
  const rows = useAnswer(question);
  const only = 'only' in scope ? scope.only : null;
  const forms = useMemo(
    () => rows.map(appraisedForm).filter((form) => only === null || only.has(form.identity)),
    [rows, only],
  );
  const [at, setAt] = useState<string | null>(null);
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  useEffect(() => onDirty(drafts.size), [onDirty, drafts]);
  const form = forms.find((one) => one.identity === at) ?? forms[0];
  if (form === undefined) return <p>{text.appraisal.none}</p>;
  const write = (said: Opinion | null) =>
    setDrafts((before) => {
      const others = new Map(before);
      if (said === null) others.delete(form.identity);
      else others.set(form.identity, said);
      return others;
    });
  const next: AppraisedForm | undefined = forms[forms.indexOf(form) + 1];
  return (
    <div className={forms.length > 1 ? 'appraisal-desk' : undefined}>
      {forms.length > 1 && <AppraisalList {...{ forms, drafts }} at={form.identity} onChoose={setAt} />}
      <div className="appraisal-work">
        <Suspense fallback={<div className="waiting">{text.panel.loading}</div>}>
          <AppraisalEditor
            key={form.identity}
            form={form}
            draft={drafts.get(form.identity) ?? null}
            onWrite={write}
            onNext={next === undefined ? null : () => setAt(next.identity)}
          />
          <AppraisalOutput {...{ form, forms, drafts }} />
        </Suspense>
      </div>
    </div>
  );
}
