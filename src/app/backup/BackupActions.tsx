import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { SaveBackup } from './SaveBackup.tsx';

/** Everything kept here into one file, and out of it again. */
export function BackupActions({ onRestore }: { readonly onRestore: (file: File) => void }) {
  const { text } = useDesk();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="data-actions">
      <SaveBackup />
      <Button size="xs" variant="default" onClick={() => input.current?.click()}>
        {text.backup.restore}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".zip"
        hidden
        aria-label={text.backup.restore}
        data-testid="restore-file"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) onRestore(file);
          // Emptied, so that the same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <span className="note">{text.backup.note}</span>
    </div>
  );
}
