import { keepDisputes } from '#data/corrections/disputes.ts';
import { returnEvents } from '#data/corrections/outcomes.ts';
import type { DataSet } from '#data/dataset/dataset.ts';
import { moveIn, moveInAlone, yieldTo } from '#data/dataset/stage.ts';
import { storedOf } from '#data/dataset/stored.ts';
import { heal } from '#data/originals/heal.ts';
import type { Reader } from '#intake/reader.ts';
import { groundOf, holds } from './ground.ts';
import { Habits } from './habits.ts';
import { importFiles, type Landed } from './import.ts';
import type { Decided, Handlers } from './job.ts';
import { CANCELLED, problemOf, type Report, refused, reportOf } from './report.ts';

/** Drops on their way in, one behind the other. Only the commit at the end of each takes a turn that others wait for. */
export class Imports {
  readonly #data: DataSet;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(data: DataSet) {
    this.#data = data;
  }

  /** One drop: all of it or none. The first own import removes a sample. Never throws for bad files. */
  add(files: readonly File[], handlers: Handlers): Promise<Report> {
    const report = this.#tail.then(() => this.#import(files, handlers));
    this.#tail = report.catch(() => undefined);
    return report;
  }

  async #import(files: readonly File[], handlers: Handlers): Promise<Report> {
    const { report, outcomes } = await this.#landed(files, handlers);
    if (outcomes.length > 0) await this.#data.kept.rounds.add(returnEvents(outcomes, new Date().toISOString()));
    return report;
  }

  async #landed(files: readonly File[], handlers: Handlers): Promise<Landed> {
    try {
      await this.#data.inTurn(() => heal(this.#data, files));
      return await this.#data.withReader((reader) => this.#read(files, handlers, reader), handlers.signal);
    } catch (cause) {
      if (handlers.signal.aborted || isAbort(cause)) return { report: CANCELLED, outcomes: [] };
      return { report: reportOf(files.map((file) => refused(file.name, problemOf(file.name, cause)))), outcomes: [] };
    }
  }

  async #read(files: readonly File[], handlers: Handlers, reader: Reader): Promise<Landed> {
    const data = this.#data;
    const { storage, openExaminer: examiner, sample } = data.parts;
    const always = await new Habits(storage).previews();
    return importFiles({
      ...handlers,
      ...{ files, reader, storage, always, examiner, sample },
      heal: (healing) => data.inTurn(() => heal(data, healing)),
      engine: () => data.engine,
      revive: (lost) => data.revive(lost),
      ground: (before) => groundOf(data, before),
      commit: (decided) => data.inTurn(() => this.#commit(decided, handlers.signal)),
    });
  }

  async #commit(decided: Decided, signal: AbortSignal): Promise<Report | null> {
    const { ground, incoming, damaged, report, outcomes } = decided;
    if (!holds(ground, this.#data)) return null;
    const { storage } = this.#data.parts;
    const { sources } = ground.manifest;
    signal.throwIfAborted();
    for (const { file, looked } of incoming) await storage.keep(looked.sha256, file);
    signal.throwIfAborted();
    const yielding = incoming.filter(({ yields }) => yields).map(({ source }) => source);
    const move = ground.sample === null && sources.length > 0 ? moveIn : moveInAlone;
    await this.#data.change(
      async (changing) => {
        await yieldTo(changing, yielding, 'incoming_');
        await move(changing, 'incoming_');
      },
      { sources: [...sources, ...incoming.map(storedOf)] },
    );
    // The engine may have been opened anew.
    await keepDisputes({ storage, writer: this.#data.engine.writer }, outcomes);
    this.#data.tell(null, ground.sample === null ? this.#data.loaded.damaged : damaged);
    return report;
  }
}

function isAbort(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'AbortError';
}
