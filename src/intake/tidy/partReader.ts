import type { Field } from '#domain/columns.ts';
import type { ProblemCode } from '#domain/problems.ts';
import { oneLine, withoutMarkup } from './markup.ts';
import type { Part, Remark } from './raw.ts';

/** Texts whose line breaks are their own; in all other cells a break is layout. */
const PARAGRAPHS: ReadonlySet<Field> = new Set(['goal_overall', 'goal_annual']);

/** Reads texts of one part and names its cells in remarks. */
export class PartReader<F extends Field> {
  readonly #part: Part<F>;
  readonly #remarks: Remark[];

  constructor(part: Part<F>, remarks: Remark[]) {
    this.#part = part;
    this.#remarks = remarks;
  }

  raw(field: F): string | null {
    return this.#part.texts[field] ?? null;
  }

  /** Whether the form has a cell for it, blank or not. */
  hasCell(field: F): boolean {
    return this.#part.placement[field] !== undefined;
  }

  /** The text without the form's markup; taking some out is a remark. */
  text(field: F): string | null {
    const raw = this.raw(field);
    if (raw === null) return null;
    const plain = withoutMarkup(raw);
    if (plain !== raw) this.note('X06', field);
    const lines = PARAGRAPHS.has(field) ? plain : oneLine(plain);
    return lines === '' ? null : lines;
  }

  note(code: ProblemCode, field: F, detail: string | null = null): void {
    const place = this.#part.placement[field];
    const row = this.#part.row + (place?.rows_below ?? 0);
    this.#remarks.push({ code, row, column: place?.column ?? null, raw: this.raw(field), detail });
  }
}
