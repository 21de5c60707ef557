import type { AmountField, ProjectField } from '#domain/columns.ts';
import type { MoneyUnit } from '#domain/money.ts';
import type { Part, Remark } from '#intake/tidy/raw.ts';
import { columnLetters } from './columnLetters.ts';

/** What is found of a project while its form is read, each text with its cell. The first value of a label stands. */
export class Fields {
  readonly units: Partial<Record<AmountField, MoneyUnit>> = {};
  readonly remarks: Remark[] = [];
  readonly #texts: Partial<Record<ProjectField, string>> = {};
  readonly #cells = new Map<ProjectField, { readonly row: number; readonly column: number }>();

  /** Cells that were read or that say what others mean. */
  readonly #used = new Set<string>();

  use(row: number, column: number): void {
    this.#used.add(`${row} ${column}`);
  }

  isUsed(row: number, column: number): boolean {
    return this.#used.has(`${row} ${column}`);
  }

  text(field: ProjectField): string | undefined {
    return this.#texts[field];
  }

  /** A blank text only tells where the value should stand. */
  put(field: ProjectField, text: string, row: number, column: number): void {
    this.use(row, column);
    const before = this.#texts[field];
    if (before === undefined) {
      if (text !== '') this.#texts[field] = text;
      if (text !== '' || !this.#cells.has(field)) this.#cells.set(field, { row, column });
    } else if (text !== '' && text !== before) {
      this.remarks.push({ code: 'X40', row, column: columnLetters(column), raw: text, detail: before });
    }
  }

  /** All of it, counted from the first row of the form. */
  part(first: number): Part<ProjectField> {
    const places = [...this.#cells].map(([field, { row, column }]) => [
      field,
      { rows_below: row - first, column: columnLetters(column) },
    ]);
    return { row: first, texts: this.#texts, placement: Object.fromEntries(places) };
  }
}
