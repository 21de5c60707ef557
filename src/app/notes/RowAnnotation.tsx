import { Popover } from '@mantine/core';
import { useState } from 'react';
import { Changing } from '#app/frame/Changing.tsx';
import { useDesk, useReadOnly } from '#app/frame/context.ts';
import type { AnnotationPlace } from '#data/notes/annotations.ts';
import { count } from '#text/format.ts';
import { PEN } from '#ui/icons.tsx';
import { AnnotationForm } from './AnnotationForm.tsx';
import { AnnotationList } from './AnnotationList.tsx';
import { onPlace, useAnnotations } from './useAnnotations.ts';
import './annotations.css';

interface Props {
  readonly place: Extract<AnnotationPlace, { readonly on: 'indicator' }>;
}

/** The mark of an indicator row: how much was written about it; beside the row one can read it and write more. */
export function RowAnnotation({ place }: Props) {
  const { text, workspace } = useDesk();
  const { all } = useAnnotations();
  const [open, setOpen] = useState(false);
  const readOnly = useReadOnly();
  const annotations = onPlace(all, place);
  const many = annotations.length;
  if (readOnly && many === 0) return null;
  const words = text.annotations;
  const about = words.indicator(place.level2, place.name);
  const label = words.button(about, count(many));
  return (
    <Popover position="bottom-start" shadow="sm" trapFocus returnFocus opened={open} onChange={setOpen}>
      <Popover.Target>
        <button
          type="button"
          // The form is one tab stop; by keyboard one chooses the row beside the form.
          tabIndex={-1}
          className={many > 0 ? 'row-annotation' : 'row-annotation row-annotation-none'}
          title={label}
          aria-label={label}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {PEN}
          {many > 0 && <span className="annotation-count">{count(many)}</span>}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="row-annotations" aria-label={words.field(about)}>
        <AnnotationList annotations={annotations} about={about} />
        <Changing>
          <AnnotationForm
            about={about}
            before=""
            keep={(written) => workspace.annotations.add(place, written)}
            onDone={() => setOpen(false)}
          />
        </Changing>
      </Popover.Dropdown>
    </Popover>
  );
}
