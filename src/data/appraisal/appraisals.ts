import { listIn } from '#data/notes/noteList.ts';
import type { Bench } from '#data/rules/reviewing.ts';
import { type Appraisal, ASSESSMENTS, GRADES, QUESTIONS } from '#domain/appraisal.ts';

export const APPRAISALS = 'appraisals';

/** The official reviews (绩效目标审核表) of this computer, one a form, by the form's identity. Nothing is computed from them. */
export class Appraisals {
  readonly #bench: Pick<Bench, 'storage' | 'tell'>;
  #all: readonly Appraisal[];

  private constructor(bench: Pick<Bench, 'storage' | 'tell'>, all: readonly Appraisal[]) {
    this.#bench = bench;
    this.#all = all;
  }

  static async open(bench: Pick<Bench, 'storage' | 'tell'>): Promise<Appraisals> {
    return new Appraisals(bench, appraisalsIn(await bench.storage.recall(APPRAISALS)));
  }

  /** All that are kept, in the order they were last saved. */
  get all(): readonly Appraisal[] {
    return this.#all;
  }

  of(identity: string): Appraisal | null {
    return this.#all.find((one) => one.identity === identity) ?? null;
  }

  /**
   * Keeps a review in the place of the one that was read before (`null`: there was none), beside what other windows
   * kept of other forms. `false` when another window has written this one meanwhile: theirs stays, and is seen then.
   */
  async save(appraisal: Omit<Appraisal, 'saved_at'>, before: Appraisal | null): Promise<boolean> {
    return this.#replace(appraisal.identity, before, [{ ...appraisal, saved_at: new Date().toISOString() }]);
  }

  /** Takes a review out; `false` as for `save`. */
  async drop(before: Appraisal): Promise<boolean> {
    return this.#replace(before.identity, before, []);
  }

  async #replace(identity: string, before: Appraisal | null, added: readonly Appraisal[]): Promise<boolean> {
    let taken = false;
    const note = await this.#bench.storage.update(APPRAISALS, (kept) => {
      const all = appraisalsIn(kept);
      const present = all.find((one) => one.identity === identity);
      taken = JSON.stringify(present ?? null) === JSON.stringify(before);
      return JSON.stringify(taken ? [...all.filter((one) => one !== present), ...added] : all);
    });
    this.#all = appraisalsIn(note);
    this.#bench.tell();
    return taken;
  }
}

export function isAppraisal(value: unknown): boolean {
  return appraisalOf(value).length > 0;
}

function appraisalOf(value: unknown): readonly Appraisal[] {
  const one = Object(value) as Readonly<Record<string, unknown>>;
  const { identity, content, saved_at, opinion, reviewer, reviewed_on, grade } = one;
  const texts = [identity, content, saved_at, opinion, reviewer, reviewed_on];
  if (texts.some((text) => typeof text !== 'string')) return [];
  if (grade !== null && !GRADES.some((known) => known === grade)) return [];
  const remarks = Object(one.remarks) as Readonly<Record<string, unknown>>;
  if (QUESTIONS.some((question) => typeof remarks[question] !== 'string')) return [];
  const said = Object.entries(Object(one.assessments) as Readonly<Record<string, unknown>>);
  const questions: readonly string[] = QUESTIONS;
  const words: readonly unknown[] = ASSESSMENTS;
  if (said.some(([question, word]) => !questions.includes(question) || !words.includes(word))) return [];
  const { assessments } = one;
  return [
    { identity, remarks, assessments: Object(assessments), grade, opinion, reviewer, reviewed_on, content, saved_at },
  ] as readonly unknown[] as readonly Appraisal[];
}

/** What cannot be read is left out. */
function appraisalsIn(note: string | null): readonly Appraisal[] {
  return listIn(note, appraisalOf);
}
