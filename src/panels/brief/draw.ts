import type { Row } from '#engine/engine.ts';
import { number, sum } from '#model/rows.ts';
import { findingsByRule } from '#panels/findings-by-rule/draw.ts';
import { headline } from '#panels/headline/draw.ts';
import { indicatorTypes } from '#panels/indicator-types/draw.ts';
import { ledger } from '#panels/ledger/draw.ts';
import type { Look, Question } from '#panels/question.ts';
import { spendingByCategory } from '#panels/spending-by-category/draw.ts';
import { spendingChange } from '#panels/spending-change/draw.ts';
import { vintage, vintageText } from '#panels/vintage.ts';
import { count, money } from '#text/format.ts';
import { wordFor } from '#text/wordFor.ts';
import { writeView } from '#view/view.ts';
import sql from './ask.sql?raw';
import { type Answers, type Brief, figuresOf, type Sentence, tableOf } from './facts.ts';
import { MONEY_SENTENCES } from './money.ts';
import { OWN, QUALITY_SENTENCES } from './quality.ts';

/** In the order they stand on the page. */
const SENTENCES: readonly Sentence[] = [...MONEY_SENTENCES, ...QUALITY_SENTENCES];

/** 简报: what a leader carries away, in sentences made by rules from the answers of other questions. */
export const brief: Question<Brief> = {
  id: OWN,
  sql,
  judging: true,
  parts: [headline, spendingByCategory, spendingChange, indicatorTypes, findingsByRule, ledger, vintage],
  draw(rows, look) {
    const { text, view } = look;
    const answers = answersIn(rows, look);
    const some = number(answers(OWN)[0], 'projects') > 0;
    const said = some ? SENTENCES.filter(({ applies }) => applies(answers)) : [];
    const facts = said.flatMap((sentence) => sentence.facts(answers, look));
    const sentences = said.map(({ id, says, shows }) => ({
      id,
      label: wordFor(text.brief.labels, id),
      words: `${says(answers, look).join(text.list.clause)}${text.brief.stop}`,
      href: writeView(shows(view, answers)),
    }));
    return {
      body: {
        type: 'own',
        own: {
          sentences,
          figures: figuresOf(facts, look),
          vintage: vintageText(answers(vintage.id)[0], text),
          ledger: ledgerText(answers(ledger.id), look),
        },
      },
      note: text.brief.note(text.scales[view.money]),
      remarks: [],
      summary: sentences.map(({ words }) => words).join(''),
      table: tableOf(facts, look),
      empty: !some,
    };
  },
};

/** The answers of the parts; of those with a row for every loaded year the rows of the reporting years. */
function answersIn(rows: readonly Row[], { time }: Look): Answers {
  const parts = new Map<string, Row[]>();
  for (const row of rows) {
    const part = parts.get(String(row.part));
    if (part === undefined) parts.set(String(row.part), [row]);
    else part.push(row);
  }
  return (question) => {
    const own = parts.get(question) ?? [];
    const yearly = question === headline.id || question === spendingByCategory.id;
    return yearly ? own.filter((row) => time.years.includes(number(row, 'year'))) : own;
  };
}

/** 读到＝入库＋隔离, forms and money. */
function ledgerText(rows: readonly Row[], { text, view }: Look): string {
  const words = text.brief.ledger;
  const [found = 0, accepted = 0, quarantined = 0] = ['found', 'accepted', 'quarantined'].map((id) => sum(rows, id));
  const amounts = ['amount_found', 'amount_accepted', 'amount_quarantined'].map((id) => sum(rows, id));
  const balanced = found === accepted + quarantined && amounts[0] === (amounts[1] ?? 0) + (amounts[2] ?? 0);
  const [a = '', b = '', c = ''] = amounts.map((amount) => money(amount, view.money));
  return [
    words.forms(count(found), count(accepted), count(quarantined)),
    words.money(a, b, c, text.scales[view.money]),
    balanced ? text.ledger.balanced : text.ledger.unbalanced,
  ].join(text.list.clause);
}
