import type { Known } from '#data/dataset/known.ts';
import { clearStage, stage } from '#data/dataset/stage.ts';
import type { LookedAt } from '#data/import/lookedAt.ts';
import { type Memory, questionOf } from '#data/import/questions.ts';
import { alreadyThere, type FileReport, problemOf, refused } from '#data/import/report.ts';
import type { Problem } from '#domain/problems.ts';
import { EngineLost, list, type Writer } from '#engine/engine.ts';
import type { Reader } from '#intake/reader.ts';
import { Refusal } from '#intake/refusal.ts';
import type { Corrections } from './corrections.ts';
import { type Diagnosing, type FormOutcome, outcomesOf } from './outcomes.ts';
import { heldAgainst, type Returned, type ReturnedFile } from './returned.ts';

/** What is needed to take 整改单 back. */
export interface ReturnDesk {
  readonly writer: Writer;
  readonly reader: Reader;
  readonly memory: Memory;
  readonly known: readonly Known[];
  readonly diagnosing: Diagnosing;
  readonly signal: AbortSignal;
  /** Own data wait while a sample is on screen. */
  readonly waiting: boolean;
}

/** New versions of forms as a file that comes in like any other, and what they come to. */
interface VersionFile {
  readonly looked: LookedAt;
  readonly outcomes: readonly FormOutcome[];
}

/** A returned workbook as the file it was made into. */
export interface Returning {
  readonly returned: Returned;
  readonly kept: VersionFile;
  /** With the corrections of cells that have changed since; `null` where there are none. */
  readonly taken: VersionFile | null;
}

/**
 * The stage before an import: returned workbooks are held against the loaded forms and become files of new versions. For
 * the import these are files like any other. Workbooks that cannot be used are told in `reports`.
 */
export async function newVersions(
  desk: ReturnDesk,
  files: readonly ReturnedFile[],
): Promise<{ readonly returns: readonly Returning[]; readonly reports: readonly FileReport[] }> {
  const reports: FileReport[] = [];
  const returns: Returning[] = [];
  const refuse = ({ file }: ReturnedFile, cause: unknown) => {
    reports.push(refused(file.name, problemOf(file.name, cause)));
  };
  if (desk.waiting) {
    for (const file of files) refuse(file, new Refusal('F48'));
    return { returns, reports };
  }
  const joined = ({ file }: ReturnedFile, to: ReturnedFile) => {
    const place = { file: file.name, sheet: null, row: null, column: null };
    const reasons: readonly Problem[] = [{ ...place, code: 'X65', raw: to.file.name, detail: null }];
    reports.push({ ...alreadyThere(file.name, { accepted: 0, quarantined: 0 }), outcome: 'in', problems: 1, reasons });
  };
  for (const returned of await heldAgainst(desk.writer, files, { refuse, joined })) {
    try {
      const kept = await versionFile(desk, returned, returned.kept);
      const taken = returned.taken === null ? null : await versionFile(desk, returned, returned.taken);
      const known = desk.known.find(({ sha256 }) => sha256 === kept.looked.question.looked.sha256);
      // Dropped a second time it says nothing that is not there.
      if (known !== undefined && taken === null) reports.push(alreadyThere(returned.workbook.file.name, known));
      else returns.push({ returned, kept, taken });
    } catch (cause) {
      desk.signal.throwIfAborted();
      if (cause instanceof EngineLost) throw cause;
      refuse(returned.workbook, cause);
    }
  }
  return { returns, reports };
}

/** Everything a person is told of returned workbooks before it is decided; `null` for none. */
export async function correctionsOf(
  writer: Writer,
  returns: readonly Returning[],
  sample: LookedAt | null,
): Promise<Corrections | null> {
  if (returns.length === 0) return null;
  const changed = returns.some(({ taken }) => taken !== null);
  return {
    kept: returns.flatMap(({ kept }) => kept.outcomes),
    taken: changed ? returns.flatMap(({ kept, taken }) => (taken ?? kept).outcomes) : null,
    untouched: await untouchedForms(writer, returns),
    problems: returns.flatMap(({ returned }) => returned.problems),
    sample: sample?.file.name ?? null,
    template: await templateGaps(writer, returns),
  };
}

const STANDING = `
select project, count(*) as findings
from finding
where (verdict is null or verdict = 'confirmed')
  and rule not in (select rule from rule_record where set_wide)
  and list_contains(string_split(:projects, chr(31)), cast(project as varchar))
group by project
`;

async function untouchedForms(writer: Writer, returns: readonly Returning[]): Promise<Corrections['untouched']> {
  const answered = new Set(
    returns.flatMap(({ returned }) => returned.forms.map(({ current }) => current.form.identity)),
  );
  const forms = returns
    .flatMap(({ returned }) => returned.untouched.map(({ form }) => form))
    .filter(({ identity }) => !answered.has(identity ?? null));
  if (forms.length === 0) return [];
  const rows = await writer.ask(STANDING, { projects: list(forms.map(({ project }) => Number(project))) });
  return forms.map(({ identity, year, name, unit, project }) => ({
    identity: String(identity),
    year: Number(year),
    name: String(name),
    unit: unit === null || unit === undefined ? null : String(unit),
    findings: Number(rows.find((row) => row.project === project)?.findings ?? 0),
  }));
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
async function templateGaps(writer: Writer, all: readonly Returning[]): Promise<Corrections['template']> {
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

/** A report on new versions with what was not taken of the workbook they come from. */
export function withProblems(report: FileReport, { file }: LookedAt, returns: readonly Returning[]): FileReport {
  const from = returns.find(({ kept, taken }) => file === kept.looked.file || file === taken?.looked.file);
  if (from === undefined) return report;
  const left = file === from.kept.looked.file ? leftAlone(from.returned) : [];
  const reasons = [...report.reasons, ...from.returned.problems, ...left];
  return { ...report, problems: report.problems + reasons.length, reasons };
}

/** The corrections that were not taken because the cell has changed since. */
function leftAlone({ workbook, forms }: Returned): readonly Problem[] {
  return forms.flatMap(({ changes }) =>
    changes.flatMap(({ moved, after, before, row }): readonly Problem[] => {
      if (!moved) return [];
      const { sheet, row: at } = row;
      return [{ code: 'X63', file: workbook.file.name, sheet, row: at, column: sheet, raw: after, detail: before }];
    }),
  );
}

/** Reads a file of new versions aside, to see what it comes to. */
async function versionFile(desk: ReturnDesk, { workbook, forms, taken }: Returned, file: File): Promise<VersionFile> {
  const { writer, reader, memory, diagnosing, signal } = desk;
  const question = await questionOf(file, await reader.look(file, () => undefined), memory);
  const { looked, answers } = question;
  await clearStage(writer, 'returned_');
  const source = 1;
  const incoming = { source, file, looked, answers, sample: null, imported_at: '', yields: false };
  await stage(writer, reader, incoming, { seen: () => undefined, signal, at: 'returned_' });
  const outcomes = await outcomesOf(writer, diagnosing, { source, forms, all: file === taken });
  await clearStage(writer, 'returned_');
  return { looked: { file, place: workbook.place, question, answers, reportedAs: workbook.file.name }, outcomes };
}
