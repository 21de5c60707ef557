import type { DataSet } from '#data/dataset/dataset.ts';
import { clearStage, moveIn, moveOut } from '#data/dataset/stage.ts';
import { originalOf, sourceIn, stageOne, withAnswers } from '#data/dataset/stored.ts';
import { answersOf, plainAnswers } from '#data/import/questions.ts';
import { problemOf, type Report, refused, reportOf } from '#data/import/report.ts';
import type { Answers } from '#intake/read.ts';
import { type Edit, mergedEdits, readEdits } from '#intake/returned/edits.ts';
import { lineOf, type OriginalLine } from './line.ts';
import { type FormPlace, type Quarantined, quarantinedForm } from './quarantined.ts';

/** The files as they were imported: looked into, and read again with other answers or with edits laid over them. */
export class Originals {
  readonly #data: DataSet;

  constructor(data: DataSet) {
    this.#data = data;
  }

  /** Reads an own source again with other answers, such as another encoding. What cannot be read so stays as it was. */
  reread(source: number, answers: Partial<Answers>): Promise<Report> {
    return this.#data.inTurn(async () => {
      const stored = sourceIn(this.#data.manifest, source);
      const changed = withAnswers(stored, answers);
      try {
        const counts = await this.#data.withReader(async (reader) => {
          await clearStage(this.#data.engine.writer);
          return stageOne(this.#data.desk(reader), changed);
        });
        const report = reportOf([
          {
            ...counts,
            file: stored.file,
            outcome: counts.accepted > 0 ? 'in' : 'refused',
            encoding: null,
            refusal: null,
            reasons: [],
          },
        ]);
        if (report.status === 'failed') return report;
        const sources = this.#data.manifest.sources.map((one) => (one === stored ? changed : one));
        await this.#data.change(
          async (writer) => {
            await moveOut(writer, source);
            await moveIn(writer);
          },
          { sources },
        );
        this.#data.tell(null, this.#data.loaded.damaged);
        return report;
      } catch (cause) {
        return reportOf([refused(stored.file, problemOf(stored.file, cause))]);
      }
    });
  }

  /** A quarantined form as its file has it, with what is wrong with it. */
  quarantined(place: FormPlace): Promise<Quarantined> {
    const stored = sourceIn(this.#data.manifest, place.source);
    return this.#data.withReader((reader) =>
      quarantinedForm(this.#data.engine, this.#data.desk(reader), { stored, place }),
    );
  }

  /** A row of a loaded file, sample or own, as it stands there. */
  line({ source, ...place }: FormPlace): Promise<OriginalLine> {
    return this.#data.withReader(async (reader) => {
      const { sample } = this.#data.loaded;
      if (sample !== null) {
        const file = await this.#data.parts.sample(sample);
        const { encoding } = await reader.look(file, () => undefined);
        return lineOf(reader, { file, answers: plainAnswers(encoding) }, place);
      }
      const stored = sourceIn(this.#data.manifest, source);
      const file = await originalOf(this.#data.parts.storage, stored);
      return lineOf(reader, { file, answers: answersOf(stored.answers) }, place);
    });
  }

  /** Lays edits over the cells of an own source, beside those that are there, and reads it again. */
  amend(source: number, edits: readonly Edit[]): Promise<Report> {
    const all = mergedEdits(readEdits(answersOf(sourceIn(this.#data.manifest, source).answers).edits), edits);
    return this.reread(source, { edits: all.length === 0 ? null : JSON.stringify(all) });
  }
}
