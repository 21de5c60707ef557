import type { LogBench } from '#data/rounds/rounds.ts';
import { line } from '#domain/lines.ts';
import type { Roster } from '#domain/roster.ts';
import type { Writer } from '#engine/engine.ts';
import type { Reader } from '#intake/reader.ts';
import type { RosterAnswers, RosterReading } from '#intake/roster/roster.ts';
import { plainName, plainUnit } from '#model/lineage/plainName.ts';
import reconcile from '#model/reconcile.sql?raw';

export const ROSTER = 'roster';

/** A roster with the time it came in. */
export interface KeptRoster extends Roster {
  /** ISO time. */
  readonly imported_at: string;
}

/** What the roster needs of the data set it belongs to. */
export interface RosterBench extends LogBench {
  /** Work with a reader of its own. */
  read<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
}

/** The roster of projects and approved amounts: one at a time, kept apart from the forms. */
export class RosterDesk {
  readonly #bench: RosterBench;
  #kept: KeptRoster | null;

  private constructor(bench: RosterBench, kept: KeptRoster | null) {
    this.#bench = bench;
    this.#kept = kept;
  }

  static async open(bench: RosterBench): Promise<RosterDesk> {
    return new RosterDesk(bench, rosterIn(await bench.storage.recall(ROSTER)));
  }

  /** The roster that holds, if any. */
  get kept(): KeptRoster | null {
    return this.#kept;
  }

  /** Reads a file as a roster and keeps nothing yet. Throws a `Refusal` for one that is none. */
  read(file: File, answers: RosterAnswers): Promise<RosterReading> {
    return this.#bench.read((reader) => reader.roster(file, answers));
  }

  /** Keeps a roster in the place of the one before. */
  async keep(roster: Roster): Promise<void> {
    const note = JSON.stringify({ ...roster, imported_at: new Date().toISOString() } satisfies KeptRoster);
    await this.#take(await this.#bench.storage.update(ROSTER, () => note));
  }

  async remove(): Promise<void> {
    await this.#bench.storage.forget(ROSTER);
    await this.#take(null);
  }

  /** Changes with the roster. */
  get stamp(): string {
    return this.#kept === null ? '' : `${this.#kept.sha256} ${this.#kept.imported_at}`;
  }

  /** Gives a fresh database the roster that holds. */
  async prepare(writer: Writer): Promise<void> {
    await writer.run('delete from roster');
    const rows = this.#kept?.rows ?? [];
    const lines = rows.map(({ sheet, row, year, department, unit, code, name, amount, fault, raw }, place) =>
      line([
        ...[place, sheet, row, year, department, unit, code, name, amount, fault, raw],
        unit === null ? null : plainUnit(unit),
        plainName(name, 'yearless'),
      ]),
    );
    await writer.fill({ table: 'roster', text: lines.join(''), rows: lines.length });
    await writer.run(reconcile);
  }

  /** Holds the roster against the forms anew; part of every change of the forms. */
  async reconcile(writer: Writer): Promise<void> {
    if (this.#kept !== null) await writer.run(reconcile);
  }

  async #take(note: string | null): Promise<void> {
    this.#kept = rosterIn(note);
    await this.#bench.write((writer) => this.prepare(writer));
    this.#bench.tell();
  }
}

export function isRosterNote(note: string): boolean {
  return rosterIn(note) !== null;
}

function isRoster(value: unknown): value is KeptRoster {
  const { file, sha256, imported_at, rows, left_out } = Object(value) as Readonly<Record<string, unknown>>;
  const isNamed = [file, sha256, imported_at].every((text) => typeof text === 'string');
  return isNamed && Array.isArray(left_out) && Array.isArray(rows) && rows.every(isRow);
}

function isRow(value: unknown): boolean {
  const row = Object(value) as Readonly<Record<string, unknown>>;
  const isOr = (type: string) => (key: string) => row[key] === null || typeof row[key] === type;
  const texts = ['sheet', 'department', 'unit', 'code', 'name', 'fault'].every(isOr('string'));
  return (
    texts && ['year', 'amount'].every(isOr('number')) && typeof row.row === 'number' && typeof row.raw === 'string'
  );
}

/** A note that cannot be read counts as none. */
function rosterIn(note: string | null): KeptRoster | null {
  if (note === null) return null;
  try {
    const roster: unknown = JSON.parse(note);
    return isRoster(roster) ? roster : null;
  } catch (cause) {
    console.warn('the roster cannot be read', cause);
    return null;
  }
}
