import type { ViewProps } from '#panels/panel.ts';
import { useRoving } from '#ui/roving.ts';
import type { Figure } from './draw.ts';
import { Spark } from './Spark.tsx';
import './figures.css';

/** Large figures side by side, each with its change, its base and its history; a figure opens what it counts. */
export function Figures({ own: figures, hands: { text, view, setView } }: ViewProps<readonly Figure[]>) {
  const roving = useRoving<HTMLDListElement>();
  const report = (year: number) =>
    setView({ ...view, filters: { ...view.filters, year: [String(year)], against: null } });
  return (
    <dl className="figures" {...roving}>
      {figures.map(({ id, label, value, unit, notes, history, behind }) => (
        <div key={id} className="figure" data-figure={id}>
          <dt>{label}</dt>
          <dd>
            <span className="figure-line">
              <button
                type="button"
                title={text.sheet.behind.button}
                aria-label={`${label} ${value}${unit}：${text.sheet.behind.button}`}
                onClick={() => setView(behind(view))}
              >
                <span className="figure-value">{value}</span>
                {unit !== '' && <span className="figure-unit">{unit}</span>}
              </button>
              {history.length > 1 && <Spark history={history} onYear={report} />}
            </span>
            {notes.map((note) => (
              <span key={note} className="figure-note">
                {note}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
