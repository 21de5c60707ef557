import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useDesk } from '#app/frame/context.ts';
import { messageOf } from '#app/frame/messageOf.ts';
import { LONGEST_ANNOTATION } from '#data/notes/annotations.ts';
import { count } from '#text/format.ts';
import { useAnnotations } from './useAnnotations.ts';
import './annotations.css';

interface Props {
  readonly about: string;
  readonly before: string;
  readonly keep: (text: string) => Promise<void>;
  readonly onDone: () => void;
}

/** Writes or changes one annotation. What cannot be kept stays in the field. */
export function AnnotationForm({ about, before, keep, onDone }: Props) {
  const { text } = useDesk();
  const { change } = useAnnotations();
  const [written, setWritten] = useState(before);
  const [failure, setFailure] = useState<string | null>(null);
  const words = text.annotations;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await change(keep(written));
      onDone();
    } catch (cause) {
      setFailure(words.failed(messageOf(cause)));
    }
  };
  return (
    <form className="annotation-form" onSubmit={save}>
      <Textarea
        size="xs"
        label={words.field(about)}
        rows={3}
        maxLength={LONGEST_ANNOTATION}
        ref={focused}
        value={written}
        onChange={(event) => setWritten(event.currentTarget.value)}
      />
      <div className="annotation-foot">
        <Button size="compact-sm" type="submit" disabled={written.trim() === ''}>
          {words.save}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {words.cancel}
        </Button>
        <span className="note">
          {written.length > LONGEST_ANNOTATION / 2
            ? words.length(count(written.length), count(LONGEST_ANNOTATION))
            : words.hint}
        </span>
      </div>
      {failure !== null && <p role="alert">{failure}</p>}
    </form>
  );
}

/** The writer has just asked for it. */
function focused(field: HTMLTextAreaElement | null): void {
  field?.focus();
}
