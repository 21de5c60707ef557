import { useDesk } from '#app/frame/context.ts';
import type { ReviewRounds } from '#panels/review-rounds/roundUnits.ts';
import { count } from '#text/format.ts';
import { StepHeads, StepTally } from './StepTally.tsx';

/** How many forms and how much money stood in each step at the end of each day or week: a bar and its numbers. */
export function RoundPeriods({ rounds: { over, steps } }: { readonly rounds: ReviewRounds }) {
  const { text } = useDesk();
  const words = text.rounds;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="round-box round-over" tabIndex={0} aria-label={words.over[over.by]}>
      <h3 className="round-title">{words.over[over.by]}</h3>
      <table className="round-table" data-testid="round-periods">
        <caption className="visually-hidden">{words.over[over.by]}</caption>
        <thead>
          <tr>
            <th scope="col">{words.until}</th>
            <td />
            <StepHeads steps={steps} />
          </tr>
        </thead>
        <tbody>
          {over.periods.map(({ until, steps: standing }) => (
            <tr key={until}>
              <th scope="row">{until}</th>
              <td className="round-bar-cell">
                <span
                  className="round-bar"
                  role="img"
                  aria-label={words.bar(
                    steps
                      .filter((step) => (standing.get(step)?.forms ?? 0) > 0)
                      .map((step) => words.stepCount(words.steps[step], count(standing.get(step)?.forms ?? 0))),
                  )}
                >
                  {steps
                    .filter((step) => (standing.get(step)?.forms ?? 0) > 0)
                    .map((step) => (
                      <span
                        key={step}
                        className={`step-${step}`}
                        style={{ flexGrow: standing.get(step)?.forms ?? 0 }}
                        aria-hidden="true"
                      />
                    ))}
                </span>
              </td>
              {steps.map((step) => (
                <StepTally key={step} step={step} tally={standing.get(step)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
