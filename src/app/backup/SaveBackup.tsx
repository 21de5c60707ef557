import { Button } from '@mantine/core';
import { useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { useAttempt } from '#app/frame/useAttempt.ts';
import { download } from '#export/download.ts';

/** The button that saves a back-up; what keeps it from being made is said beside it. */
export function SaveBackup({ size = 'xs' }: { readonly size?: 'xs' | 'compact-xs' }) {
  const { text, workspace } = useDesk();
  const [busy, setBusy] = useState(false);
  const { attempt, failure } = useAttempt();
  const save = async () => {
    setBusy(true);
    await attempt(async () => {
      const day = new Date().toLocaleDateString('sv');
      download(`mingji-backup-${day}.zip`, await workspace.backups.make());
    });
    setBusy(false);
  };
  return (
    <>
      <Button size={size} variant="default" data-testid="save-backup" loading={busy} onClick={save}>
        {text.backup.save}
      </Button>
      {failure !== null && (
        <p role="alert" className="notice notice-bad data-failure">
          {failure}
        </p>
      )}
    </>
  );
}
