import { filtersInWords } from '#app/filters/chips.ts';
import { packName } from '#app/rules/packName.ts';
import type { Loaded } from '#data/dataset/loaded.ts';
import type { Row } from '#engine/engine.ts';
import { balanceOf } from '#model/ledger.ts';
import { number, text as textOf } from '#model/rows.ts';
import { ledgerWords } from '#panels/ledger/draw.ts';
import { packVersion } from '#rules/pack.ts';
import { count, minute, money } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { wordFor } from '#text/wordFor.ts';
import type { Time } from '#view/time.ts';
import type { View } from '#view/view.ts';
import sql from './provenance.sql?raw';

/** Asked for what a view rests on: one row, with the filters of the view. */
export const PROVENANCE = { id: 'provenance', sql } as const;

/** One thing that whoever holds a picture, a sheet of paper or a workbook must know of it. */
export interface Fact {
  readonly id: 'data' | 'filters' | 'years' | 'ledger' | 'rules' | 'mark' | 'made';
  readonly label: string;
  readonly words: string;
}

interface Basis {
  readonly text: Text;
  readonly view: Pick<View, 'filters' | 'money'>;
  readonly time: Time;
  readonly loaded: Pick<Loaded, 'sample' | 'identity' | 'review'>;
  readonly made: Date;
}

/** 来历: whose data, which of them, how old, whether the ledger balances, by which rules; the same on every carrier. */
export function provenance(row: Row | undefined, { text, view, time, loaded, made }: Basis): readonly Fact[] {
  const words = text.provenance;
  const { sample, identity, review } = loaded;
  const filters = filtersInWords(view, time, text);
  const shown = words.shown(count(number(row, 'shown')), count(number(row, 'projects')));
  const said: Readonly<Record<Fact['id'], string>> = {
    data:
      sample === null ? words.files(count(number(row, 'files'))) : words.sample(wordFor(text.sources.samples, sample)),
    filters: [filters, shown].join(text.list.clause),
    years: [yearsIn(row, text), importedIn(row, text)].filter(Boolean).join(text.list.clause),
    ledger: ledgerIn(row, text),
    rules: review === null ? '' : words.rules(packName(review.pack, text), packVersion(review.pack)),
    mark: `${identity.data}-${identity.judging}`,
    made: minute(made.toISOString()) ?? '',
  };
  return (Object.keys(said) as Fact['id'][])
    .filter((id) => said[id] !== '')
    .map((id) => ({ id, label: words.labels[id], words: said[id] }));
}

function yearsIn(row: Row | undefined, { provenance: words }: Text): string {
  const [first, last] = [number(row, 'first_year'), number(row, 'last_year')];
  if (first === last) return first === 0 ? '' : words.oneYear(String(first));
  return words.years(String(first), String(last), count(number(row, 'years')));
}

/** A sample came in with the page. */
function importedIn(row: Row | undefined, { provenance: words }: Text): string {
  const at = row === undefined ? null : minute(textOf(row, 'imported_at'));
  return at === null ? '' : words.imported(at);
}

function ledgerIn(row: Row | undefined, text: Text): string {
  if (row === undefined) return '';
  const unread = number(row, 'unread');
  return [
    text.ledger.forms(ledgerWords(row, '', count)),
    text.ledger.money(ledgerWords(row, 'amount_', yuan), text.scales.yuan),
    balanceOf(row) === 'balanced' ? text.provenance.balanced : text.provenance.unbalanced,
    ...(unread === 0 ? [] : [text.ledger.unread(count(unread))]),
  ].join(text.list.clause);
}

function yuan(fen: number): string {
  return money(fen, 'yuan');
}
