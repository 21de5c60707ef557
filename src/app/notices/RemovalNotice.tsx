import { Button } from '@mantine/core';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { useAttempt } from '#app/frame/useAttempt.ts';
import './notices.css';

/** Says what was taken away last and offers it back; gone with the next change. */
export function RemovalNotice() {
  const { text, workspace } = useDesk();
  useLoaded();
  const { attempt, failure } = useAttempt();
  const { last } = workspace.removals;
  if (last === null && failure === null) return null;
  const words = text.removal;
  return (
    <div className="notice" role="status" data-testid="removal-notice">
      {last !== null && (
        <>
          <span>{words.done[last.of](last.name)}</span>
          <Button
            size="compact-xs"
            variant="default"
            data-testid="removal-undo"
            onClick={() => attempt(() => workspace.removals.undo())}
          >
            {words.undo}
          </Button>
        </>
      )}
      {failure !== null && <span role="alert">{failure}</span>}
    </div>
  );
}
