import { useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { messageOf } from '#app/frame/messageOf.ts';
import { download } from '#export/download.ts';

export interface Saving {
  /** Makes a file and hands it over under a name. What does not come about is said in `failure`. */
  readonly save: (name: string, make: () => Promise<Blob>) => Promise<void>;
  readonly busy: boolean;
  readonly failure: string | null;
}

/** Files that take a while to make, one at a time. */
export function useSaving(): Saving {
  const { text } = useDesk();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const save: Saving['save'] = async (name, make) => {
    setBusy(true);
    setFailure(null);
    try {
      download(name, await make());
    } catch (cause) {
      setFailure(text.export.failed(messageOf(cause)));
    } finally {
      setBusy(false);
    }
  };
  return { save, busy, failure };
}
