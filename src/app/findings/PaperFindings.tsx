import { useDesk } from '#app/frame/context.ts';
import { distinct } from '#model/rows.ts';
import { MOST_LISTED } from '#panels/findings/draw.ts';
import type { FindingRow } from '#panels/findings/finding.ts';
import { count, money } from '#text/format.ts';
import { usePrinting } from '#ui/printing.ts';
import { useFindingsByUnit } from './byUnit.ts';
import { verdictWord } from './verdictWord.ts';

/** On paper: how many findings each unit has, and the findings form by form where all of them are listed. */
export function PaperFindings({ rows }: { readonly rows: readonly FindingRow[] }) {
  const { findings } = useFindingsByUnit();
  if (!usePrinting()) return null;
  return (
    <div className="findings-paper">
      <ByUnit />
      {findings <= rows.length && <ByForm rows={rows} />}
    </div>
  );
}

/** On the first sheet: whether the list of findings is on paper, and where it is to be had when it is not. */
export function FindingsOnPaper() {
  const { text } = useDesk();
  const { findings } = useFindingsByUnit();
  if (findings === 0) return null;
  const { findings: words } = text.print;
  const all = findings <= MOST_LISTED;
  return <p>{all ? words.all(count(findings)) : words.leftOut(count(findings), count(MOST_LISTED))}</p>;
}

function ByUnit() {
  const { text, view } = useDesk();
  const words = text.print.findings;
  const { units, findings } = useFindingsByUnit();
  const { severities } = text.rules;
  const heads = [
    words.forms,
    text.inUnit(text.columns.amount, text.scales[view.money]),
    ...[words.findings, severities.critical, severities.major, severities.minor, severities.info],
  ];
  const lines = units.map(({ unit, forms, amount, findings: all, critical, major, minor }) => ({
    name: unit === '' ? text.rounds.noUnit : unit,
    numbers: [forms, amount, all, critical, major, minor, all - critical - major - minor] as const,
  }));
  const total = heads.map((_, at) => lines.reduce((sum, { numbers }) => sum + (numbers[at] ?? 0), 0));
  const said = (value: number | null | undefined, at: number) =>
    at === 1 ? (value == null ? '—' : money(value, view.money)) : count(value ?? 0);
  return (
    <>
      <h3>{words.byUnit(count(units.length), count(findings))}</h3>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{text.columns.unit}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, numbers }) => (
            <tr key={name}>
              <td>{name}</td>
              {heads.map((head, at) => (
                <td key={head} className="number">
                  {said(numbers[at], at)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{text.panel.sum}</td>
            {heads.map((head, at) => (
              <td key={head} className="number">
                {said(total[at], at)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </>
  );
}

function ByForm({ rows }: { readonly rows: readonly FindingRow[] }) {
  const { text, view } = useDesk();
  const words = text.verdicts;
  const forms = distinct(rows.map(({ place }) => place.project)).map((project) => ({
    project,
    found: rows.filter(({ place }) => place.project === project),
  }));
  return (
    <>
      <h3>{text.print.findings.byForm}</h3>
      <table className="table findings-forms">
        <thead>
          <tr>
            <th scope="col">{words.severity}</th>
            <th scope="col">{words.rule}</th>
            <th scope="col">{text.print.findings.where}</th>
            <th scope="col">{words.evidence}</th>
            <th scope="col">{words.verdict}</th>
          </tr>
        </thead>
        {forms.map(({ project, found }) => (
          <tbody key={project}>
            <tr>
              <th scope="rowgroup" colSpan={5}>
                {found[0]?.project}
                <span className="note">
                  {[found[0]?.subtitle, found[0]?.amount == null ? '' : text.amount(found[0].amount, view.money)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </th>
            </tr>
            {found.map((row) => (
              <tr key={row.key}>
                <td className={`severity severity-${row.severity}`}>{text.rules.severities[row.severity]}</td>
                <td>
                  {row.rule}
                  {row.suspected && <span className="note"> {words.suspected}</span>}
                </td>
                <td>
                  {[row.about, row.cell].filter((part, at, all) => part !== '' && all.indexOf(part) === at).join(' · ')}
                </td>
                <td className="wide">{row.evidence}</td>
                <td>
                  {row.verdict !== null && verdictWord(row, words)}
                  {row.dispute !== '' && <span className="note"> {words.disputed}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}
