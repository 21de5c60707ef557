import { Button } from '@mantine/core';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { useAttempt } from '#app/frame/useAttempt.ts';
import { download } from '#export/download.ts';
import { count } from '#text/format.ts';

/** Says that some of what is kept could not be read, and hands it out as it was found. */
export function RescueNotice() {
  const { text, workspace } = useDesk();
  const { aside } = useLoaded();
  const { attempt, failure } = useAttempt();
  if (aside === 0) return null;
  const words = text.backup.rescue;
  const save = async () => {
    const rescue = await workspace.backups.rescue();
    if (rescue !== null) download(`mingji-rescue-${new Date().toLocaleDateString('sv')}.json`, rescue);
  };
  return (
    <div className="notice notice-bad" role="alert" data-testid="rescue-notice">
      <span>{words.said(count(aside))}</span>
      <Button size="compact-xs" variant="default" data-testid="rescue-save" onClick={() => attempt(save)}>
        {words.save}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        data-testid="rescue-drop"
        onClick={() => attempt(() => workspace.backups.forgetRescue())}
      >
        {words.drop}
      </Button>
      {failure !== null && <p>{failure}</p>}
    </div>
  );
}
