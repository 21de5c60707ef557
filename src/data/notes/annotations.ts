import type { Storage } from '#storage/storage.ts';
import { listIn } from './noteList.ts';

/** What is written about, by its content: an indicator of another text is another indicator. */
export type AnnotationPlace =
  | { readonly on: 'project'; readonly identity: string }
  | { readonly on: 'indicator'; readonly identity: string; readonly level2: string; readonly name: string }
  | { readonly on: 'panel'; readonly panel: string };

/** 批注: what a reader writes about a project, an indicator or a panel. Plain text, no author. */
export interface Annotation {
  readonly id: string;
  readonly place: AnnotationPlace;
  readonly text: string;
  readonly written_at: string;
}

export const ANNOTATIONS = 'annotations';
export const LONGEST_ANNOTATION = 2000;

/** The annotations of this computer, in the order of writing; each change is made on what is kept at that moment. */
export class Annotations {
  readonly #notes: Pick<Storage, 'recall' | 'update'>;

  constructor(notes: Pick<Storage, 'recall' | 'update'>) {
    this.#notes = notes;
  }

  async all(): Promise<readonly Annotation[]> {
    return listIn(await this.#notes.recall(ANNOTATIONS), readOne);
  }

  async add(place: AnnotationPlace, text: string): Promise<void> {
    await this.write({ id: newId(), place, text, written_at: '' });
  }

  /** Keeps an annotation as it reads now. One that another window deleted meanwhile is there again. */
  async write(annotation: Annotation): Promise<void> {
    const text = annotation.text.trim().slice(0, LONGEST_ANNOTATION);
    const written = { ...annotation, text, written_at: new Date().toISOString() };
    await this.#change((all) => {
      const at = all.findIndex(({ id }) => id === annotation.id);
      return at === -1 ? [...all, written] : all.with(at, written);
    });
  }

  async drop(id: string): Promise<void> {
    await this.#change((all) => all.filter((annotation) => annotation.id !== id));
  }

  async #change(change: (all: readonly Annotation[]) => readonly Annotation[]): Promise<void> {
    await this.#notes.update(ANNOTATIONS, (note) => JSON.stringify(change(listIn(note, readOne))));
  }
}

/** The same for the same place. */
export function placeKey(place: AnnotationPlace): string {
  if (place.on === 'panel') return JSON.stringify(['panel', place.panel]);
  if (place.on === 'project') return JSON.stringify(['project', place.identity]);
  return JSON.stringify(['indicator', place.identity, place.level2, place.name]);
}

/** Not `randomUUID`, which a page on plain http does not have. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((number) => number.toString(36)).join('');
}

export function isAnnotation(one: unknown): one is Annotation {
  return readOne(one).length > 0;
}

function readOne(one: unknown): readonly Annotation[] {
  if (typeof one !== 'object' || one === null) return [];
  const { id, place, text, written_at } = one as Partial<Record<keyof Annotation, unknown>>;
  const known = readPlace(place);
  if (known === null || typeof id !== 'string' || typeof text !== 'string' || text === '') return [];
  return [{ id, place: known, text, written_at: typeof written_at === 'string' ? written_at : '' }];
}

function readPlace(place: unknown): AnnotationPlace | null {
  if (typeof place !== 'object' || place === null) return null;
  const { on, identity, level2, name, panel } = place as Readonly<Record<string, unknown>>;
  if (on === 'panel' && typeof panel === 'string') return { on, panel };
  if (typeof identity !== 'string') return null;
  if (on === 'project') return { on, identity };
  if (on !== 'indicator' || typeof level2 !== 'string' || typeof name !== 'string') return null;
  return { on, identity, level2, name };
}
