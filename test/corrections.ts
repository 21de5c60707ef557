import { type Sent, sendCorrections } from '#app/corrections/sendCorrections.ts';
import type { FormOutcome } from '#data/corrections/outcomes.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import type { Asked } from '#data/import/questions.ts';
import type { Report } from '#data/import/report.ts';
import { readView } from '#view/view.ts';

/** The 整改单 of a unit, or of one form, of every year. */
export async function sentWorkbook(workspace: Workspace, sent: Sent): Promise<File> {
  const view = readView('#/diagnosis?year=all');
  const parcel = await sendCorrections(workspace, { sent, view, deadline: '2026-12-15' });
  if (parcel === null) throw new Error('nothing to send');
  return new File([parcel.content], parcel.name);
}

/** Imports, answers the question about corrections, and tells what was asked. */
export async function handBack(
  workspace: Workspace,
  files: readonly File[],
  corrections: 'take' | 'leave' = 'leave',
): Promise<{ readonly report: Report; readonly asked: Asked['corrections'] }> {
  let seen: Asked['corrections'] = null;
  const report = await workspace.import(files, {
    ask: async (asked) => {
      seen = asked.corrections;
      return { answers: asked.questions.map(({ answers }) => answers), versions: 'replace', corrections };
    },
    seen: () => undefined,
    signal: new AbortController().signal,
  });
  return { report, asked: seen };
}

/** A form that came back in a few words a line. */
export function inWords({ name, changes, findings, remarks }: FormOutcome): object {
  return {
    name,
    changes: changes.map(({ heading, kind, place, before, after }) =>
      [heading ?? kind ?? '', 'part' in place ? place.part : 'field' in place ? place.field : '', before, after].join(
        ' | ',
      ),
    ),
    ...Object.fromEntries(
      (['fixed', 'broken', 'disputed', 'open'] as const).map((outcome) => [
        outcome,
        findings
          .filter((finding) => finding.outcome === outcome)
          .map(({ rule, heading, kind, cell, reason }) =>
            [rule, heading ?? kind ?? '', cell ?? '', reason].filter(Boolean).join(' '),
          ),
      ]),
    ),
    remarks,
  };
}
