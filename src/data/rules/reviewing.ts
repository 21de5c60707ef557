import type { Writer } from '#engine/engine.ts';
import type { Examiner } from '#rules/examiner.ts';
import type { RulePack } from '#rules/pack.ts';
import type { Storage } from '#storage/storage.ts';
import type { Examining } from './diagnose.ts';
import { type Review, recalledReview, rememberPack, setReview, updatePacks, updateVerdicts } from './review.ts';
import { type Trial, tryPack } from './trial.ts';
import {
  changeVerdicts,
  differingForms,
  type FindingPlace,
  judgedAt,
  type Verdict,
  type VerdictWord,
  withVerdict,
} from './verdicts.ts';

/** What the review needs of the workspace it belongs to. */
export interface Bench {
  readonly storage: Storage;
  readonly examiner: () => Examiner;
  /** One piece of work at a time, over the database as it is. */
  inTurn<T>(work: (writer: Writer) => Promise<T>): Promise<T>;
  /** One change of the database: all of it or none; what follows from the forms is brought up to date. */
  change(work: (writer: Writer) => Promise<void>, seen?: (examining: Examining) => void): Promise<void>;
  /**
   * One change of the verdicts: all of it or none; what the forms of these identities come to is brought up to date, or
   * without any named what all of them do.
   */
  rejudge(work: (writer: Writer) => Promise<void>, identities?: readonly string[]): Promise<void>;
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
    const before = this.#review;
    try {
      await this.#bench.change(async (writer) => {
        this.#review = { ...this.#review, pack };
        await writer.run('delete from diagnosis; delete from reading; delete from finding; delete from rule_failure;');
        await setReview(writer, this.#review);
      }, seen);
    } catch (cause) {
      this.#review = { ...this.#review, pack: before.pack };
      throw cause;
    }
    await rememberPack(this.#bench.storage, pack);
    this.#bench.tell();
  }

  /** Keeps a pack under its name, in the place of one of that name. */
  keep(pack: RulePack): Promise<void> {
    return this.#setAside((packs) => [...packs.filter(({ name }) => name !== pack.name), pack]);
  }

  drop(name: string): Promise<void> {
    return this.#setAside((packs) => packs.filter((pack) => pack.name !== name));
  }

  /** The reviewer's word on findings; `null` takes it back. It holds as long as the text of the cell does. */
  async judge(places: readonly FindingPlace[], verdict: VerdictWord | null, reason: string): Promise<void> {
    const judged = await this.#bench.inTurn((writer) => judgedAt(writer, places));
    const word = verdict === null ? null : { verdict, reason, decided_at: new Date().toISOString() };
    await this.#judge((verdicts) => withVerdict(verdicts, judged, word));
  }

  /** Changes the verdicts as they are kept: another window may have given some since this one read them. */
  async #judge(change: (verdicts: readonly Verdict[]) => readonly Verdict[]): Promise<void> {
    const { storage } = this.#bench;
    const before = await recalledReview(storage);
    await this.#setVerdicts(change(before.verdicts));
    const verdicts = await updateVerdicts(storage, change);
    // While the database took in the change, the other window may have saved again.
    if (!sameVerdicts(verdicts, this.#review.verdicts)) await this.#setVerdicts(verdicts);
    this.#bench.tell();
  }

  async #setVerdicts(verdicts: readonly Verdict[]): Promise<void> {
    const identities = differingForms(this.#review.verdicts, verdicts);
    if (identities.length > 0) {
      await this.#bench.rejudge((writer) => changeVerdicts(writer, identities, verdicts), identities);
    }
    this.#review = { ...this.#review, verdicts };
  }

  async #setAside(change: (packs: readonly RulePack[]) => readonly RulePack[]): Promise<void> {
    const packs = await updatePacks(this.#bench.storage, change);
    this.#review = { ...this.#review, packs };
    this.#bench.tell();
  }
}

function sameVerdicts(some: readonly Verdict[], others: readonly Verdict[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}
