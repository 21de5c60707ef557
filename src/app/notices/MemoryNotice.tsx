import { useEffect } from 'react';
import { SaveBackup } from '#app/backup/SaveBackup.tsx';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import './notices.css';

/** Where nothing outlives the page: says so, offers the back-up, and asks before own data go with the window. */
export function MemoryNotice() {
  const { text } = useDesk();
  const { lasting, sample, empty } = useLoaded();
  const isAtStake = !lasting && sample === null && !empty;
  useEffect(() => {
    if (!isAtStake) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isAtStake]);
  if (lasting) return null;
  return (
    <div className="notice" role="note" data-testid="memory-notice">
      <span>{text.backup.memory}</span>
      {isAtStake && <SaveBackup size="compact-xs" />}
    </div>
  );
}
