import { rowContent } from '#domain/corrections/correction.ts';
import { CORRECTION_LABELS } from '#domain/corrections/correctionForm.ts';
import { explains, type Instruction, instructionIn, readsAsTarget } from '#domain/corrections/instruction.ts';
import { type KindId, kindNamed, labelsOfKind } from '#domain/kinds.ts';
import type { ProblemCode } from '#domain/problems.ts';
import { type CorrectionRow, isAnswered, type LooseLine } from '#intake/returned/book.ts';
import type { CellChange, CellRemark, CurrentForm, NotTaken, Written } from './answerTypes.ts';
import { cellOf, type Found, isOpen, isSameValue, textOf, valueIn, wordsOf } from './formCells.ts';
import {
  flat,
  isNoRow,
  type LineReading,
  linesSaying,
  readingOfGap,
  readingOfRow,
  textsByLabel,
} from './printedLines.ts';

/** A cell, the line it was answered on, and where. */
interface At {
  readonly found: Found;
  readonly row: CorrectionRow;
  readonly written: Written;
}

/** What is written on the lines of one form, taken as far as it is certain. */
export class Answers {
  readonly #current: CurrentForm;
  readonly changes: CellChange[] = [];
  readonly remarks: CellRemark[] = [];
  readonly notTaken: NotTaken[] = [];

  constructor(current: CurrentForm) {
    this.#current = current;
  }

  /** A line with its keys. */
  line(rows: readonly CorrectionRow[]): void {
    const [first] = rows;
    if (first === undefined) return;
    const over = new Map<CorrectionRow, string>();
    const said = this.#reading(rows, over);
    if (said === null) return;
    for (const row of said) {
      const found = cellOf(this.#current, row);
      const original = over.get(row);
      if (original !== undefined && row.corrected !== '' && flat(original) !== flat(row.corrected)) {
        this.#leave('X64', row, original, found?.before ?? '');
      }
      const written: Written = row.corrected === '' && original !== undefined ? 'original' : 'answer';
      const text = written === 'original' ? (original ?? '') : row.corrected;
      if (text === '' && row.remark === '') continue;
      if (found === null) this.#leave('X63', row, text || row.remark, '');
      else if (text !== '') this.#say(text, { found, row, written });
    }
    this.#remark(said, over);
  }

  /** A row without keys: one indicator more where it says which kind, an old one where it says so word for word. */
  loose({ form, left, right, remark, printed, sheet, row }: LooseLine): void {
    const words = printed.indicator;
    if (words === null || (words.name !== '' && words.name === words.level2)) return;
    const said = left || right || remark;
    if (isNoRow(words) && said === '') return;
    const [own, second] = linesSaying(words, this.#current.indicators);
    if (own !== undefined && (words.name !== '' || words.target !== '')) {
      if (said === '') return;
      if (second !== undefined) {
        this.#leave('X66', { sheet, row }, said, sheet ?? '');
        return;
      }
      const key = (side: 'left' | 'right'): CorrectionRow['key'] => ({
        ...{ form, round: 1, side, content: rowContent(wordsOf(own)) },
        place: { of: 'row', position: Number(own.position), part: side === 'left' ? 'name' : 'target' },
      });
      const answer = { remark, printed, sheet, row };
      this.line([
        { ...answer, key: key('left'), corrected: left },
        { ...answer, key: key('right'), corrected: right },
      ]);
      return;
    }
    const name = left || (isNoRow(words) ? '' : words.name);
    const target = right || words.target;
    if (name === '' && target === '') {
      if (remark !== '') this.#leave('X66', { sheet, row }, remark, sheet ?? '');
      return;
    }
    const kind = kindNamed(words.level2);
    if (kind === null || instructionIn(name) !== null || instructionIn(target) !== null) {
      this.#leave('X66', { sheet, row }, name || target, sheet ?? '');
      return;
    }
    const line = `${sheet} ${row}`;
    for (const [part, text] of [
      ['name', name],
      ['target', target],
    ] as const) {
      if (text === '') continue;
      const place = { of: 'more', kind, part, line } as const;
      const at = { sheet, row, remark };
      this.changes.push({ place, before: null, after: text, value: text, moved: false, written: 'inserted', row: at });
    }
  }

  /**
   * The keys of a line as its words have them, with what was written over the form in `over`; `null` where the words are
   * those of no line, so that no answer on it is certain.
   */
  #reading(rows: readonly CorrectionRow[], over: Map<CorrectionRow, string>): readonly CorrectionRow[] | null {
    const [first] = rows;
    if (first === undefined || first.key.place.of === 'whole') return rows;
    if (first.key.place.of === 'field') {
      this.#fields(rows, over);
      return rows;
    }
    const words = first.printed.indicator;
    const { indicators } = this.#current;
    const { place } = first.key;
    const found = cellOf(this.#current, first);
    if (words === null) {
      for (const row of rows) this.#lacking(row);
      return rows;
    }
    if (place.of !== 'row') {
      return this.#as(rows, readingOfGap(place.kind, words, indicators), over);
    }
    const own =
      found?.place.of === 'row'
        ? indicators.find(({ position }) => position === (found.place as { position: number }).position)
        : undefined;
    // What stood there when it was sent is known by its fingerprint alone.
    if (own === undefined) return rows;
    if (found?.moved === true) {
      const [other, second] = rowContent(words) === first.key.content ? [] : linesSaying(words, indicators);
      if (other === undefined || other === own || second !== undefined) return rows;
      return this.#as(rows, { is: 'other', position: Number(other.position) }, over);
    }
    return this.#as(rows, readingOfRow(own, words, indicators), over);
  }

  #as(
    rows: readonly CorrectionRow[],
    reading: LineReading,
    over: Map<CorrectionRow, string>,
  ): readonly CorrectionRow[] | null {
    const [first] = rows;
    if (first === undefined || reading.is === 'own') return rows;
    const partOf = ({ key: { place } }: CorrectionRow) => ('part' in place ? place.part : 'name');
    if (reading.is === 'unknown') {
      const said = rows.find(isAnswered);
      const printed = first.printed.texts.join(' · ');
      this.#leave('X64', first, printed, said === undefined ? '' : said.corrected || said.remark);
      return null;
    }
    if (reading.is === 'written') {
      for (const row of rows) {
        const text = reading[partOf(row)];
        if (text === '') this.#leave('X64', row, '', cellOf(this.#current, row)?.before ?? '');
        else if (text !== undefined) over.set(row, text);
      }
      if (reading.kind !== undefined) {
        const found = cellOf(this.#current, first);
        if (found !== null) this.#move(reading.kind, { found, row: first, written: 'original' });
      }
      return rows;
    }
    // The keys stayed where they were while the words moved: the words say which line it is.
    return rows.map((row) => {
      const part = partOf(row);
      if (reading.is === 'gap') {
        return { ...row, key: { ...row.key, place: { of: 'absent', kind: reading.kind, part } } };
      }
      const other = this.#current.indicators.find(({ position }) => position === reading.position);
      const content = other === undefined ? '' : rowContent(wordsOf(other));
      return { ...row, key: { ...row.key, content, place: { of: 'row', position: reading.position, part } } };
    });
  }

  /** Fields that say something else than the form: by their labels, or where one text is the only one unaccounted for. */
  #fields(rows: readonly CorrectionRow[], over: Map<CorrectionRow, string>): void {
    const [first] = rows;
    if (first === undefined) return;
    const cells = rows.map((row) => ({ row, found: cellOf(this.#current, row) }));
    if (cells.some(({ found }) => found?.moved !== false)) return;
    const texts = textsByLabel(first.printed);
    if (texts !== null) {
      for (const { row, found } of cells) {
        const field = row.key.place.of === 'field' ? row.key.place.field : '';
        const text = texts.get(flat(CORRECTION_LABELS[field as keyof typeof CORRECTION_LABELS] ?? ''));
        if (text === undefined || flat(text) === flat(found?.before ?? '')) continue;
        if (text === '') this.#leave('X64', row, '', found?.before ?? '');
        else over.set(row, text);
      }
      return;
    }
    const left = first.printed.texts.map(flat);
    const changed = cells.filter(({ found }) => {
      const at = left.indexOf(flat(found?.before ?? ''));
      if (at >= 0) left.splice(at, 1);
      return at < 0 && found?.before;
    });
    const [one, second] = changed;
    if (one === undefined) return;
    const rest = first.printed.texts.filter((text) => left.includes(flat(text)) && !/^项目绩效目标$/.test(flat(text)));
    if (second === undefined && rest.length === 1) over.set(one.row, rest[0] ?? '');
    else for (const { row, found } of changed) this.#leave('X64', row, rest.join(' · '), found?.before ?? '');
  }

  /** Without heads over the indicators it is only certain that a text is gone. */
  #lacking(row: CorrectionRow): void {
    const found = cellOf(this.#current, row);
    if (found === null || found.moved || found.before === null || row.key.place.of !== 'row') return;
    const { texts } = row.printed;
    if (!texts.map(flat).includes(flat(found.before))) this.#leave('X64', row, texts.join(' · '), found.before);
  }

  /** A text for a cell: an instruction, words that belong elsewhere, or what the cell is to say. */
  #say(text: string, at: At): void {
    const { found, row, written } = at;
    const { place, before, moved } = found;
    const instruction = place.of === 'whole' ? null : instructionIn(text);
    if (instruction !== null && instruction.does !== 'say') {
      this.#follow(instruction, text, at);
      return;
    }
    const words = instruction?.text ?? text;
    if (words === before) return;
    if (place.of !== 'field' && place.of !== 'whole' && explains(words)) {
      this.#leave('X69', row, words, 'reason');
      return;
    }
    const value = valueIn(place, words, this.#current);
    if (typeof value === 'object') this.#leave(value.code, row, words, value.detail);
    else if (!isSameValue(place, value, this.#current)) {
      this.changes.push({ place, before, after: words, value, moved, written, row });
    }
  }

  #follow(instruction: Exclude<Instruction, { readonly does: 'say' }>, text: string, at: At): void {
    const { found, row, written } = at;
    const { place, before, moved } = found;
    if (instruction.does === 'claim') this.#leave('X68', row, text, before ?? '');
    else if (instruction.does === 'agree') this.#leave('X69', row, text, 'agree');
    else if (instruction.does === 'move') this.#move(instruction.kind, at);
    else if (instruction.does === 'delete') {
      if (place.of !== 'row') {
        this.#leave('X69', row, text, place.of === 'field' ? 'field' : 'nothing');
        return;
      }
      const { position } = place;
      if (this.changes.some((change) => change.place.of === 'drop' && change.place.position === position)) return;
      const name = this.#current.indicators.find((one) => one.position === position)?.name;
      const drop = { of: 'drop', position } as const;
      this.changes.push({ place: drop, before: textOf(name), after: '', value: null, moved, written, row });
    } else if (place.of === 'row' || (place.of === 'field' && isOpen(place.field))) {
      if (before !== null && before !== '')
        this.changes.push({ place, before, after: '', value: null, moved, written, row });
    } else this.#leave('X69', row, text, place.of === 'field' ? 'field' : 'nothing');
  }

  #move(kind: KindId | null, { found: { place, moved }, row, written }: At): void {
    if (kind === null || place.of !== 'row') {
      this.#leave('X69', row, row.corrected || row.remark, kind === null ? 'kind' : 'nothing');
      return;
    }
    const { position } = place;
    const own = this.#current.indicators.find((one) => one.position === position);
    const before = this.changes.find((change) => change.place.of === 'move' && change.place.position === position);
    if (before !== undefined || own?.kind === kind) return;
    const { level2 } = labelsOfKind(kind);
    const to = { of: 'move', position, kind } as const;
    this.changes.push({ place: to, before: textOf(own?.level2), after: level2, value: level2, moved, written, row });
  }

  /** What stands beside a line is its reason, unless it is an instruction or what a cell is to say. */
  #remark(rows: readonly CorrectionRow[], over: ReadonlyMap<CorrectionRow, string>): void {
    const [first] = rows;
    const remark = first?.remark ?? '';
    if (first === undefined || remark === '') return;
    const found = rows.flatMap((row) => cellOf(this.#current, row) ?? []);
    const [cell] = found;
    if (cell === undefined) return;
    const isChanged = rows.some((row) => row.corrected !== '' || over.has(row));
    const instruction = instructionIn(remark);
    if (instruction?.does === 'agree') return;
    if (instruction?.does === 'claim') {
      if (!isChanged) this.#leave('X68', first, remark, cell.before ?? '');
    } else if (!isChanged && (instruction?.does === 'delete' || instruction?.does === 'move')) {
      this.#follow(instruction, remark, { found: cell, row: first, written: 'remark' });
    } else if (!isChanged && (instruction !== null || readsAsTarget(remark))) {
      this.#leave('X69', first, remark, 'value');
    } else for (const { place } of found) this.remarks.push({ place, reason: remark, row: first });
  }

  #leave(code: ProblemCode, row: NotTaken['row'], raw: string, detail: string): void {
    const { sheet, row: at } = row;
    this.notTaken.push({ code, row: { sheet, row: at }, raw, detail });
  }
}
