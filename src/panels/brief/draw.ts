import type { Row } from '#engine/engine.ts';
import { number, sum } from '#model/rows.ts';
import { gapsOverYears } from '#panels/gaps-over-years/draw.ts';
import { headline } from '#panels/headline/draw.ts';
import { ledger } from '#panels/ledger/draw.ts';
import type { Look, Question } from '#panels/question.ts';
import { vintage, vintageText } from '#panels/vintage.ts';
import { largeWeak } from '#panels/weakest-projects/draw.ts';
import { count, money } from '#text/format.ts';
import sql from './ask.sql?raw';
import { barsOf } from './bars.ts';
import { type Basis, basisOf, OWN, placeOf, yearsIn } from './basis.ts';
import { BY_CATEGORY, categorySentences } from './categories.ts';
import { CHANGES, changeSentences } from './changes.ts';
import { figuresOf, tableOf } from './figures.ts';
import { largeOf } from './large.ts';
import type { Brief, Paragraph } from './page.ts';
import { gapSentences, kindSentences } from './quality.ts';
import { ROUNDS, roundSentences } from './rounds.ts';
import { scaleOf } from './scale.ts';
import { shareOfExpected, weakSentences } from './weak.ts';

/** In the order they stand on the page; one with nothing to say is left out. */
const PARAGRAPHS = {
  scale: scaleOf,
  categories: categorySentences,
  changes: changeSentences,
  gaps: gapSentences,
  weak: weakSentences,
  kinds: kindSentences,
  rounds: roundSentences,
} as const;

/** 简报: what a leader carries away, in sentences made by rules from the answers of other questions. */
export const brief: Question<Brief> = {
  id: OWN,
  sql,
  judging: true,
  parts: [headline, BY_CATEGORY, CHANGES, gapsOverYears, largeWeak, ROUNDS, ledger, vintage],
  draw(rows, look) {
    const basis = basisOf(rows, look);
    const { text } = look;
    const some = number(basis.own, 'projects') > 0;
    const paragraphs = some ? paragraphsOf(basis) : [];
    return {
      body: {
        type: 'own',
        own: {
          title: titleOf(basis),
          head: headOf(basis),
          paragraphs,
          figures: figuresOf(basis),
          bars: barsOf(basis),
          large: largeOf(basis),
          rests: text.brief.rests(shareOfExpected(basis)),
          vintage: vintageText(basis.answers(vintage.id)[0], text),
          ledger: ledgerText(basis.answers(ledger.id), look),
        },
      },
      note: text.brief.note,
      remarks: [],
      summary: paragraphs.flatMap(({ says }) => says.map(({ words }) => words)).join(''),
      table: tableOf(basis),
      empty: !some,
    };
  },
};

function paragraphsOf(basis: Basis): readonly Paragraph[] {
  const { labels } = basis.look.text.brief;
  return (Object.keys(PARAGRAPHS) as (keyof typeof PARAGRAPHS)[])
    .map((id) => ({ id, label: labels[id], says: PARAGRAPHS[id](basis) }))
    .filter(({ says }) => says.length > 0);
}

function titleOf(basis: Basis): string {
  return basis.look.text.brief.title(placeOf(basis), yearsIn(basis.look));
}

function headOf({ look, period, before, time }: Basis): string {
  const { text, view } = look;
  const said = before === null ? period : text.time.compared(period, String(time.against));
  return text.brief.head(said, text.scales[view.money]);
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
