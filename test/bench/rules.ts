import { ruleOf } from '#rules/catalogue.ts';
import { doctorOf } from '#rules/diagnose.ts';
import { BUILT_IN } from '#rules/pack.ts';
import { FIRST_REMARKS } from '#rules/remarks.ts';
import {
  type Half,
  LABELLED_RULES,
  type LabelledRow,
  type LabelledSet,
  labelledRows,
  SETS,
} from '#test/rules/labelled.ts';
import { orderedForms } from '#test/rules/ordered.ts';
import { rankedForms } from './rankedForms.ts';
import { type Score, scores, scoreTable, spearman, totalLine } from './score.ts';

const doctor = doctorOf({ ...BUILT_IN, switched: { Q06: true } });

const RULES_OF_FORMS = LABELLED_RULES.filter((rule) => rule !== 'Q06');

/** The rules found on each labelled indicator, every rule switched on. */
function fired(rows: readonly LabelledRow[]): readonly (readonly string[])[] {
  return rows.map((row) => {
    const form = { goal_overall: null, goal_annual: null, indicators: [{ position: 1, weight: null, ...row }] };
    return doctor(form).findings.map(({ rule }) => rule);
  });
}

function scored(half: Half, set: LabelledSet) {
  const rows = labelledRows(half, set);
  return scores(set === 'plain' ? LABELLED_RULES : RULES_OF_FORMS, { rows, fired: fired(rows) });
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
      console.log(`blind: ${totalLine(ofConfidence(confidence, blind))}`);
    }
    if (list === 'misses') misses(labelledRows('open', set), set);
  }
  await forms();
}

/** Twenty forms that were put in order by hand, and rows of others. */
async function forms(): Promise<void> {
  const all = orderedForms();
  const rows = all.flatMap((form) => form.rows);
  const found = scores(RULES_OF_FORMS, { rows, fired: fired(rows) });
  console.log(`\nordered forms, ${rows.length} rows, open`);
  for (const confidence of ['A', 'B'] as const) {
    console.log(`confidence ${confidence}: ${totalLine(ofConfidence(confidence, found))}`);
  }
  const ranked = await rankedForms(all);
  const byHand = ranked.map(({ place }) => place);
  console.log(
    `order of ${ranked.length} forms, Spearman with the one made by hand: ${spearman(
      byHand,
      ranked.map(({ rank }) => rank),
    ).toFixed(2)}`,
  );
  const [remarks, pieces] = [ranked.map((form) => form.remarks), ranked.map((form) => form.findings)];
  console.log(
    `remarks a form, all: ${spread(remarks)}; findings before they are folded: ${spread(pieces)}; first shown: at most ${FIRST_REMARKS}`,
  );
}

function spread(counts: readonly number[]): string {
  const sorted = counts.toSorted((a, b) => a - b);
  return `least ${sorted[0]}, median ${sorted[sorted.length >> 1]}, most ${sorted.at(-1)}`;
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
