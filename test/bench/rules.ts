import { ruleOf } from '#rules/catalogue.ts';
import { doctorOf } from '#rules/diagnose.ts';
import { BUILT_IN } from '#rules/pack.ts';
import {
  type Half,
  LABELLED_RULES,
  type LabelledRow,
  type LabelledSet,
  labelledRows,
  SETS,
} from '#test/rules/labelled.ts';
import { type Score, scores, scoreTable } from './score.ts';

const doctor = doctorOf({ ...BUILT_IN, switched: { Q06: true } });

/** The rules found on each labelled indicator, every rule switched on. */
function fired(rows: readonly LabelledRow[]): readonly (readonly string[])[] {
  return rows.map((row) => {
    const form = { goal_overall: null, goal_annual: null, indicators: [{ position: 1, weight: null, ...row }] };
    return doctor(form).findings.map(({ rule }) => rule);
  });
}

function scored(half: Half, set: LabelledSet) {
  const rows = labelledRows(half, set);
  const rules = set === 'plain' ? LABELLED_RULES : LABELLED_RULES.filter((rule) => rule !== 'Q06');
  return scores(rules, { rows, fired: fired(rows) });
}

/** Scores of the rules of one confidence. */
function ofConfidence(confidence: 'A' | 'B', all: ReadonlyMap<string, Score>): ReadonlyMap<string, Score> {
  return new Map([...all].filter(([rule]) => ruleOf(rule)?.confidence === confidence));
}

/** Precision and recall of each rule; `misses` lists what goes wrong on the open half, to better the rules by. */
export async function bench([list]: readonly string[]): Promise<void> {
  for (const set of SETS) {
    const [open, blind] = [scored('open', set), scored('blind', set)];
    console.log(`\n${set}`);
    for (const confidence of ['A', 'B'] as const) {
      console.log(`confidence ${confidence}`);
      console.log(scoreTable(ofConfidence(confidence, open), ofConfidence(confidence, blind)));
    }
    if (list === 'misses') misses(labelledRows('open', set), set);
  }
}

function misses(rows: readonly LabelledRow[], set: LabelledSet): void {
  for (const [at, found] of fired(rows).entries()) {
    const row = rows[at];
    const wrong = LABELLED_RULES.flatMap((rule) => {
      const [is, was] = [row?.labels.includes(rule), found.includes(rule)];
      return is === was || (rule === 'Q06' && set === 'forms') ? [] : [`${was ? '+' : '-'}${rule}`];
    });
    if (wrong.length === 0) continue;
    console.log(
      wrong.join(' '),
      '|',
      row?.kind,
      '|',
      row?.name,
      '|',
      row?.operator ?? '',
      row?.target,
      row?.unit ?? '',
    );
  }
}
