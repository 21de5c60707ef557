import { Button } from '@mantine/core';
import { useState } from 'react';

interface Props {
  readonly label: string;
  /** What the button says to those who do not see its row. */
  readonly about: string;
  readonly question: string;
  readonly no: string;
  readonly onYes: () => void;
}

/** A button that asks once, in its place, before it takes something away. The answer that keeps all has the focus. */
export function AskOnce({ label, about, question, no, onYes }: Props) {
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <Button size="compact-xs" variant="default" aria-label={about} onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  return (
    <span className="ask-once" role="alertdialog" aria-label={question}>
      <span>{question}</span>
      <Button
        size="compact-xs"
        color="red"
        variant="outline"
        data-testid="ask-yes"
        onClick={() => {
          setAsking(false);
          onYes();
        }}
      >
        {label}
      </Button>
      <Button size="compact-xs" variant="default" autoFocus onClick={() => setAsking(false)}>
        {no}
      </Button>
    </span>
  );
}
