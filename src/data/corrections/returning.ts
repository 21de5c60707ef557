import type { Known } from '#data/dataset/known.ts';
import type { Incoming } from '#data/dataset/stage.ts';
import type { LookedAt } from '#data/import/lookedAt.ts';
import { type Memory, questionOf } from '#data/import/questions.ts';
import { alreadyThere, type FileReport, problemOf, refused } from '#data/import/report.ts';
import type { Problem } from '#domain/problems.ts';
import { list, type Writer } from '#engine/engine.ts';
import type { Reader } from '#intake/reader.ts';
import { Refusal } from '#intake/refusal.ts';
import type { Corrections } from './corrections.ts';
import { type Diagnosing, type FormOutcome, outcomesOf } from './outcomes.ts';
import { heldAgainst, type Returned, type ReturnedFile } from './returned.ts';

/** What an import needs to take 整改单 back. */
export interface ReturnDesk {
  readonly writer: Writer;
  readonly reader: Reader;
  readonly memory: Memory;
  readonly known: readonly Known[];
  readonly diagnosing: Diagnosing;
  /** The file of the sample on screen, which has to come in before it can be corrected; `null` over own data. */
  readonly sample: (() => Promise<File>) | null;
  /** Own data wait while a sample is on screen. */
  readonly waiting: boolean;
}

/** A returned workbook on its way in, as the file it was made into. */
export interface Returning {
  readonly returned: Returned;
  readonly kept: LookedAt;
  /** With the corrections of cells that have changed since; `null` where there are none. */
  readonly taken: LookedAt | null;
}

/** Makes new versions out of returned workbooks. Those that cannot be used are told in `reports`. */
export async function returning(
  desk: ReturnDesk,
  files: readonly ReturnedFile[],
  reports: FileReport[],
): Promise<readonly Returning[]> {
  const refuse = ({ file }: ReturnedFile, refusal: Refusal) => {
    reports.push(refused(file.name, problemOf(file.name, refusal)));
  };
  if (desk.waiting) {
    for (const file of files) refuse(file, new Refusal('F48'));
    return [];
  }
  const made: Returning[] = [];
  const joined = ({ file }: ReturnedFile, to: ReturnedFile) => {
    const place = { file: file.name, sheet: null, row: null, column: null };
    const reasons: readonly Problem[] = [{ ...place, code: 'X65', raw: to.file.name, detail: null }];
    reports.push({ ...alreadyThere(file.name, { accepted: 0, quarantined: 0 }), outcome: 'in', problems: 1, reasons });
  };
  for (const returned of await heldAgainst(desk.writer, files, { refuse, joined })) {
    const kept = await seen(desk, returned, returned.kept);
    const taken = returned.taken === null ? null : await seen(desk, returned, returned.taken);
    const known = desk.known.find(({ sha256 }) => sha256 === kept.question.looked.sha256);
    // Dropped a second time it says nothing that is not there.
    if (known !== undefined && taken === null) reports.push(alreadyThere(returned.workbook.file.name, known));
    else made.push({ returned, kept, taken });
  }
  return made;
}

/** New versions belong to the family of the source their forms first came with, see settle.sql. */
const TEMPLATE = `
with family as (
  select source, year, min(origin) as family
  from seen
  group by source, year
)
select kind.kind, count(*) as forms
from seen
join family on family.source = seen.source
  and family.year = seen.year
join kind on (seen.template & kind.bit) <> 0
where list_contains(string_split(:kinds, chr(31)), kind.kind)
  and (family.family, family.year) in (
    select (family.family, family.year)
    from family
    where list_contains(string_split(:years, chr(31)), concat(family.source, ' ', family.year))
  )
  and not list_contains(string_split(:projects, chr(31)), cast(seen.project as varchar))
group by kind.kind, kind.place
order by kind.place
`;

/** What adding rows of kinds that the template lacks means for the other forms of the same source and year. */
export async function templateGaps(writer: Writer, all: readonly Returning[]): Promise<Corrections['template']> {
  const added = all.flatMap(({ returned }) =>
    returned.forms.flatMap(({ current: { form }, changes }) =>
      changes.flatMap(({ place }) => (place.of === 'absent' ? [{ kind: place.kind, form }] : [])),
    ),
  );
  if (added.length === 0) return [];
  const rows = await writer.ask(TEMPLATE, {
    kinds: list(added.map(({ kind }) => kind)),
    years: list(added.map(({ form }) => `${form.source} ${form.year}`)),
    projects: list(added.map(({ form }) => Number(form.project))),
  });
  return rows.map(({ kind, forms }) => ({ kind: String(kind), forms: Number(forms) }));
}

/** The sample's file, which comes in first where its forms are corrected. */
export async function sampleFile(desk: ReturnDesk): Promise<LookedAt | null> {
  if (desk.sample === null) return null;
  const file = await desk.sample();
  const question = await questionOf(file, await desk.reader.look(file, () => undefined), desk.memory);
  return { file, place: 0, question, answers: question.answers };
}

/** What the new versions on the stage come to. */
export async function returnedOutcomes(
  { writer, diagnosing }: ReturnDesk,
  all: readonly Returning[],
  incoming: readonly Incoming[],
): Promise<readonly (FormOutcome & { readonly sha256: string })[]> {
  const outcomes: (FormOutcome & { readonly sha256: string })[] = [];
  for (const { returned, kept, taken } of all) {
    for (const { file, source, looked } of incoming) {
      const isTaken = file === taken?.file;
      if (!isTaken && file !== kept.file) continue;
      const forms = await outcomesOf(writer, diagnosing, { source, forms: returned.forms, all: isTaken });
      outcomes.push(...forms.map((form) => ({ ...form, sha256: looked.sha256 })));
    }
  }
  return outcomes;
}

/** The corrections that were not taken because the cell has changed since. */
export function leftAlone({ workbook, forms }: Returned): readonly Problem[] {
  return forms.flatMap(({ changes }) =>
    changes.flatMap(({ moved, after, before, row }): readonly Problem[] => {
      if (!moved) return [];
      const { sheet, row: at } = row;
      return [{ code: 'X63', file: workbook.file.name, sheet, row: at, column: sheet, raw: after, detail: before }];
    }),
  );
}

async function seen({ reader, memory }: ReturnDesk, { workbook }: Returned, file: File): Promise<LookedAt> {
  const question = await questionOf(file, await reader.look(file, () => undefined), memory);
  return { file, place: workbook.place, question, answers: question.answers, reportedAs: workbook.file.name };
}
