import { useDesk, useLoaded } from '#app/frame/context.ts';
import type { CaseAbout } from '#data/case/about.ts';
import { ledgerWords } from '#panels/ledger/draw.ts';
import { count, minute, money } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import './case.css';

/** On a page that is looked at only: what it is, from when, of which forms, over which data, and what its ledger said. */
export function CaseLine({ dropped }: { readonly dropped: boolean }) {
  const { text } = useDesk();
  const { held } = useLoaded();
  if (held === null) return null;
  const words = text.case;
  const [lead, ...facts] = caseFacts(held, text);
  return (
    <div className="notice case-line" role="note" data-testid="case-line">
      <strong>{lead}</strong>
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      {dropped && <span role="alert">{words.dropped}</span>}
    </div>
  );
}

/** The same in words, for the screen and for paper. */
export function caseFacts({ made_at, scope, named, identity, ledger }: CaseAbout, text: Text): readonly string[] {
  const words = text.case;
  const isBeside = new URLSearchParams(location.search).has('case');
  const forms = [
    text.ledger.forms(ledgerWords(ledger, '', count)),
    text.ledger.money(
      ledgerWords(ledger, 'amount_', (fen) => money(fen, 'wan')),
      text.scales.wan,
    ),
  ].join(text.list.clause);
  return [
    isBeside ? words.published : words.handed,
    words.readOnly,
    words.made(minute(made_at) ?? made_at),
    scope === 'all' ? words.scopes.all : words.scopes[scope](named.join(text.list.comma)),
    words.mark(`${identity.data}-${identity.judging}`),
    scope === 'all' ? words.ledger(forms) : words.ledgerOfPart(forms),
  ];
}
