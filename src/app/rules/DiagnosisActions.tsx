import { Button } from '@mantine/core';
import { CorrectionDialog } from '#app/corrections/CorrectionDialog.tsx';
import { Changing } from '#app/frame/Changing.tsx';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { packVersion } from '#rules/pack.ts';
import { packName } from './packName.ts';
import { Rules } from './Rules.tsx';
import type { RulesDraft } from './useRules.ts';
import './rules.css';

/** Above the panels of the diagnosis: by which rules it was made, and the way to change them. */
export function DiagnosisActions({ draft }: { readonly draft: RulesDraft }) {
  const { text, view, setView } = useDesk();
  const { review } = useLoaded();
  const words = text.rules;
  return (
    <>
      <div className="page-actions">
        <Button
          size="xs"
          variant="default"
          aria-expanded={view.rules}
          data-testid="open-rules"
          onClick={() => setView({ ...view, rules: !view.rules })}
        >
          {view.rules ? words.close : words.open}
        </Button>
        <Changing>
          <CorrectionDialog />
        </Changing>
        {!view.rules && review !== null && (
          <span className="note">
            {words.inForce(packName(review.pack, text), packVersion(review.pack))}
            {draft.changed && ` · ${words.untried}`}
          </span>
        )}
      </div>
      {view.rules && <Rules draft={draft} />}
    </>
  );
}
