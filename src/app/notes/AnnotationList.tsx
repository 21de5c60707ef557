import { Button } from '@mantine/core';
import { useState } from 'react';
import { Changing } from '#app/frame/Changing.tsx';
import { useDesk } from '#app/frame/context.ts';
import { messageOf } from '#app/frame/messageOf.ts';
import type { Annotation } from '#data/notes/annotations.ts';
import { minute } from '#text/format.ts';
import { AnnotationForm } from './AnnotationForm.tsx';
import { useAnnotations } from './useAnnotations.ts';
import './annotations.css';

/** What was written about one place, each to be changed or deleted. */
export function AnnotationList({
  annotations,
  about,
}: {
  readonly annotations: readonly Annotation[];
  readonly about: string;
}) {
  const { text, workspace } = useDesk();
  const { change } = useAnnotations();
  const [editing, setEditing] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const words = text.annotations;
  const drop = async (id: string) => {
    setFailure(null);
    try {
      await change(workspace.annotations.drop(id));
    } catch (cause) {
      setFailure(words.failed(messageOf(cause)));
    }
  };
  if (annotations.length === 0) return null;
  return (
    <>
      <ul className="annotations plain-list" aria-label={words.field(about)}>
        {annotations.map((annotation) => (
          <li key={annotation.id} data-testid="annotation">
            {annotation.id === editing ? (
              <AnnotationForm
                about={about}
                before={annotation.text}
                keep={(written) => workspace.annotations.write({ ...annotation, text: written })}
                onDone={() => setEditing(null)}
              />
            ) : (
              <>
                <p className="annotation-text">{annotation.text}</p>
                <p className="note annotation-foot">
                  <span>{minute(annotation.written_at)}</span>
                  <Changing>
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      aria-label={words.editOf(annotation.text)}
                      onClick={() => setEditing(annotation.id)}
                    >
                      {words.edit}
                    </Button>
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      aria-label={words.dropOf(annotation.text)}
                      onClick={() => drop(annotation.id)}
                    >
                      {words.drop}
                    </Button>
                  </Changing>
                </p>
              </>
            )}
          </li>
        ))}
      </ul>
      {failure !== null && <p role="alert">{failure}</p>}
    </>
  );
}
