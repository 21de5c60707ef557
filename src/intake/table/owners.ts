import type { ProjectField } from '#domain/columns.ts';
import type { Part, Placement } from '#intake/tidy/raw.ts';

/** Who a project belongs to, the wider first. */
const OWNERS = ['department', 'unit'] as const;

/**
 * Units and departments merged over the rows of their projects: a blank one is the one above. Where the table states the
 * same unit on two rows in a row it merges none, and blank is blank.
 */
export class Owners {
  readonly #merges: boolean;
  readonly #above = new Map<(typeof OWNERS)[number], Part<ProjectField>>();
  /** Rows of sums: what they state is no statement of a project. */
  readonly #sums = new Set<Part<ProjectField>>();
  readonly #repeated = new Set<string>();
  readonly #placements = new Map<string, Placement>();
  /** Rows that were read under a merged cell. */
  readonly rows = new Set<number>();

  constructor(merges: boolean) {
    this.#merges = merges;
  }

  /** The project of a row with its owners. Other rows than those of projects say nothing of merged cells. */
  under(project: Part<ProjectField>): Part<ProjectField> {
    if (!this.#merges || (project.texts.name === undefined && project.texts.code === undefined)) return project;
    const texts = { ...project.texts };
    const places: [string, { readonly rows_below: number; readonly column: string }][] = [];
    let isNew = false;
    for (const owner of OWNERS) {
      const above = this.#above.get(owner);
      const own = project.texts[owner];
      if (own !== undefined) {
        if (above?.texts[owner] === own) {
          if (!this.#sums.has(above)) this.#repeated.add(owner);
        } else if (owner === 'department') isNew = true;
        this.#above.set(owner, project);
      } else if (isNew) this.#above.delete(owner);
      else if (above !== undefined && !this.#repeated.has(owner)) {
        texts[owner] = above.texts[owner] ?? '';
        const place = above.placement[owner];
        if (place !== undefined)
          places.push([owner, { rows_below: above.row + place.rows_below - project.row, column: place.column }]);
      }
    }
    if (places.length === 0) return project;
    this.rows.add(project.row);
    return { ...project, texts, placement: this.#placementOf(project.placement, places) };
  }

  /** A row that sums up a department or unit stands above its projects: they are of it where they name none. */
  head(sum: Part<ProjectField>): void {
    if (!this.#merges) return;
    this.#sums.add(sum);
    if (sum.texts.department !== undefined) this.#above.delete('unit');
    for (const owner of OWNERS) if (sum.texts[owner] !== undefined) this.#above.set(owner, sum);
  }

  #placementOf(
    own: Placement,
    places: readonly [string, { readonly rows_below: number; readonly column: string }][],
  ): Placement {
    const key = JSON.stringify(places);
    const placement = this.#placements.get(key) ?? { ...own, ...Object.fromEntries(places) };
    this.#placements.set(key, placement);
    return placement;
  }
}
