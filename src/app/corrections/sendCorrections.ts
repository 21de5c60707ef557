import { factsOf } from '#app/panel/panelFiles.ts';
import type { Workspace } from '#data/dataset/workspace.ts';
import { list } from '#engine/engine.ts';
import { corrections, type Parcel } from '#export/corrections/corrections.ts';
import { askedBy, statementOf } from '#panels/question.ts';
import { texts } from '#text/text.ts';
import { NO_FILTERS, type View } from '#view/view.ts';
import { CORRECTION_FORMS, CORRECTION_PARTS, correctionForms } from './correction.ts';

/** Whose forms go out: those of some units under the filters of the view, or one form by its identity. */
export type Sent = { readonly units: readonly string[] } | { readonly identity: string };

interface Sending {
  readonly sent: Sent;
  readonly view: View;
  /** Only what a reviewer confirmed is asked. */
  readonly confirmed?: boolean;
  /** YYYY-MM-DD, or ''. */
  readonly deadline: string;
}

/** A 整改单 is an official paper: Chinese whatever the language of the page. */
const text = texts.zh;
/** What its first sheet says of where it comes from; filters only where they chose the forms. */
const SAID: readonly string[] = ['data', 'rules', 'mark', 'made'];

/** Makes the 整改单 and notes in the log of the rounds that it was sent; `null` where no form is left to send. */
export async function sendCorrections(workspace: Workspace, sending: Sending): Promise<Parcel | null> {
  const { sent, deadline, confirmed = false } = sending;
  // One form is sent whole, whatever is chosen on the page.
  const view =
    'identity' in sent
      ? { ...sending.view, filters: { ...NO_FILTERS, year: sending.view.filters.year } }
      : sending.view;
  const places = {
    ...askedBy({}, view),
    only_confirmed: Number(confirmed),
    identity: 'identity' in sent ? sent.identity : '',
    units_asked: 'units' in sent ? `\u001f${list(sent.units)}` : '',
  };
  const asked = await workspace.ask(statementOf(CORRECTION_FORMS), places);
  if (asked.length === 0) return null;
  const projects = list(asked.map(({ project }) => Number(project)));
  const narrowed = confirmed || isNarrowed(view);
  const parts = {
    rows: await workspace.ask(CORRECTION_PARTS.rows.sql, { projects }),
    findings: await workspace.ask(statementOf(CORRECTION_PARTS.findings), { ...places, projects }),
    // The reader's doubts pass no filter on findings.
    doubts: narrowed ? [] : await workspace.ask(CORRECTION_PARTS.doubts.sql, { projects }),
  };
  const rounds = workspace.rounds.next(asked.map(({ identity }) => String(identity)));
  const forms = correctionForms(asked, parts, { text, rounds });
  const facts = await factsOf({ workspace, view, text });
  const parcel = await corrections(forms, {
    deadline,
    confirmed,
    facts: facts.filter(({ id }) => SAID.includes(id) || (id === 'filters' && 'units' in sent)),
  });
  const at = new Date().toISOString();
  await workspace.rounds.add(
    forms.map(({ identity: form, round }) => ({
      identity: form,
      step: 'sent',
      round,
      deadline: deadline === '' ? null : deadline,
      at,
    })),
  );
  return parcel;
}

/** Whether the filters let through only some of the findings of a form. */
function isNarrowed({ filters }: View): boolean {
  return [filters.rule, filters.severity, filters.kind].some((values) => values.length > 0);
}
