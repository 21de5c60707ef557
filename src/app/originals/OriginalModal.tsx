import { Modal } from '@mantine/core';
import { type ReactNode, Suspense } from 'react';
import { Boundary } from '#app/frame/Boundary.tsx';
import { useDesk } from '#app/frame/context.ts';
import type { FormPlace } from '#data/originals/quarantined.ts';
import { OriginalRow } from './OriginalRow.tsx';

interface Props {
  readonly file: string;
  readonly place: FormPlace;
  readonly column: string | null;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** 看原文: the row of the file that a cell or a problem is about. */
export function OriginalModal({ file, place, column, opened, onClose, children }: Props) {
  const { text } = useDesk();
  const words = text.problems;
  return (
    // Locking the scroll would write a style element, which the policy forbids.
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.originalOf(file, String(place.row))}
      size="xl"
      lockScroll={false}
    >
      {children}
      <Boundary fallback={(cause) => <p role="alert">{words.originalFailed(cause.message)}</p>}>
        <Suspense fallback={<div className="waiting">{text.panel.loading}</div>}>
          <OriginalRow place={place} column={column} />
        </Suspense>
      </Boundary>
    </Modal>
  );
}
