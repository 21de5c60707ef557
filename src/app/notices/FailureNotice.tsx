import { CloseButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { messageOf } from '#app/frame/messageOf.ts';
import './notices.css';

/** What failed and was told nowhere else, such as a habit that could not be kept: nothing fails without a word. */
export function FailureNotice() {
  const { text } = useDesk();
  const [message, setMessage] = useState<string | null>(null);
  useEffect(() => {
    const hear = ({ reason }: PromiseRejectionEvent) => {
      if (!isStopped(reason)) setMessage(messageOf(reason));
    };
    addEventListener('unhandledrejection', hear);
    return () => removeEventListener('unhandledrejection', hear);
  }, []);
  if (message === null) return null;
  return (
    <div className="notice notice-bad" role="alert" data-testid="failure-notice">
      <span>{text.failure.said(message)}</span>
      <CloseButton size="sm" aria-label={text.failure.close} onClick={() => setMessage(null)} />
    </div>
  );
}

/** Given up because the reader of the page wanted something else: that is no failure. */
function isStopped(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'AbortError';
}
