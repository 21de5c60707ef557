import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { askSheet, drawSheet, type Sheet, type SheetAnswers } from '#app/sheet/sheet.ts';
import identitySql from '#app/sheet/sheet-identity.sql?raw';
import { remarksOf } from '#rules/remarks.ts';
import { type Spot, spotName } from './queue.ts';

/** A remark on the desk: what it says, the reasons behind it, and what a verdict on it is given on. */
export interface DeskRemark {
  readonly name: string;
  readonly notes: readonly Sheet['notes'][number][];
  readonly spots: readonly Spot[];
}

/** A form on the desk with its remarks. */
export interface DeskForm {
  readonly project: number;
  readonly identity: string;
  readonly answers: SheetAnswers;
  readonly sheet: Sheet;
  readonly remarks: readonly DeskRemark[];
}

/** The form that lies on the desk; until it is there the one before, null where none was. */
export function useForm(project: number): DeskForm | null {
  const { workspace, text, view } = useDesk();
  const { changes, fingerprint } = useLoaded();
  const { data } = useQuery({
    queryKey: [`${changes} ${fingerprint}`, 'desk', project],
    queryFn: async () => {
      const [row] = await workspace.ask(identitySql, { project });
      const identity = String(row?.identity ?? '');
      return { project, identity, answers: await askSheet((sql) => workspace.ask(sql, { identity })) };
    },
    placeholderData: (before: { project: number; identity: string; answers: SheetAnswers } | undefined) => before,
    structuralSharing: false,
  });
  return useMemo(() => {
    if (data === undefined) return null;
    const sheet = drawSheet(data.answers, text, view.money);
    if (sheet === null) return null;
    const remarks = remarksOf(
      sheet.notes.map((note) => ({
        ...{ rule: note.rule, severity: note.severity, suspected: note.suspected, note },
        about: /^\d/.test(note.at) ? (note.at.split(' ')[0] ?? note.at) : note.at,
      })),
    ).map(({ lead, reasons }) => {
      const notes = [lead, ...reasons].map(({ note }) => note);
      const spots = notes.map(({ rule, position, kind }) => ({ project: data.project, rule, position, kind }));
      return { name: spotName(lead.note), notes, spots };
    });
    return { ...data, sheet, remarks };
  }, [data, text, view.money]);
}

/** The cell of the form a remark points at; null for the form as a whole. */
export function cellAt(at: string): string | null {
  const [first = '', second] = at.split(' ');
  if (at === '') return null;
  if (first === 'absent') return `name ${at}`;
  return second === undefined ? first : `${second} ${first}`;
}
