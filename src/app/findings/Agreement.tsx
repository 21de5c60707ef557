import { useDesk } from '#app/frame/context.ts';
import { useAnswer } from '#app/frame/useAnswer.ts';
import { number, sum } from '#model/rows.ts';
import { VERDICTS } from '#panels/findings/finding.ts';
import { count, percent } from '#text/format.ts';
import { ruleTitle } from '#view/rules.ts';
import { ACCEPTED, AGREEMENT } from './agreement.ts';
import './agreement.css';

/** How far the reviewer agrees with each rule, and how many gaps were accepted. */
export function Agreement() {
  const { text } = useDesk();
  const rows = useAnswer(AGREEMENT);
  const [gaps] = useAnswer(ACCEPTED);
  const words = text.verdicts;
  const [confirmed, rejected, other] = VERDICTS.map((name) => sum(rows, name)) as [number, number, number];
  const accepted = number(gaps, 'accepted');
  const gapLine = words.gaps(count(number(gaps, 'gaps')), count(accepted), count(number(gaps, 'gaps') - accepted));
  if (rows.length === 0) {
    return (
      <p className="agreement note" data-testid="agreement">
        {words.agreement.noneYet} · {gapLine}
      </p>
    );
  }
  return (
    <details className="agreement" data-testid="agreement">
      <summary>
        {words.agreement.line(count(confirmed + rejected + other), count(confirmed), count(rejected), count(other))}
        {confirmed + rejected > 0 && ` · ${words.agreement.rate(rate(confirmed, rejected))}`}
        {' · '}
        {gapLine}
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.rule}</th>
            {VERDICTS.map((name) => (
              <th key={name} scope="col" className="number">
                {words.verdicts[name]}
              </th>
            ))}
            <th scope="col">{words.agreement.column}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={String(row.rule)}>
              <th scope="row">{ruleTitle(String(row.rule), text)}</th>
              {VERDICTS.map((name) => (
                <td key={name} className="number">
                  {count(number(row, name))}
                </td>
              ))}
              <td>{rate(number(row, 'confirmed'), number(row, 'rejected'))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{words.agreement.how}</p>
    </details>
  );
}

/** A share with its base; nothing to agree with has none. */
function rate(confirmed: number, rejected: number): string {
  const base = confirmed + rejected;
  return base === 0 ? '—' : `${percent(confirmed, base)} (${count(confirmed)}/${count(base)})`;
}
