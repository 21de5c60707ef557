import type { Sheet, SheetRow } from '#intake/sheet.ts';
import type { RawForm, Remark } from '#intake/tidy/raw.ts';

/** What a person decided on the cells of a file. It is laid over them while they are read; the file stays as it is. */
export type Edit = CellEdit | CheckedRow | DroppedForm;

export interface CellEdit {
  readonly sheet: string | null;
  readonly row: number;
  /** Which of the rows of that number, from 0: those of one nested record share theirs. */
  readonly part: number;
  /** Place of the cell in its row, from 0, and its header for messages. */
  readonly column: number;
  readonly label: string;
  /** What the file says there. Where it says otherwise, as in another encoding, the edit is passed over. */
  readonly before: string;
  readonly text: string;
}

/** A row whose quotes stand wrong, with its cells found right. */
interface CheckedRow {
  readonly sheet: string | null;
  readonly row: number;
  readonly checked: true;
}

/** A form left out for good, by its first row. */
interface DroppedForm {
  readonly sheet: string | null;
  readonly row: number;
  readonly dropped: true;
}

/** Edits as the answers to a file hold them. */
export function readEdits(text: string | null | undefined): readonly Edit[] {
  return text === null || text === undefined ? [] : JSON.parse(text);
}

/** Edits with later ones added: the last word on a cell holds, and the word of the file itself is no edit. */
export function mergedEdits(edits: readonly Edit[], later: readonly Edit[]): readonly Edit[] {
  const all = new Map([...edits, ...later].map((edit) => [keyOf(edit), edit]));
  return [...all.values()].filter((edit) => !('text' in edit) || edit.text !== edit.before);
}

function keyOf(edit: Edit): string {
  const what = 'text' in edit ? `${edit.part} ${edit.column}` : 'checked' in edit ? 'checked' : 'dropped';
  return `${edit.row} ${what} ${edit.sheet ?? ''}`;
}

interface SheetRemark extends Remark {
  readonly sheet: string | null;
}

/** The edits on one file while it is read. */
export class Overlay {
  readonly #edits: readonly Edit[];
  readonly #remarks: SheetRemark[] = [];

  constructor(text: string | null | undefined) {
    this.#edits = readEdits(text);
  }

  /** A sheet as the person who edited it wants it read. */
  readonly over = (sheet: Sheet): Sheet => {
    const own = this.#edits.filter((edit): edit is CellEdit => 'text' in edit && edit.sheet === sheet.name);
    return own.length === 0 ? sheet : { ...sheet, pieces: this.#edited(sheet.pieces, own) };
  };

  /** Whether a row with wrong quotes was found right. */
  isChecked(row: number): boolean {
    const checked = this.#edits.some((edit) => 'checked' in edit && edit.row === row);
    const said = this.#remarks.some((remark) => remark.row === row && remark.raw === null);
    if (checked && !said) this.#remarks.push({ sheet: null, code: 'X51', row, column: null, raw: null, detail: null });
    return checked;
  }

  isDropped({ sheet, project }: RawForm): boolean {
    const dropped = this.#edits.some((edit) => 'dropped' in edit && edit.row === project.row && edit.sheet === sheet);
    const raw = project.texts.name ?? null;
    if (dropped) this.#remarks.push({ sheet, code: 'X50', row: project.row, column: null, raw, detail: null });
    return dropped;
  }

  /** What was edited, checked and left out so far: said with every import of the file. */
  get remarks(): readonly SheetRemark[] {
    return this.#remarks;
  }

  async *#edited(
    pieces: AsyncIterable<readonly SheetRow[]>,
    edits: readonly CellEdit[],
  ): AsyncGenerator<readonly SheetRow[]> {
    const rows = new Set(edits.map(({ row }) => row));
    let last = Number.NaN;
    let part = 0;
    for await (const piece of pieces) {
      yield piece.map((sheetRow) => {
        part = sheetRow.row === last ? part + 1 : 0;
        last = sheetRow.row;
        if (!rows.has(last)) return sheetRow;
        return this.#editedRow(
          sheetRow,
          edits.filter((edit) => edit.row === last && edit.part === part),
        );
      });
    }
  }

  #editedRow({ row, cells, ...rest }: SheetRow, edits: readonly CellEdit[]): SheetRow {
    const after = [...cells];
    for (const { sheet, column, label, before, text } of edits) {
      if ((cells[column] ?? '') !== before) continue;
      while (after.length < column) after.push('');
      after[column] = text;
      this.#remarks.push({ sheet, code: 'X51', row, column: label || null, raw: before, detail: text });
    }
    return { ...rest, row, cells: after };
  }
}
