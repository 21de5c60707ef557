import { list } from '#engine/engine.ts';
import { corrections, type Parcel } from '#export/corrections.ts';
import type { Workspace } from '#load/workspace.ts';
import { CORRECTION_FORMS, CORRECTION_PARTS, correctionForms } from '#questions/correction.ts';
import { askedBy, statementOf } from '#questions/question.ts';
import type { View } from '#questions/view.ts';
import { packVersion } from '#rules/pack.ts';
import { minute } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { packName } from './packName.ts';

/** Whose forms go out: those of some units under the filters of the view, or one form by its identity. */
export type Sent = { readonly units: readonly string[] } | { readonly identity: string };

interface Sending {
  readonly sent: Sent;
  readonly view: View;
  /** YYYY-MM-DD, or ''. */
  readonly deadline: string;
  readonly text: Text;
}

/** Makes the 整改单 and notes in the log of the rounds that it was sent; `null` where no form is left to send. */
export async function sendCorrections(workspace: Workspace, sending: Sending): Promise<Parcel | null> {
  const { sent, view, deadline, text } = sending;
  const places = {
    ...askedBy({}, view),
    identity: 'identity' in sent ? sent.identity : '',
    units_asked: 'units' in sent ? `\u001f${list(sent.units)}` : '',
  };
  const asked = await workspace.ask(statementOf(CORRECTION_FORMS), places);
  if (asked.length === 0) return null;
  const projects = list(asked.map(({ project }) => Number(project)));
  const parts = {
    rows: await workspace.ask(CORRECTION_PARTS.rows, { projects }),
    findings: await workspace.ask(CORRECTION_PARTS.findings, { projects }),
    doubts: await workspace.ask(CORRECTION_PARTS.doubts, { projects }),
  };
  const rounds = workspace.rounds.next(asked.map(({ identity }) => String(identity)));
  const forms = correctionForms(asked, parts, { text, rounds });
  const { identity } = workspace.loaded;
  const { pack } = workspace.reviewing.review;
  const at = new Date().toISOString();
  const parcel = await corrections(forms, {
    deadline,
    rules: `${packName(pack, text)} ${packVersion(pack)}`,
    data: `${identity.data}-${identity.judging}`,
    made: minute(at) ?? '',
  });
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
