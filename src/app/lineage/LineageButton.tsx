import { Button, Modal } from '@mantine/core';
import { Suspense, useState } from 'react';
import { Boundary } from '#app/frame/Boundary.tsx';
import { useDesk } from '#app/frame/context.ts';
import type { Suggestion } from '#model/lineage/suggestions.ts';
import { count } from '#text/format.ts';
import { LineageList } from './LineageList.tsx';
import './lineage.css';

/** Opens the list of projects that may be the same, with how many wait for a word. */
export function LineageButton({ suggestions }: { readonly suggestions: readonly Suggestion[] }) {
  const { text } = useDesk();
  const words = text.lineage;
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="compact-xs" variant="default" data-testid="lineage-open" onClick={() => setOpened(true)}>
        {suggestions.length === 0 ? words.openNone : words.open(count(suggestions.length))}
      </Button>
      {/* Locking the scroll would write a style element, which the policy forbids. */}
      <Modal opened={opened} onClose={() => setOpened(false)} title={words.title} size="90%" lockScroll={false}>
        <Boundary fallback={(cause) => <p role="alert">{cause.message}</p>}>
          <Suspense fallback={<div className="waiting">{text.panel.loading}</div>}>
            <LineageList suggestions={suggestions} />
          </Suspense>
        </Boundary>
      </Modal>
    </>
  );
}
