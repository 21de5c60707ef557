import { COVERAGE, coverageLine } from '#questions/roster-coverage.ts';
import { writeView } from '#questions/view.ts';
import { useDesk, useLoaded } from './context.ts';
import { useAnswer } from './useAnswer.ts';

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
