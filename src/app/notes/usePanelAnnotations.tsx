import { type ReactNode, useState } from 'react';
import { useDesk, useReadOnly } from '#app/frame/context.ts';
import { count } from '#text/format.ts';
import { PEN } from '#ui/icons.tsx';
import type { PanelAction } from '#ui/PanelTools.tsx';
import { AnnotationForm } from './AnnotationForm.tsx';
import { AnnotationList } from './AnnotationList.tsx';
import { onPlace, useAnnotations } from './useAnnotations.ts';

/** 批注 on a panel: the button of its head, what is under its note, and the words that go along in files. */
export function usePanelAnnotations(
  panel: string,
  title: string,
): { readonly actions: readonly PanelAction[]; readonly under: ReactNode; readonly words: readonly string[] } {
  const { text, workspace } = useDesk();
  const { all } = useAnnotations();
  const readOnly = useReadOnly();
  const [writing, setWriting] = useState(false);
  const place = { on: 'panel', panel } as const;
  const annotations = onPlace(all, place);
  const many = annotations.length;
  return {
    actions: readOnly
      ? []
      : [
          {
            id: 'annotate',
            label: text.annotations.button(title, count(many)),
            icon: (
              <>
                {PEN}
                {many > 0 && <span className="annotation-count">{count(many)}</span>}
              </>
            ),
            pressed: writing,
            onClick: () => setWriting(!writing),
          },
        ],
    under: (
      <>
        <AnnotationList annotations={annotations} about={title} />
        {writing && (
          <AnnotationForm
            about={title}
            before=""
            keep={(written) => workspace.annotations.add(place, written)}
            onDone={() => setWriting(false)}
          />
        )}
      </>
    ),
    words: annotations.map((annotation) => annotation.text),
  };
}
