import { CloseButton } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { differing } from '#view/link.ts';
import { writeView } from '#view/view.ts';
import './notices.css';

/** Says that the link was made over other data than those on screen. Gone with the next step, which is the reader's own. */
export function LinkNotice() {
  const { text, view } = useDesk();
  const { identity } = useLoaded();
  const hash = useSyncExternalStore(follow, () => location.hash);
  const other = differing(hash, identity);
  if (other === null) return null;
  const words = text.views.link;
  return (
    <div className="notice notice-link" data-testid="link-notice" role="status">
      <span>{other === 'data' ? words.otherData : words.otherJudging}</span>
      <CloseButton size="sm" aria-label={words.close} onClick={() => location.replace(writeView(view))} />
    </div>
  );
}

function follow(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}
