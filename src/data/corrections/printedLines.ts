import { CORRECTION_LABELS, CORRECTION_PAIRS, NO_ROW } from '#domain/corrections/correctionForm.ts';
import { type KindId, kindNamed } from '#domain/kinds.ts';
import type { Row } from '#engine/engine.ts';
import type { PrintedLine } from '#intake/returned/book.ts';

/** What the printed part of an indicator line says, held against the indicators of the form. */
export type LineReading =
  /** As it was sent. */
  | { readonly is: 'own' }
  /** Another line of the form: rows were sorted without their keys. */
  | { readonly is: 'other'; readonly position: number }
  | { readonly is: 'gap'; readonly kind: KindId }
  /** Someone wrote over it: the cells that say something else now. */
  | { readonly is: 'written'; readonly name?: string; readonly target?: string; readonly kind?: KindId }
  /** Neither it nor any other line of the form. */
  | { readonly is: 'unknown' };

type Words = NonNullable<PrintedLine['indicator']>;

/** What the line of an indicator says. */
export function readingOfRow(own: Row, printed: Words, indicators: readonly Row[]): LineReading {
  const [name, target, level2] = (['name', 'target', 'level2'] as const).map((part) =>
    isSame(printed[part], own[part]),
  );
  if (name && target) {
    const kind = kindNamed(printed.level2);
    return level2 || kind === null || kind === own.kind ? { is: 'own' } : { is: 'written', kind };
  }
  const gap = isNoRow(printed) ? kindNamed(printed.level2) : null;
  if (gap !== null) return { is: 'gap', kind: gap };
  const others = linesSaying(printed, indicators);
  if (others.length > 0) {
    const [other] = others;
    return others.length === 1 && other !== undefined
      ? { is: 'other', position: Number(other.position) }
      : { is: 'unknown' };
  }
  const alone = indicators.filter((row) => isSame(printed.level2, row.level2)).length === 1;
  if (!level2 || !(name || target || alone)) return { is: 'unknown' };
  return {
    is: 'written',
    ...(name ? {} : { name: printed.name }),
    ...(target ? {} : { target: printed.target }),
  };
}

/** What the line of a kind without a row, or the blank row for one more, says. */
export function readingOfGap(kind: string, printed: Words, indicators: readonly Row[]): LineReading {
  const named = kindNamed(printed.level2);
  if (isNoRow(printed) || (printed.name === '' && printed.target === '')) {
    return named === null || named === kind ? { is: 'own' } : { is: 'gap', kind: named };
  }
  const [other, second] = linesSaying(printed, indicators);
  if (other !== undefined)
    return second === undefined ? { is: 'other', position: Number(other.position) } : { is: 'unknown' };
  if (named !== kind) return { is: 'unknown' };
  const { name, target } = printed;
  // Joined cells: what was written over the words stands in the first of them.
  return {
    is: 'written',
    ...(isEmptyRow(name) ? {} : { name }),
    ...(target === '' || target === name ? {} : { target }),
  };
}

/** The indicators a line says, word for word. */
export function linesSaying(printed: Words, indicators: readonly Row[]): readonly Row[] {
  return indicators.filter((row) =>
    (['level2', 'name', 'target'] as const).every((part) => isSame(printed[part], row[part])),
  );
}

export function isNoRow({ name }: Words): boolean {
  return isEmptyRow(name) && name !== '';
}

function isEmptyRow(name: string): boolean {
  return name === '' || NO_ROW.some((words) => name.startsWith(words));
}

const LABELS = new Set<string>(Object.values(CORRECTION_LABELS).map(flat));
const RIGHT = new Set<string>(CORRECTION_PAIRS.map(([, field]) => flat(CORRECTION_LABELS[field])));
const LEFT = new Set<string>(
  CORRECTION_PAIRS.flatMap(([field]) => (field === null ? [] : [flat(CORRECTION_LABELS[field])])),
);
const SECTION = /^(?:项目资金[（(].*|项目绩效目标|绩效指标)$/u;

/** What stands in the cells of a line of fields, each by its label; `null` where that is not certain, as on a line without labels. */
export function textsByLabel({ texts }: PrintedLine): ReadonlyMap<string, string> | null {
  const cells = texts.filter((text) => !SECTION.test(flat(text)));
  const labels = cells.map(flat).filter((text) => LABELS.has(text));
  const [first = '', second] = labels;
  if (labels.length === 0 || labels.length > 2) return null;
  const turned = second === undefined ? !LABELS.has(flat(cells[0] ?? '')) : !(LEFT.has(first) && RIGHT.has(second));
  const found = new Map<string, string>();
  let label: string | null = null;
  for (const text of turned ? cells.toReversed() : cells) {
    if (LABELS.has(flat(text))) {
      label = flat(text);
      if (found.has(label)) return null;
      found.set(label, '');
    } else if (label === null || found.get(label) !== '') return null;
    else found.set(label, text);
  }
  return found;
}

function isSame(text: string, value: Row[string] | undefined): boolean {
  return flat(text) === flat(value === null || value === undefined ? '' : String(value));
}

export function flat(text: string): string {
  return text.replace(/\s+/g, '');
}
