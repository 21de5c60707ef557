import type { Writer } from '#engine/engine.ts';
import type { Examiner } from '#rules/examiner.ts';
import type { RulePack } from '#rules/pack.ts';
import type { Storage } from '#storage/storage.ts';
import type { Examining } from './diagnose.ts';
import { type Review, recalledReview, rememberReview, setReview } from './review.ts';
import { type Trial, tryPack } from './trial.ts';
import { type FindingPlace, judged, type VerdictWord } from './verdicts.ts';

/** What the review needs of the workspace it belongs to. */
export interface Bench {
  readonly storage: Storage;
  readonly examiner: () => Examiner;
  /** One piece of work at a time, over the database as it is. */
  inTurn<T>(work: (writer: Writer) => Promise<T>): Promise<T>;
  /** One change of the database: all of it or none; what follows from the forms is brought up to date. */
  change(work: (writer: Writer) => Promise<void>, seen?: (examining: Examining) => void): Promise<void>;
  /** Tells the page that answers may have changed. */
  tell(): void;
}

type Seen = (examining: Examining) => void;

/** The reviewer's side of the workspace: rule packs and verdicts. Nothing here touches the data. */
export class Reviewing {
  readonly #bench: Bench;
  #review: Review;

  private constructor(bench: Bench, review: Review) {
    this.#bench = bench;
    this.#review = review;
  }

  static async open(bench: Bench): Promise<Reviewing> {
    return new Reviewing(bench, await recalledReview(bench.storage));
  }

  get review(): Review {
    return this.#review;
  }

  /** Gives a fresh database the rules and verdicts that hold. */
  prepare(writer: Writer): Promise<void> {
    return setReview(writer, this.#review);
  }

  /** What a pack would change, before it is taken over. */
  try(pack: RulePack, seen: Seen): Promise<Trial> {
    return this.#bench.inTurn((writer) => tryPack(writer, { pack, examiner: this.#bench.examiner, seen }));
  }

  /** Takes a pack over: every form is examined again. */
  async use(pack: RulePack, seen: Seen): Promise<void> {
    const afresh = async (writer: Writer) => {
      await writer.run('delete from diagnosis; delete from reading; delete from finding; delete from rule_failure;');
    };
    await this.#set((review) => ({ ...review, pack }), { afresh, seen });
  }

  /** Keeps a pack under its name, in the place of one of that name. */
  async keep(pack: RulePack): Promise<void> {
    const others = this.#review.packs.filter(({ name }) => name !== pack.name);
    await this.#setAside({ ...this.#review, packs: [...others, pack] });
  }

  async drop(name: string): Promise<void> {
    await this.#setAside({ ...this.#review, packs: this.#review.packs.filter((pack) => pack.name !== name) });
  }

  /** The reviewer's word on findings; `null` takes it back. It holds as long as the text of the cell does. */
  async judge(places: readonly FindingPlace[], verdict: VerdictWord | null, reason: string): Promise<void> {
    const verdicts = await this.#bench.inTurn((writer) =>
      judged(writer, this.#review.verdicts, { places, verdict, reason }),
    );
    await this.#set((review) => ({ ...review, verdicts }));
  }

  /** Forgets all verdicts; rule packs stay. */
  async forget(): Promise<void> {
    await this.#set((review) => ({ ...review, verdicts: [] }));
  }

  async #set(
    next: (review: Review) => Review,
    { afresh, seen }: { readonly afresh?: (writer: Writer) => Promise<void>; readonly seen?: Seen } = {},
  ): Promise<void> {
    const before = this.#review;
    try {
      await this.#bench.change(async (writer) => {
        this.#review = next(before);
        await afresh?.(writer);
        await setReview(writer, this.#review);
      }, seen);
    } catch (cause) {
      this.#review = before;
      throw cause;
    }
    await rememberReview(this.#bench.storage, this.#review);
    this.#bench.tell();
  }

  async #setAside(review: Review): Promise<void> {
    this.#review = review;
    await rememberReview(this.#bench.storage, review);
    this.#bench.tell();
  }
}
