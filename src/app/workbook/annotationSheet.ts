import type { Desk } from '#app/frame/context.ts';
import annotatedSql from '#app/notes/annotated.sql?raw';
import type { Annotation, AnnotationPlace } from '#data/notes/annotations.ts';
import type { Sheet } from '#export/xlsx.ts';
import { minute } from '#text/format.ts';
import type { Text } from '#text/text.ts';

type Row = Awaited<ReturnType<Desk['workspace']['ask']>>[number];
type Cells = readonly (string | number | null)[];

/** 批注 as a sheet: everything that was written, about what, and whether that still stands as it did. */
export async function annotationSheet({ workspace, text }: Pick<Desk, 'workspace' | 'text'>): Promise<Sheet> {
  const { annotations: words, columns, fields } = text;
  const header = [
    words.about,
    columns.year,
    columns.name,
    columns.unit,
    fields.level2,
    fields.indicator,
    words.title,
    words.written,
    words.state,
  ];
  const forms = new Map<string, readonly Row[]>();
  const rows: Cells[] = [];
  for (const annotation of await workspace.annotations.all()) {
    const { place } = annotation;
    const identity = place.on === 'panel' ? null : place.identity;
    const form = identity === null ? [] : (forms.get(identity) ?? (await workspace.ask(annotatedSql, { identity })));
    if (identity !== null) forms.set(identity, form);
    rows.push(cellsOf(annotation, form, text));
  }
  return { name: words.title, rows: [header, ...rows], formats: [] };
}

function cellsOf({ place, text: written, written_at }: Annotation, form: readonly Row[], text: Text): Cells {
  const words = text.annotations;
  const foot = [written, minute(written_at), words.states[stateOf(place, form)]];
  if (place.on === 'panel') {
    const titles: Readonly<Partial<Record<string, string>>> = text.panels;
    return [words.on.panel, null, titles[place.panel] ?? place.panel, null, null, null, ...foot];
  }
  // What is not loaded is still told by its identity: form, year and code, or unit and name.
  const [, year = '', ...key] = place.identity.split('\u001f');
  const [own] = form;
  const unit = own === undefined ? null : (own.unit ?? null);
  return [
    words.on[place.on],
    Number(own?.year ?? year),
    String(own?.name ?? key.filter(Boolean).join(' ')),
    unit === null ? null : String(unit),
    ...(place.on === 'indicator' ? [place.level2, place.name] : [null, null]),
    ...foot,
  ];
}

function stateOf(place: AnnotationPlace, form: readonly Row[]): 'here' | 'moved' | 'gone' {
  if (place.on === 'panel') return 'here';
  if (form.length === 0) return 'gone';
  if (place.on === 'project') return 'here';
  return form.some(({ level2, indicator }) => level2 === place.level2 && indicator === place.name) ? 'here' : 'moved';
}
