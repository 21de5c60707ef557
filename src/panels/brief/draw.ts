import type { Row } from '#engine/engine.ts';
import { balanceOf } from '#model/ledger.ts';
import { number } from '#model/rows.ts';
import { gapsOverYears } from '#panels/gaps-over-years/draw.ts';
import { headline } from '#panels/headline/draw.ts';
import { ledger, ledgerWords, totalOf } from '#panels/ledger/draw.ts';
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

/** What became of every form that was read, in forms and in money. */
function ledgerText(rows: readonly Row[], { text, view }: Look): string {
  const total = totalOf(rows);
  const unread = rows.filter((row) => balanceOf(row) === 'unread').length;
  return [
    text.ledger.forms(ledgerWords(total, '', count)),
    text.ledger.money(
      ledgerWords(total, 'amount_', (fen) => money(fen, view.money)),
      text.scales[view.money],
    ),
    text.ledger.balances[balanceOf(total)],
    ...(unread === 0 ? [] : [text.ledger.unread(count(unread))]),
  ].join(text.list.clause);
}
