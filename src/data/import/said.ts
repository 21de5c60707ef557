import type { LookedAt } from './lookedAt.ts';
import { type Answered, type Asked, type FileQuestion, mustAsk, type Versions } from './questions.ts';
import type { Replaced } from './replaced.ts';

type Open = Omit<Asked, 'reopen'>;

/** What was said of a drop so far. An answer holds as long as what it was given to stays the same. */
export class Said {
  readonly #files = new Map<File, Pick<LookedAt, 'question' | 'answers'>>();
  #replaced = '';
  #corrections = '';
  #versions: Versions = 'replace';
  #choice: 'take' | 'leave' = 'leave';

  get versions(): Versions {
    return this.#versions;
  }

  /** Whether corrections are taken where a cell has changed since. */
  get takes(): boolean {
    return this.#choice === 'take';
  }

  /** A file with what was answered for it. */
  over(one: LookedAt): LookedAt {
    return { ...one, ...this.#files.get(one.file) };
  }

  /** The files to be shown now: where one of them must be asked, all that were not shown yet. */
  questions(files: readonly LookedAt[], always: boolean): readonly FileQuestion[] {
    const unseen = files.filter(({ file }) => !this.#files.has(file)).map(({ question }) => question);
    return always || unseen.some(mustAsk) ? unseen : [];
  }

  /** What of this is still to be asked; `null` for nothing. */
  open({ questions, replaced, corrections }: Open): Open | null {
    const open = {
      questions,
      replaced: textOf(replaced) === this.#replaced ? null : replaced,
      corrections: JSON.stringify(corrections) === this.#corrections ? null : corrections,
    };
    const nothing = questions.length === 0 && open.replaced === null && open.corrections === null;
    return nothing ? null : open;
  }

  /** Takes down the answers to what was open, and gives the files they are about. */
  take(
    { questions, replaced, corrections }: Open,
    answered: Answered,
  ): readonly Pick<LookedAt, 'question' | 'answers'>[] {
    const { answers, reopened = questions } = answered;
    const files = questions.map((question, at) => ({
      question: reopened[at] ?? question,
      answers: answers[at] ?? question.answers,
    }));
    for (const [at, { file }] of questions.entries()) {
      const said = files[at];
      if (said !== undefined) this.#files.set(file, said);
    }
    if (replaced !== null) {
      this.#replaced = textOf(replaced);
      this.#versions = answered.versions;
    }
    if (corrections !== null) {
      this.#corrections = JSON.stringify(corrections);
      this.#choice = answered.corrections ?? 'leave';
    }
    return files;
  }
}

/** The numbers of forms follow the order of import and say nothing to anybody. */
function textOf(replaced: Replaced | null): string {
  return JSON.stringify(replaced, (key, value: unknown) => (key === 'project' ? undefined : value));
}
