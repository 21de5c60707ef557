import type { Storage } from '#storage/storage.ts';
import { listIn } from './noteList.ts';

/** A view kept under a name; `hash` is the view as it stands in the address. */
export interface SavedView {
  readonly name: string;
  readonly hash: string;
}

export const VIEWS = 'saved views';
export const LONGEST_VIEW_NAME = 40;

/** The views a reader keeps by name, in the order of keeping. A note that cannot be read counts as none. */
export class SavedViews {
  readonly #notes: Pick<Storage, 'recall' | 'update'>;

  constructor(notes: Pick<Storage, 'recall' | 'update'>) {
    this.#notes = notes;
  }

  async all(): Promise<readonly SavedView[]> {
    return listIn(await this.#notes.recall(VIEWS), readOne);
  }

  /** Keeps a view, in the place of one of that name. */
  keep(view: SavedView): Promise<void> {
    return this.#change((all) => {
      const place = all.findIndex(({ name }) => name === view.name);
      return place === -1 ? [...all, view] : all.with(place, view);
    });
  }

  /** Gives a view another name. Another view of that name makes way. */
  rename(name: string, next: string): Promise<void> {
    return this.#change((all) =>
      all
        .filter((view) => view.name === name || view.name !== next)
        .map((view) => (view.name === name ? { ...view, name: next } : view)),
    );
  }

  drop(name: string): Promise<void> {
    return this.#change((all) => all.filter((view) => view.name !== name));
  }

  /** Changes the views as they are kept, whichever window kept them. */
  async #change(change: (views: readonly SavedView[]) => readonly SavedView[]): Promise<void> {
    await this.#notes.update(VIEWS, (note) => JSON.stringify(change(listIn(note, readOne))));
  }
}

export function isSavedView(one: unknown): one is SavedView {
  return readOne(one).length > 0;
}

function readOne(one: unknown): readonly SavedView[] {
  if (typeof one !== 'object' || one === null || !('name' in one) || !('hash' in one)) return [];
  const { name, hash } = one;
  if (typeof name !== 'string' || name.trim() === '' || typeof hash !== 'string') return [];
  return [{ name: name.trim().slice(0, LONGEST_VIEW_NAME), hash }];
}
