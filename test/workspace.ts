import { readFileSync } from 'node:fs';
import { afterEach, beforeEach } from 'vitest';
import type { SampleId } from '#data/dataset/loaded.ts';
import { readManifest } from '#data/dataset/readManifest.ts';
import { Workspace } from '#data/dataset/workspace.ts';
import type { Report } from '#data/import/report.ts';
import type { Engine } from '#engine/engine.ts';
import { openEngine } from '#engine/node.ts';
import { wholeJson } from '#export/whole/whole.ts';
import { directReader, type Reader } from '#intake/reader.ts';
import { directExaminer } from '#rules/examiner.ts';
import { memoryStorage } from '#storage/memory.ts';
import type { Storage, StoredSource } from '#storage/storage.ts';
import { texts } from '#text/text.ts';

const SAMPLES = { wujing: 'wujing-2023.csv', 'multi-year': 'shili-2020-2025.csv' } as const;

/** A file of the data folder. */
export function dataFile(name: string): File {
  return new File([readFileSync(new URL(`../data/${name}`, import.meta.url))], name);
}

export function textFile(name: string, text: string): File {
  return new File([text], name);
}

/** The engines a test opens are closed behind it, and used again by the next. */
const opened: Engine[] = [];
let isTesting = false;
// A bench runs outside of vitest, which has no such places then.
if (process.env.VITEST !== undefined) {
  beforeEach(() => {
    isTesting = true;
  });
  afterEach(async () => {
    isTesting = false;
    for (const engine of opened.splice(0)) await engine.close();
  });
}

async function openTestEngine(): Promise<Engine> {
  const engine = await openEngine();
  if (isTesting) opened.push(engine);
  return engine;
}

/** A workspace over the real engine, in Node. */
export function openWorkspace(
  start: {
    readonly sample?: SampleId;
    readonly storage?: Storage;
    readonly reader?: Reader;
    readonly openEngine?: () => Promise<Engine>;
  } = {},
): Promise<Workspace> {
  return Workspace.open(
    {
      openEngine: start.openEngine ?? openTestEngine,
      openReader: () => start.reader ?? directReader,
      openExaminer: () => directExaminer,
      storage: start.storage ?? memoryStorage(),
      sample: async (id) => dataFile(SAMPLES[id]),
    },
    { sample: start.sample ?? null, forced: false },
  );
}

/** The sources that are kept. */
export async function sourcesIn(storage: Storage): Promise<readonly StoredSource[]> {
  return readManifest(await storage.manifest()).manifest.sources;
}

/** Imports with the recommended answers. */
export function importInto(workspace: Workspace, ...files: readonly File[]): Promise<Report> {
  return workspace.import(files, {
    ask: async ({ questions }) => ({ answers: questions.map(({ answers }) => answers), versions: 'replace' }),
    seen: () => undefined,
    signal: new AbortController().signal,
  });
}

/** The JSON export of everything that is loaded. */
export async function jsonOf(workspace: Workspace): Promise<Blob> {
  const { pack } = workspace.reviewing.review;
  const annotations = await workspace.annotations.all();
  const appraisals = workspace.appraisals.all;
  return wholeJson((sql, parameters) => workspace.ask(sql, parameters), texts.zh, { pack, annotations, appraisals });
}
