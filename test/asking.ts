import type { Workspace } from '#data/dataset/workspace.ts';
import type { Answered, Asked } from '#data/import/questions.ts';
import type { Report } from '#data/import/report.ts';
import { type Engine, EngineLost } from '#engine/engine.ts';
import { openEngine } from '#engine/node.ts';
import { directReader, type Reader } from '#intake/reader.ts';

/** The reader, with the names of all files that went through it. */
export function countingReader(): { readonly reader: Reader; readonly reads: string[]; readonly looks: string[] } {
  const reads: string[] = [];
  const looks: string[] = [];
  const reader: Reader = {
    ...directReader,
    look: (file, ...others) => {
      looks.push(file.name);
      return directReader.look(file, ...others);
    },
    read: (file, ...others) => {
      reads.push(file.name);
      return directReader.read(file, ...others);
    },
  };
  return { reader, reads, looks };
}

/** Engines that can be killed: whatever is asked of them then says so. */
export function mortalEngines(): { readonly openEngine: () => Promise<Engine>; readonly kill: () => void } {
  let kill = () => {};
  const open = async (): Promise<Engine> => {
    const engine = await openEngine();
    let lost = false;
    kill = () => {
      lost = true;
    };
    const alive = <A extends readonly unknown[], T>(call: (...values: A) => Promise<T>) => {
      return async (...values: A): Promise<T> => {
        if (lost) throw new EngineLost('gone');
        return call(...values);
      };
    };
    const { ask, run, fill } = engine.writer;
    return {
      ...engine,
      ask: alive(engine.ask),
      change: (work) => {
        if (lost) throw new EngineLost('gone');
        return engine.change(work);
      },
      writer: { ask: alive(ask), run: alive(run), fill: alive(fill) },
    };
  };
  return { openEngine: open, kill: () => kill() };
}

/** A drop that waits for an answer. */
export interface Waiting {
  /** What it asked so far. */
  readonly asked: Asked[];
  /** Answers what it asks; whatever it asks later is answered alike. */
  readonly answer: (answered: Partial<Answered>) => Promise<Report>;
}

/** Drops files and comes back as soon as a question stands. */
export async function dropped(workspace: Workspace, ...files: readonly File[]): Promise<Waiting> {
  const asked: Asked[] = [];
  const answer = open<Partial<Answered>>();
  const stands = open<void>();
  const report = workspace.import(files, {
    ask: async (one) => {
      asked.push(one);
      stands.resolve();
      const answers = one.questions.map((question) => question.answers);
      return { answers, versions: 'replace', ...(await answer.promise) };
    },
    seen: () => undefined,
    signal: new AbortController().signal,
  });
  await Promise.race([
    stands.promise,
    report.then(({ status }) => {
      throw new Error(`nothing was asked: ${status}`);
    }),
  ]);
  return {
    asked,
    answer: (answered) => {
      answer.resolve(answered);
      return report;
    },
  };
}

function open<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
