import { Appraisals } from '#data/appraisal/appraisals.ts';
import { recallDisputes } from '#data/corrections/disputes.ts';
import { LineageDesk } from '#data/lineage/lineageDesk.ts';
import { type RosterBench, RosterDesk } from '#data/roster/roster.ts';
import { Rounds } from '#data/rounds/rounds.ts';
import { type Bench, Reviewing } from '#data/rules/reviewing.ts';
import type { Writer } from '#engine/engine.ts';

/** What all that is kept needs of the data set it belongs to. */
type Surroundings = Bench & RosterBench;

/** What people made besides the data: rules and verdicts, official reviews, review rounds, the roster, lines of projects, objections. */
export class Kept {
  readonly reviewing: Reviewing;
  readonly rounds: Rounds;
  readonly roster: RosterDesk;
  readonly lineage: LineageDesk;
  readonly appraisals: Appraisals;
  readonly #storage: Bench['storage'];

  private constructor(
    around: Surroundings,
    [reviewing, rounds, roster, lineage, appraisals]: [Reviewing, Rounds, RosterDesk, LineageDesk, Appraisals],
  ) {
    this.#storage = around.storage;
    this.reviewing = reviewing;
    this.rounds = rounds;
    this.roster = roster;
    this.lineage = lineage;
    this.appraisals = appraisals;
  }

  static async open(around: Surroundings): Promise<Kept> {
    const reviewing = await Reviewing.open(around);
    const rounds = await Rounds.open(around);
    const roster = await RosterDesk.open(around);
    const lineage = await LineageDesk.open(around);
    return new Kept(around, [reviewing, rounds, roster, lineage, await Appraisals.open(around)]);
  }

  /** Gives a fresh database all of it. */
  async prepare(writer: Writer): Promise<void> {
    await this.reviewing.prepare(writer);
    await this.rounds.prepare(writer);
    await this.roster.prepare(writer);
    await this.lineage.prepare(writer);
    await recallDisputes(this.#storage, writer);
  }

  /** Changes whenever an answer could through what was noted. */
  get stamp(): string {
    return this.rounds.stamp + this.roster.stamp + this.lineage.stamp;
  }
}
