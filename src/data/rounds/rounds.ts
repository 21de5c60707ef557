import { fingerprint } from '#domain/content.ts';
import { line } from '#domain/lines.ts';
import { isRoundStep, mayFollow, type RoundEvent, type RoundStep } from '#domain/rounds.ts';
import type { Writer } from '#engine/engine.ts';
import type { Storage } from '#storage/storage.ts';

export const ROUNDS = 'review rounds';

/** What the log needs of the data set it belongs to. */
export interface LogBench {
  readonly storage: Storage;
  /** One change of the database, all of it or none, when all that was asked before is done. */
  write(work: (writer: Writer) => Promise<void>): Promise<void>;
  /** Tells the page that answers may have changed. */
  tell(): void;
}

/** What a person notes of several forms at once. */
export interface Mark {
  readonly identities: readonly string[];
  readonly step: RoundStep;
  /** YYYY-MM-DD, or none. */
  readonly deadline: string | null;
}

/** The log of the review rounds: only ever added to, one JSON text a line, by the identity of the form. */
export class Rounds {
  readonly #bench: LogBench;
  #events: readonly RoundEvent[];

  private constructor(bench: LogBench, events: readonly RoundEvent[]) {
    this.#bench = bench;
    this.#events = events;
  }

  static async open(bench: LogBench): Promise<Rounds> {
    return new Rounds(bench, eventsIn(await bench.storage.recall(ROUNDS)));
  }

  /**
   * Adds what may follow the present step of its form, in order, and gives back what may not, as when another window
   * was first. What the other windows noted is seen from then on.
   */
  async add(events: readonly RoundEvent[]): Promise<readonly RoundEvent[]> {
    let refused: readonly RoundEvent[] = [];
    const note = await this.#bench.storage.update(ROUNDS, (before) => {
      const steps = stepsOf(eventsIn(before));
      const added = events.filter(({ identity, step }) => {
        const may = mayFollow(steps.get(identity) ?? 'received', step);
        if (may) steps.set(identity, step);
        return may;
      });
      refused = events.filter((event) => !added.includes(event));
      return (before ?? '') + added.map((event) => `${JSON.stringify(event)}\n`).join('');
    });
    await this.#take(eventsIn(note));
    return refused;
  }

  /** Notes by hand, now, that these forms come to a step, in the round they are in; gives back what may not be. */
  mark({ identities, step, deadline }: Mark): Promise<readonly RoundEvent[]> {
    const at = new Date().toISOString();
    const rounds = this.next(identities);
    const opens = step === 'to_return' || step === 'sent' ? 0 : 1;
    return this.add(
      identities.map((identity) => ({
        identity,
        step,
        round: Math.max(1, (rounds.get(identity) ?? 1) - opens),
        deadline,
        at,
      })),
    );
  }

  /** Everything noted so far, oldest first. */
  all(): readonly RoundEvent[] {
    return this.#events;
  }

  /** The number of the round that the next workbook sent to the unit opens, for each form: one more than were sent. */
  next(identities: Iterable<string>): ReadonlyMap<string, number> {
    const rounds = new Map([...identities].map((identity): [string, number] => [identity, 1]));
    for (const { identity, step, round } of this.#events) {
      const known = rounds.get(identity);
      if (step === 'sent' && known !== undefined) rounds.set(identity, Math.max(known, round + 1));
    }
    return rounds;
  }

  /** Forgets the whole log. */
  async forget(): Promise<void> {
    await this.#bench.storage.forget(ROUNDS);
    await this.#take([]);
  }

  /** Changes whenever an answer could through the log. */
  get stamp(): string {
    if (this.#events.length === 0) return '';
    return fingerprint(this.#events.map(({ identity, step, at }) => identity + step + at));
  }

  /** Gives a fresh database the log as it stands. */
  async prepare(writer: Writer): Promise<void> {
    await writer.run('delete from round_event');
    const lines = this.#events.map(({ identity, step, round, deadline, at }, place) =>
      line([place, identity, step, round, deadline, at]),
    );
    await writer.fill({ table: 'round_event', text: lines.join(''), rows: lines.length });
  }

  async #take(events: readonly RoundEvent[]): Promise<void> {
    this.#events = events;
    await this.#bench.write((writer) => this.prepare(writer));
    this.#bench.tell();
  }
}

/** The present step of every form something was noted of. */
function stepsOf(events: readonly RoundEvent[]): Map<string, RoundStep> {
  return new Map(events.map(({ identity, step }) => [identity, step]));
}

/** What cannot be read stays in the note and is left out of the log. */
function eventsIn(note: string | null): readonly RoundEvent[] {
  return (note ?? '').split('\n').flatMap((text) => (text === '' ? [] : (eventIn(text) ?? [])));
}

/** An event as a line of the note has it; `null` for what is none. */
export function eventIn(text: string): RoundEvent | null {
  try {
    const { identity, step, round, deadline, at } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const known = typeof identity === 'string' && isRoundStep(step) && typeof round === 'number';
    if (!known || typeof at !== 'string') throw new Error('no such event');
    return { identity, step, round, deadline: typeof deadline === 'string' ? deadline : null, at };
  } catch (cause) {
    console.warn('an event of the review rounds cannot be read', cause);
    return null;
  }
}
