import { useDesk } from '#app/frame/context.ts';
import { noteClass } from '#app/sheet/SheetNotes.tsx';
import type { Note } from '#app/sheet/sheet-notes.ts';
import { count } from '#text/format.ts';
import { type Spot, spotName } from './queue.ts';
import type { DeskRemark } from './useForm.ts';
import type { Verdicts } from './useVerdicts.ts';

interface Props {
  readonly remark: DeskRemark;
  readonly current: boolean;
  /** The one reason that is judged alone. */
  readonly only: string | null;
  readonly verdicts: Verdicts;
  readonly onLook: (name: string) => void;
  readonly onOnly: (name: string | null) => void;
}

/** One remark with its verdict; the reasons behind it can be chosen to be judged alone. */
export function RemarkLine({ remark, current, only, verdicts, onLook, onOnly }: Props) {
  const { text } = useDesk();
  const [lead, ...reasons] = remark.notes;
  const [spot] = remark.spots;
  if (lead === undefined || spot === undefined) return null;
  const { evidence } = lead;
  return (
    <li aria-current={current ? 'true' : undefined} data-remark={remark.name}>
      <button type="button" id={`desk-note-${lead.number}`} className="desk-remark" onClick={() => onLook(remark.name)}>
        <Head note={lead} spot={spot} verdicts={verdicts} />
        {evidence !== '' && <span className="desk-evidence">{evidence}</span>}
        <span className="note">{lead.about}</span>
        {current && <span className="desk-fix">{lead.fix}</span>}
      </button>
      {lead.dispute !== '' && <p className="sheet-dispute">{text.corrections.dispute(lead.dispute)}</p>}
      {current && reasons.length > 0 && (
        <>
          <p className="note">{text.desk.folded(count(reasons.length))}</p>
          <ul className="plain-list">
            {reasons.map((note, at) => {
              const own = remark.spots[at + 1];
              const name = spotName(note);
              return own === undefined ? null : (
                <li key={note.number}>
                  <button
                    type="button"
                    id={`desk-note-${note.number}`}
                    className="desk-reason"
                    aria-pressed={only === name}
                    onClick={() => onOnly(only === name ? null : name)}
                  >
                    <Head note={note} spot={own} verdicts={verdicts} />
                    {note.evidence !== '' && <span className="desk-evidence">{note.evidence}</span>}
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </li>
  );
}

function Head({ note, spot, verdicts }: { readonly note: Note; readonly spot: Spot; readonly verdicts: Verdicts }) {
  const { text } = useDesk();
  const said = verdicts.of(spot);
  const dismissed = said !== null && said.verdict !== 'confirmed';
  return (
    <span className={`desk-remark-head ${noteClass({ ...note, standing: !dismissed })}`}>
      <span className="sheet-number" aria-hidden="true">
        {note.number}
      </span>
      <strong>{note.title}</strong>
      {note.suspected && <span className="suspected">{text.verdicts.suspected}</span>}
      <span className={`severity severity-${note.severity}`}>{text.rules.severities[note.severity]}</span>
      <span className="desk-said" data-verdict={said?.verdict}>
        {said === null
          ? text.verdicts.open
          : [text.verdicts.verdicts[said.verdict], said.reason].filter(Boolean).join(text.list.colon)}
      </span>
    </span>
  );
}
