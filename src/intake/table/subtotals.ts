import { INDICATOR_FIELDS, type IndicatorField, type ProjectField } from '#domain/columns.ts';
import { readAmount } from '#domain/money.ts';
import { foldedName } from '#domain/names.ts';
import type { SheetRow } from '#intake/sheet.ts';
import type { Part } from '#intake/tidy/raw.ts';
import type { Header } from './header.ts';
import { saysNothing } from './parts.ts';

/** A row that may sum up others: an amount, no goal and no indicator beside it. */
export interface Suspect {
  readonly row: SheetRow;
  readonly project: Part<ProjectField>;
  readonly fen: number;
  /** Whether it may be a project all the same: it has a name. */
  readonly named: boolean;
}

type Step = { readonly fen: number; readonly project: Part<ProjectField> | null } | Suspect;

/**
 * Published tables print what a department or unit has in all on a row of its own, often without the word 合计. Such a row
 * is told by its structure: its amount is the sum of the rows that follow it up to another such row, or of those before
 * it. Read as a project it would count all money twice.
 */
export class Subtotals {
  readonly #field: 'annual' | 'total';
  readonly #withIndicators: boolean;
  readonly #steps: Step[] = [];

  constructor({ columns, pairs }: Header) {
    this.#field = columns.has('annual') ? 'annual' : 'total';
    this.#withIndicators = pairs.length > 0 || INDICATOR_FIELDS.some((field) => columns.has(field));
  }

  /** The row as a suspect, `null` where it says more than a sum could. */
  suspect(row: SheetRow, project: Part<ProjectField>, indicators: readonly Part<IndicatorField>[]): Suspect | null {
    const { name, code, goal_annual, goal_overall, ...texts } = project.texts;
    if (code !== undefined || goal_annual !== undefined || goal_overall !== undefined) return null;
    if (indicators.some((part) => !saysNothing(part))) return null;
    const amount = texts[this.#field];
    // A name merged with the cell of the unit leaves the sum in the column of names.
    const misplaced = amount === undefined && texts.unit !== undefined && fenOf(name) !== null ? name : undefined;
    const fen = fenOf(amount ?? misplaced);
    if (fen === null || fen <= 0) return null;
    const named = name !== undefined && misplaced === undefined;
    if (named && !this.#withIndicators) return null;
    return { row, project, fen, named };
  }

  /** Takes down a row of money in its place: a project's, or a suspect. */
  take(step: Part<ProjectField> | Suspect): void {
    if ('fen' in step) this.#steps.push(step);
    else this.#steps.push({ fen: fenOf(step.texts[this.#field]) ?? 0, project: step });
  }

  /** The suspects that are sums: first those with a name, then the others, for which all projects are known. */
  sums(): ReadonlySet<Suspect> {
    const sums = new Set<Suspect>();
    const suspects = this.#steps.filter(isSuspect);
    for (const suspect of suspects) if (suspect.named && this.#isSum(suspect, sums)) sums.add(suspect);
    for (const suspect of suspects) if (!suspect.named && this.#isSum(suspect, sums)) sums.add(suspect);
    return sums;
  }

  #isSum(suspect: Suspect, sums: ReadonlySet<Suspect>): boolean {
    const at = this.#steps.indexOf(suspect);
    const isBelow = reaches(this.#steps.slice(at + 1), suspect, sums);
    return isBelow || (!suspect.named && reaches(this.#steps.slice(0, at).reverse(), suspect, sums));
  }
}

/** Whether the money of the next rows comes to the sum just where another suspect, or nothing, follows. */
function reaches(steps: readonly Step[], suspect: Suspect, sums: ReadonlySet<Suspect>): boolean {
  let left = suspect.fen;
  let rows = 0;
  let isOwn = false;
  for (const [at, step] of steps.entries()) {
    const counts = !isSuspect(step) || (step.named && !suspect.named && !sums.has(step));
    if (counts) {
      left -= step.fen;
      rows++;
      isOwn ||= namesOwner(suspect, step.project);
    }
    if (left < 0) return false;
    const next = steps[at + 1];
    const isEdge = next === undefined || isSuspect(next);
    // One row of the same amount is no sum of a named project, unless that is the unit of the row.
    if (left === 0 && isEdge && rows > 0) return !suspect.named || rows > 1 || isOwn;
  }
  return false;
}

function namesOwner({ project: { texts } }: Suspect, below: Part<ProjectField> | null): boolean {
  const name = foldedName(texts.name ?? '');
  return [below?.texts.unit, below?.texts.department].some(
    (owner) => owner !== undefined && foldedName(owner) === name,
  );
}

function isSuspect(step: Step): step is Suspect {
  return 'row' in step;
}

function fenOf(text: string | undefined): number | null {
  const reading = readAmount(text ?? null, '元');
  return reading.kind === 'amount' ? reading.fen : null;
}
