import type { DataSet } from '#data/dataset/dataset.ts';
import { type Known, knownSources } from '#data/dataset/known.ts';
import type { SampleId } from '#data/dataset/loaded.ts';
import { type Engine, EngineLost, type Writer } from '#engine/engine.ts';
import type { RulePack } from '#rules/pack.ts';
import type { Manifest, StoredSource } from '#storage/storage.ts';

/** What is loaded while an import makes up its mind. It may change under it: a dialog holds nobody up. */
export interface Ground {
  readonly engine: Engine;
  /** The database of this ground, a turn for each statement, so that none lands in the middle of another change. */
  readonly writer: Writer;
  readonly manifest: Manifest;
  readonly fingerprint: string;
  readonly sample: SampleId | null;
  readonly known: readonly Known[];
  readonly pack: RulePack;
  /** Number of the first new source. */
  readonly first: number;
}

/** What is loaded now; `before` itself while that holds. */
export function groundOf(data: DataSet, before: Ground | null): Promise<Ground> {
  return data.inTurn(async () => {
    if (before !== null && holds(before, data)) return before;
    const { engine, manifest } = data;
    const { fingerprint, sample } = data.loaded;
    return {
      engine,
      writer: inTurns(data, engine),
      manifest,
      fingerprint,
      sample,
      known: sample === null ? await knownSources(engine) : manifest.sources.map(waitingOne),
      pack: data.kept.reviewing.review.pack,
      first: Math.max(0, ...manifest.sources.map(({ source }) => source)) + 1,
    };
  });
}

/** A file behind a sample; what is in it shows once it is read again. */
function waitingOne({ sha256, file }: StoredSource): Known {
  return { sha256, file, accepted: 0, quarantined: 0 };
}

/** Whether nothing changed since: no file, no verdict, no rule, no engine. */
export function holds({ engine, manifest, fingerprint }: Ground, data: DataSet): boolean {
  return data.engine === engine && data.manifest === manifest && data.loaded.fingerprint === fingerprint;
}

function inTurns(data: DataSet, engine: Engine): Writer {
  const turn = <T>(work: (writer: Writer) => Promise<T>) =>
    data.inTurn(() => {
      if (data.engine !== engine) throw new EngineLost('the database was opened anew');
      return work(engine.writer);
    });
  return {
    ask: (sql, parameters) => turn((writer) => writer.ask(sql, parameters)),
    run: (sql) => turn((writer) => writer.run(sql)),
    fill: (lines) => turn((writer) => writer.fill(lines)),
  };
}
