import { useDesk } from '#app/frame/context.ts';
import type { Sheet } from './sheet.ts';

/** The same project in other years, side by side; a click opens that year. */
export function SheetYears({ years }: Pick<Sheet, 'years'>) {
  const { text, view, setView } = useDesk();
  const words = text.sheet;
  if (years.length < 2) return null;
  return (
    <nav className="sheet-years" aria-label={words.years}>
      {years.map(({ identity, year, amount, weak, basis, name }) => (
        <button
          key={identity}
          type="button"
          aria-current={basis === 'self' ? 'true' : undefined}
          aria-label={words.yearTab(year, amount, weak)}
          title={basis === 'self' ? name : `${name} · ${words.bases[basis]}`}
          onClick={() => setView({ ...view, sheet: identity, cell: null })}
        >
          <strong>{year}</strong>
          <span>{amount}</span>
          <span className="note">{weak}</span>
        </button>
      ))}
      {years.some(({ basis }) => basis === 'name') && <p className="note">{words.someByName}</p>}
    </nav>
  );
}
