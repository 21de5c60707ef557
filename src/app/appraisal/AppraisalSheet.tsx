import type { AppraisalPaper } from '#export/appraisal/appraisalBook.ts';

/** A review form as it is printed: one A4 page where its words allow. */
export function AppraisalSheet({ paper }: { readonly paper: AppraisalPaper }) {
  const [question, found, assessment] = paper.heads;
  return (
    <article className="appraisal-sheet">
      <h2>{paper.title}</h2>
      <table>
        <colgroup>
          <col className="appraisal-a" />
          <col />
          <col className="appraisal-c" />
          <col className="appraisal-d" />
        </colgroup>
        <tbody>
          <Facts of={paper.facts} />
          <tr>
            <th scope="col">{question}</th>
            <th scope="col" colSpan={2}>
              {found}
            </th>
            <th scope="col">{assessment}</th>
          </tr>
          {paper.questions.map((one) => (
            <tr key={one.label} className="appraisal-found">
              <th scope="row">
                <strong>{one.label}</strong>
                <span>{one.asks}</span>
              </th>
              <td colSpan={2}>{one.found}</td>
              <td>{one.assessment}</td>
            </tr>
          ))}
          {paper.grades.map(({ label, means, chosen }, at) => (
            <tr key={label}>
              {at === 0 && (
                <th scope="rowgroup" rowSpan={paper.grades.length}>
                  {paper.gradeLabel}
                </th>
              )}
              <td colSpan={3}>
                {chosen ? '☑' : '☐'} <strong>{label}</strong>　{means}
              </td>
            </tr>
          ))}
          <tr className="appraisal-opinion">
            <th scope="row">{paper.opinion[0]}</th>
            <td colSpan={3}>{paper.opinion[1]}</td>
          </tr>
          <Facts of={paper.signed} />
        </tbody>
      </table>
      {paper.state !== '' && <p className="appraisal-state">{paper.state}</p>}
      <ul className="plain-list">
        {paper.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </article>
  );
}

/** Labels with what they say, two to a line. */
function Facts({ of }: { readonly of: AppraisalPaper['facts'] }) {
  return pairs(of).map((line) => (
    <tr key={line[0]?.[0]}>
      {line.map(([label, words]) => [
        <th key={`${label} head`} scope="row">
          {label}
        </th>,
        <td key={label}>{words}</td>,
      ])}
    </tr>
  ));
}

function pairs<T>(all: readonly T[]): readonly (readonly T[])[] {
  return all.flatMap((_, at) => (at % 2 === 0 ? [all.slice(at, at + 2)] : []));
}
