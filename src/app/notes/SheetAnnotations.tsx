import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Changing } from '#app/frame/Changing.tsx';
import { useDesk, useReadOnly } from '#app/frame/context.ts';
import type { Sheet } from '#app/sheet/sheet.ts';
import { type Annotation, type AnnotationPlace, placeKey } from '#data/notes/annotations.ts';
import { AnnotationForm } from './AnnotationForm.tsx';
import { AnnotationList } from './AnnotationList.tsx';
import { onPlace, useAnnotations } from './useAnnotations.ts';
import './annotations.css';

interface Props {
  readonly identity: string;
  readonly rows: Sheet['rows'];
}

/** 批注 beside the form: on the project, on its indicators, and on indicators whose text has changed since. */
export function SheetAnnotations({ identity, rows }: Props) {
  const { text, workspace } = useDesk();
  const { all } = useAnnotations();
  const readOnly = useReadOnly();
  const [writing, setWriting] = useState(false);
  const [chosen, setChosen] = useState(0);
  const words = text.annotations;
  const project = { on: 'project', identity } as const;
  const places = indicatorsOf(all, identity);
  const moved = places.filter((place) => !stands(place, rows));
  const about = ({ level2, name }: IndicatorPlace) => words.indicator(level2, name);
  const choices: readonly AnnotationPlace[] = [project, ...placesOf(rows, identity)];
  const target = choices[chosen] ?? project;
  if (readOnly && places.length + onPlace(all, project).length === 0) return null;
  const named = (place: AnnotationPlace) => (place.on === 'indicator' ? about(place) : words.project);
  const listed = (place: IndicatorPlace) => (
    <div key={about(place)}>
      <h4>{about(place)}</h4>
      <AnnotationList annotations={onPlace(all, place)} about={about(place)} />
    </div>
  );
  return (
    <section className="sheet-annotations" aria-label={words.title}>
      <div className="annotation-foot">
        <h3>{words.title}</h3>
        <Changing>
          <Button
            size="compact-xs"
            variant="default"
            data-testid="annotate"
            aria-label={words.addTo(words.project)}
            aria-expanded={writing}
            onClick={() => setWriting(!writing)}
          >
            {words.add}
          </Button>
        </Changing>
      </div>
      {writing && (
        <>
          <NativeSelect
            size="xs"
            label={words.about}
            value={chosen}
            onChange={(event) => setChosen(Number(event.currentTarget.value))}
            data={choices.map((place, at) => ({ value: String(at), label: named(place) }))}
          />
          <AnnotationForm
            about={named(target)}
            before=""
            keep={(written) => workspace.annotations.add(target, written)}
            onDone={() => setWriting(false)}
          />
        </>
      )}
      <AnnotationList annotations={onPlace(all, project)} about={words.project} />
      {places.filter((place) => stands(place, rows)).map(listed)}
      {moved.length > 0 && (
        <div className="annotations-moved" data-testid="annotations-moved">
          <h4>{words.moved}</h4>
          <p className="note">{words.movedWhy}</p>
          {moved.map(listed)}
        </div>
      )}
    </section>
  );
}

type IndicatorPlace = Extract<AnnotationPlace, { readonly on: 'indicator' }>;

/** The indicators that stand on a form, each once. */
function placesOf(rows: Sheet['rows'], identity: string): readonly IndicatorPlace[] {
  const places = new Map<string, IndicatorPlace>();
  for (const { absent, level2, name } of rows) {
    const place = { on: 'indicator', identity, level2, name: name.text } as const;
    if (absent === '') places.set(placeKey(place), place);
  }
  return [...places.values()];
}

/** The indicators of a form that something was written about, each once. */
function indicatorsOf(all: readonly Annotation[], identity: string): readonly IndicatorPlace[] {
  const places = new Map<string, IndicatorPlace>();
  for (const { place } of all) {
    if (place.on === 'indicator' && place.identity === identity) places.set(placeKey(place), place);
  }
  return [...places.values()];
}

function stands(place: IndicatorPlace, rows: Sheet['rows']): boolean {
  return rows.some(({ absent, level2, name }) => absent === '' && level2 === place.level2 && name.text === place.name);
}
