import { useDesk } from '#app/frame/context.ts';
import type { Tally } from '#panels/review-rounds/roundPeriods.ts';
import { type ReviewRounds, totalIn, type UnitRounds } from '#panels/review-rounds/roundUnits.ts';
import { count } from '#text/format.ts';
import type { Pick as Picked } from '#view/view.ts';
import { RoundDue } from './RoundDue.tsx';
import { StepHeads, StepTally } from './StepTally.tsx';

interface Props {
  readonly rounds: ReviewRounds;
  readonly caption: string;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (units: ReadonlySet<string>) => void;
  readonly onPick: (pick: Picked) => void;
}

/** Units in the document at once; the table twin has all. */
const SHOWN = 300;

/** A row a unit: its forms by step, in counts and money, the round it is in and the next deadline. */
export function RoundUnits({ rounds: { units, steps }, caption, ticked, onTick, onPick }: Props) {
  const { text } = useDesk();
  const words = text.rounds;
  const tick = (unit: string, on: boolean) =>
    onTick(new Set([...ticked].filter((one) => one !== unit).concat(on ? [unit] : [])));
  return (
    <>
      {units.length > SHOWN && <p className="note">{words.moreUnits(count(SHOWN), count(units.length))}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="round-box" tabIndex={0} aria-label={text.panels['review-rounds']}>
        <table className="round-table" data-testid="round-units">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <td className="round-tick" />
              <th scope="col">{text.columns.unit}</th>
              <th scope="col" className="number">
                {words.allUnits}
              </th>
              <StepHeads steps={steps} />
              <th scope="col">{words.round}</th>
              <th scope="col">{words.nextDeadline}</th>
            </tr>
          </thead>
          <tbody>
            {units.slice(0, SHOWN).map((unit) => {
              const name = unit.unit || words.noUnit;
              return (
                <tr key={unit.unit} data-unit={unit.unit}>
                  <td className="round-tick">
                    <input
                      type="checkbox"
                      aria-label={words.tickUnit(name)}
                      checked={ticked.has(unit.unit)}
                      disabled={units.length === 1}
                      onChange={(event) => tick(unit.unit, event.currentTarget.checked)}
                    />
                  </td>
                  <th scope="row">
                    <button
                      type="button"
                      className="sheet-link"
                      title={words.filterUnit(name)}
                      onClick={() => onPick({ unit: unit.unit })}
                    >
                      {name}
                    </button>
                  </th>
                  <StepTally tally={unit} />
                  {steps.map((step) => (
                    <StepTally key={step} step={step} tally={unit.steps.get(step)} />
                  ))}
                  <td>{unit.steps.get('received')?.forms === unit.forms ? '' : words.roundOf(count(unit.round))}</td>
                  <td>
                    <RoundDue deadline={unit.deadline} overdue={unit.overdue} />
                  </td>
                </tr>
              );
            })}
          </tbody>
          {units.length > 1 && <Totals units={units} steps={steps} />}
        </table>
      </section>
    </>
  );
}

/** All units together. */
function Totals({ units, steps }: Pick<ReviewRounds, 'units' | 'steps'>) {
  const { text } = useDesk();
  const total = (of: (unit: UnitRounds) => Tally) => ({
    forms: units.reduce((sum, unit) => sum + of(unit).forms, 0),
    amount: units.reduce((sum, unit) => sum + of(unit).amount, 0),
  });
  return (
    <tfoot>
      <tr>
        <td className="round-tick" />
        <th scope="row">{text.rounds.allUnits}</th>
        <StepTally tally={total((unit) => unit)} />
        {steps.map((step) => (
          <StepTally key={step} step={step} tally={totalIn(units, step)} />
        ))}
        <td />
        <td>
          <RoundDue deadline={null} overdue={total(({ overdue }) => overdue)} />
        </td>
      </tr>
    </tfoot>
  );
}
