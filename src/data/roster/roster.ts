import type { LogBench } from '#data/rounds/rounds.ts';
import { line } from '#domain/lines.ts';
import { type Roster, type RosterPair, rosterKey } from '#domain/roster.ts';
import type { Row, Writer } from '#engine/engine.ts';
import type { Reader } from '#intake/reader.ts';
import type { RosterAnswers, RosterReading } from '#intake/roster/roster.ts';
import { plainName, plainUnit } from '#model/lineage/plainName.ts';
import reconcile from '#model/reconcile.sql?raw';
import { type Half, nearPairs } from './nearNames.ts';

export const ROSTER = 'roster';

/** A roster with the time it came in. */
export interface KeptRoster extends Roster {
  /** ISO time. */
  readonly imported_at: string;
  /** What was decided by hand; rosters of before have none. */
  readonly pairs?: readonly RosterPair[];
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
    const imported_at = new Date().toISOString();
    await this.#take(
      await this.#bench.storage.update(ROSTER, (before) =>
        JSON.stringify({ ...roster, imported_at, pairs: rosterIn(before)?.pairs ?? [] } satisfies KeptRoster),
      ),
    );
  }

  /** What was decided by hand. */
  get pairs(): readonly RosterPair[] {
    return this.#kept?.pairs ?? [];
  }

  /** A person's word on a row and a form, kept as another window may have left the others; `null` takes it back. */
  async decide(place: number, identity: string, verdict: RosterPair['verdict'] | null): Promise<void> {
    const row = this.#kept?.rows[place];
    if (row === undefined) return;
    const entry = rosterKey(row);
    const note = await this.#bench.storage.update(ROSTER, (before) => {
      const kept = rosterIn(before);
      if (kept === null) return before ?? '';
      const isOther = (one: RosterPair) =>
        verdict === 'paired'
          ? one.verdict === 'apart'
            ? one.entry !== entry || one.identity !== identity
            : one.entry !== entry && one.identity !== identity
          : one.entry !== entry || one.identity !== identity;
      const added = verdict === null ? [] : [{ entry, identity, verdict }];
      return JSON.stringify({ ...kept, pairs: [...(kept.pairs ?? []).filter(isOther), ...added] });
    });
    await this.#take(note);
  }

  async remove(): Promise<void> {
    await this.#bench.storage.forget(ROSTER);
    await this.#take(null);
  }

  /** Changes with the roster. */
  get stamp(): string {
    const kept = this.#kept;
    return kept === null ? '' : `${kept.sha256} ${kept.imported_at} ${JSON.stringify(kept.pairs ?? [])}`;
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
    await writer.run('delete from roster_decision');
    const places = new Map<string, number>();
    for (const [place, row] of rows.entries()) if (!places.has(rosterKey(row))) places.set(rosterKey(row), place);
    const decided = this.pairs.flatMap(({ entry, identity, verdict }) => {
      const place = places.get(entry);
      return place === undefined ? [] : [line([place, identity, verdict])];
    });
    await writer.fill({ table: 'roster_decision', text: decided.join(''), rows: decided.length });
    await this.#settle(writer);
  }

  /** Holds the roster against the forms anew; part of every change of the forms. */
  async reconcile(writer: Writer): Promise<void> {
    if (this.#kept !== null) await this.#settle(writer);
  }

  /** Holds the rows against the forms, and finds what may be one project among those that were left over. */
  async #settle(writer: Writer): Promise<void> {
    await writer.run(reconcile);
    await writer.run('delete from roster_near');
    if (this.#kept === null) return;
    const left = await writer.ask(LEFT);
    const apart = await writer.ask(APART);
    const declined = new Set(apart.map(({ place, project }) => `${place} ${project}`));
    const halves = (outcome: string) => left.filter((row) => row.outcome === outcome).map(halfOf);
    const near = nearPairs(halves('missing'), halves('unlisted'), (place, project) =>
      declined.has(`${place} ${project}`),
    );
    const lines = near.map(({ place, project, sameUnit, sameAmount }) =>
      line([place, project, Number(sameUnit), Number(sameAmount)]),
    );
    await writer.fill({ table: 'roster_near', text: lines.join(''), rows: lines.length });
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
  const { file, sha256, imported_at, rows, left_out, pairs = [] } = Object(value) as Readonly<Record<string, unknown>>;
  const isNamed = [file, sha256, imported_at].every((text) => typeof text === 'string');
  return (
    isNamed &&
    Array.isArray(pairs) &&
    pairs.every(isPair) &&
    Array.isArray(left_out) &&
    Array.isArray(rows) &&
    rows.every(isRow)
  );
}

function isPair(value: unknown): boolean {
  const { entry, identity, verdict } = Object(value) as Readonly<Record<string, unknown>>;
  return typeof entry === 'string' && typeof identity === 'string' && (verdict === 'paired' || verdict === 'apart');
}

function isRow(value: unknown): boolean {
  const row = Object(value) as Readonly<Record<string, unknown>>;
  const isOr = (type: string) => (key: string) => row[key] === null || typeof row[key] === type;
  const texts = ['sheet', 'department', 'unit', 'code', 'name', 'fault'].every(isOr('string'));
  return (
    texts && ['year', 'amount'].every(isOr('number')) && typeof row.row === 'number' && typeof row.raw === 'string'
  );
}

const LEFT = `
select outcome, place, project, year, unit, name, coalesce(approved, amount) as amount
from reconciled
where outcome in ('missing', 'unlisted')
order by place, project
`;
const APART = `
select roster_decision.place, seen.project
from roster_decision
join seen on seen.identity = roster_decision.identity
where roster_decision.verdict = 'apart'
`;

function halfOf(row: Row): Half {
  const { outcome, place, project, year, unit, name, amount } = row;
  return {
    id: Number(outcome === 'missing' ? place : project),
    year: year === null ? null : Number(year),
    unit: unit === null ? null : String(unit),
    name: String(name ?? ''),
    amount: amount === null ? null : Number(amount),
  };
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
