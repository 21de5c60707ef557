import { CloseButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { useRoving } from '#ui/roving.ts';
import { writeView } from '#view/view.ts';
import './notices.css';

/** Three steps for the first visit, in one line under the notice of the sample. Never again once closed or after an own import. */
export function FirstHint() {
  const {
    text,
    view,
    workspace: { habits },
  } = useDesk();
  const { sample, empty } = useLoaded();
  const own = sample === null && !empty;
  const roving = useRoving<HTMLElement>();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (own) void habits.setHinted();
    else void habits.hinted().then((hinted) => setShown(!hinted));
  }, [habits, own]);
  if (!shown || sample === null) return null;
  const words = text.views.hint;
  return (
    <aside className="notice hint" data-testid="first-hint" aria-label={words.title} {...roving}>
      <ol className="hint-steps">
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <a href={writeView({ ...view, page: 'diagnosis' })}>{words.diagnosis}</a>
      <CloseButton
        size="sm"
        aria-label={words.close}
        title={words.close}
        // Gone when that is kept: who closes it and loads the page anew does not see it again.
        onClick={() => void habits.setHinted().finally(() => setShown(false))}
      />
    </aside>
  );
}
