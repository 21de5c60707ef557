import type { ViewProps } from '#panels/panel.ts';
import type { Figure } from './draw.ts';
import './figures.css';

/** Large figures side by side, each with its base under it. */
export function Figures({ own: figures, hands: { text, view, setView, pick: onPick } }: ViewProps<readonly Figure[]>) {
  return (
    <dl className="figures">
      {figures.map(({ id, label, value, unit, notes, pick, behind }) => (
        <div key={id} className="figure" data-figure={id}>
          <dt>{label}</dt>
          <dd>
            {pick === undefined ? (
              <Value value={value} unit={unit} />
            ) : (
              <button type="button" aria-label={`${label} ${value}${unit}`} onClick={() => onPick(pick)}>
                <Value value={value} unit={unit} />
              </button>
            )}
            {notes.map((note) => (
              <span key={note} className="figure-note">
                {note}
              </span>
            ))}
            <button
              type="button"
              className="figure-rows"
              aria-label={`${label}：${text.sheet.behind.button}`}
              onClick={() => setView(behind(view))}
            >
              {text.sheet.behind.button}
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ value, unit }: { readonly value: string; readonly unit: string }) {
  return (
    <>
      <span className="figure-value">{value}</span>
      {unit !== '' && <span className="figure-unit">{unit}</span>}
    </>
  );
}
