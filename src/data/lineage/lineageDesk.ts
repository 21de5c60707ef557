import { listIn } from '#data/notes/noteList.ts';
import type { Bench } from '#data/rules/reviewing.ts';
import { fingerprint } from '#domain/content.ts';
import { DECISION_KINDS, type DecisionKind } from '#domain/lineage.ts';
import { line } from '#domain/lines.ts';
import type { Writer } from '#engine/engine.ts';
import { settleLineage } from '#model/lineage/lineage.ts';

export const LINEAGE = 'lineage';

/** Forms, by their identities, that may be one project: what ended, and what began. */
export interface Forms {
  readonly kind: DecisionKind;
  readonly earlier: readonly string[];
  readonly later: readonly string[];
}

/** What a person said of them. By the identity of the forms it holds after a new version of a file. */
export interface LineageDecision extends Forms {
  readonly verdict: 'accepted' | 'declined';
  /** ISO time. */
  readonly decided_at: string;
}

/** What a person decided on projects that may be the same (同一项目): suggestions accepted and declined, lines taken apart. */
export class LineageDesk {
  readonly #bench: Bench;
  #decisions: readonly LineageDecision[];

  private constructor(bench: Bench, decisions: readonly LineageDecision[]) {
    this.#bench = bench;
    this.#decisions = decisions;
  }

  static async open(bench: Bench): Promise<LineageDesk> {
    return new LineageDesk(bench, decisionsIn(await bench.storage.recall(LINEAGE)));
  }

  /** Everything decided, oldest first. */
  get decisions(): readonly LineageDecision[] {
    return this.#decisions;
  }

  /** A person's word on a suggestion, kept as another window may have left the others; `null` takes it back. */
  async decide({ kind, earlier, later }: Forms, verdict: LineageDecision['verdict'] | null): Promise<void> {
    const forms = { kind, earlier, later };
    const added = verdict === null ? [] : [{ ...forms, verdict, decided_at: new Date().toISOString() }];
    const note = await this.#bench.storage.update(LINEAGE, (before) =>
      JSON.stringify([...decisionsIn(before).filter((one) => keyOf(one) !== keyOf(forms)), ...added]),
    );
    this.#decisions = decisionsIn(note);
    await this.#bench.rejudge(async (writer) => {
      await this.prepare(writer);
      await settleLineage(writer);
    });
    this.#bench.tell();
  }

  /** Gives a fresh database the decisions. */
  async prepare(writer: Writer): Promise<void> {
    await writer.run('delete from line_decision');
    const lines = this.#decisions.flatMap(({ earlier, later, verdict }, place) =>
      earlier.flatMap((one) => later.map((other) => line([place, one, other, verdict]))),
    );
    await writer.fill({ table: 'line_decision', text: lines.join(''), rows: lines.length });
  }

  /** Whether two of the forms were said to be no one project. */
  declines({ earlier, later }: Pick<Forms, 'earlier' | 'later'>): boolean {
    return this.#decisions.some(
      (one) =>
        one.verdict === 'declined' &&
        one.earlier.some((identity) => earlier.includes(identity)) &&
        one.later.some((identity) => later.includes(identity)),
    );
  }

  /** The same for the same decisions, whenever they were made. */
  get stamp(): string {
    if (this.#decisions.length === 0) return '';
    return fingerprint(this.#decisions.map((one) => keyOf(one) + one.verdict).toSorted());
  }
}

export function isLineageDecision(value: unknown): value is LineageDecision {
  const { kind, earlier, later, verdict, decided_at } = Object(value) as Readonly<Record<string, unknown>>;
  const kinds: readonly unknown[] = DECISION_KINDS;
  const sides = [earlier, later].every(
    (side) => Array.isArray(side) && side.length > 0 && side.every((one) => typeof one === 'string'),
  );
  return (
    sides &&
    kinds.includes(kind) &&
    ['accepted', 'declined'].includes(String(verdict)) &&
    typeof decided_at === 'string'
  );
}

/** What cannot be read is left out. */
function decisionsIn(note: string | null): readonly LineageDecision[] {
  return listIn(note, (one) => (isLineageDecision(one) ? [one] : []));
}

function keyOf({ earlier, later }: Pick<Forms, 'earlier' | 'later'>): string {
  return JSON.stringify([earlier.toSorted(), later.toSorted()]);
}
