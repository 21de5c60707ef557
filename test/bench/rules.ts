import { doctorOf } from '#rules/diagnose.ts';
import { BUILT_IN } from '#rules/pack.ts';
import { type Half, LABELLED_RULES, type LabelledRow, labelledRows } from '#test/rules/labelled.ts';
import { scores, scoreTable } from './score.ts';

const doctor = doctorOf({ ...BUILT_IN, switched: { Q06: true } });

/** The rules found on each labelled indicator, every rule switched on. */
function fired(rows: readonly LabelledRow[]): readonly (readonly string[])[] {
  return rows.map((row) => {
    const form = { goal_overall: null, goal_annual: null, indicators: [{ position: 1, weight: null, ...row }] };
    return doctor(form).findings.map(({ rule }) => rule);
  });
}

function scored(half: Half) {
  const rows = labelledRows(half);
  return scores(LABELLED_RULES, { rows, fired: fired(rows) });
}

/** Precision and recall of each rule; `misses` lists what goes wrong on the open half, to better the rules by. */
export async function bench([list]: readonly string[]): Promise<void> {
  console.log(scoreTable(scored('open'), scored('blind')));
  if (list !== 'misses') return;
  const rows = labelledRows('open');
  for (const [at, found] of fired(rows).entries()) {
    const row = rows[at];
    const wrong = LABELLED_RULES.flatMap((rule) => {
      const [is, was] = [row?.labels.includes(rule), found.includes(rule)];
      return is === was ? [] : [`${was ? '+' : '-'}${rule}`];
    });
    if (wrong.length > 0) console.log(wrong.join(' '), '|', row?.kind, '|', row?.name, '|', row?.target);
  }
}
