import { useDesk, useLoaded } from '#app/frame/context.ts';
import { useAnswer } from '#app/frame/useAnswer.ts';
import { writeView } from '#view/view.ts';
import { COVERAGE, coverageLine } from './roster-coverage.ts';

/** Under the large figures: how far the forms cover the roster. Nothing without one. */
export function RosterCoverage() {
  const { workspace } = useDesk();
  useLoaded();
  return workspace.roster.kept === null ? null : <Line />;
}

function Line() {
  const { text, view } = useDesk();
  const line = coverageLine(useAnswer(COVERAGE), { text, view });
  if (line === null) return null;
  return (
    <p className="roster-coverage" data-testid="roster-coverage">
      {line}
      {text.list.clause}
      <a href={writeView({ ...view, page: 'data' })}>{text.roster.coverage.open}</a>
    </p>
  );
}
