import { slotClass } from '#app/matrix/slotClass.ts';
import { SheetLink } from '#app/sheet/SheetLink.tsx';
import type { WeakProject } from '#panels/question.ts';
import type { Pick } from '#view/view.ts';

interface Props {
  readonly projects: readonly WeakProject[];
  readonly onPick: (pick: Pick) => void;
}

/** The weakest forms, each with the reasons for its place; no score. */
export function WeakList({ projects, onPick }: Props) {
  return (
    <ol className="list-box plain-list">
      {projects.map(({ place, title, subtitle, amount, share, counts, deductions, others, project }) => (
        <li key={place} className="weak">
          <span className="weak-place">{place}</span>
          <div>
            <span className="weak-title">
              <SheetLink project={project} name={title} />
            </span>
            <span className="note">{subtitle}</span>
          </div>
          <div className="weak-money">
            {amount}
            <span className="note">{share}</span>
          </div>
          <div className="weak-why">
            <span className="weak-counts">
              {counts.map(({ label, grave }) => (
                <span key={label} className={grave ? 'grave' : undefined}>
                  {label}
                </span>
              ))}
            </span>
            {deductions.map(({ slot, label, pick }) => (
              <button key={label} type="button" className={`${slotClass(slot)} deduction`} onClick={() => onPick(pick)}>
                {label}
              </button>
            ))}
            {others !== '' && <p className="note">{others}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
