import type { ViewProps } from '#panels/panel.ts';
import { slotClass } from '#panels/slots.ts';
import type { WeakProject } from './draw.ts';
import './weak.css';

/** The weakest forms, each with the reasons for its place; no score. */
export function WeakList({ own: projects, hands: { pick: onPick, FormLink } }: ViewProps<readonly WeakProject[]>) {
  return (
    <ol className="list-box plain-list">
      {projects.map(({ place, title, subtitle, amount, share, items, standing, weak, others, project }) => (
        <li key={place} className="weak">
          <span className="weak-place">{place}</span>
          <div>
            <span className="weak-title">
              <FormLink project={project} name={title} />
            </span>
            <span className="note">{subtitle}</span>
          </div>
          <div className="weak-money">
            {amount}
            <span className="note">{share}</span>
          </div>
          <div className="weak-why">
            <span className="weak-counts">
              {standing !== null && <span className="grave">{standing}</span>}
              <span>{items}</span>
            </span>
            {weak.map(({ slot, label, pick }) => (
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
