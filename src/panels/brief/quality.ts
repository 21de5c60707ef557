import { KINDS } from '#domain/kinds.ts';
import { GAPS } from '#domain/states.ts';
import { number, sum } from '#model/rows.ts';
import { rateChange } from '#panels/change.ts';
import { gapsOverYears } from '#panels/gaps-over-years/draw.ts';
import { gapOf } from '#panels/headline/draw.ts';
import { isReported } from '#panels/reported.ts';
import { count, percent } from '#text/format.ts';
import { wordFor } from '#text/wordFor.ts';
import { writeView } from '#view/view.ts';
import { type Basis, opened, totalOf } from './basis.ts';
import type { Sentence } from './sentence.ts';

/** Kinds named. */
const NAMED = 3;

/** 未有效填报率 with its base and its change, what of it says 无, and what is beside it. */
export function gapSentences(basis: Basis): readonly Sentence[] {
  const { look, before, now, own, time } = basis;
  const { text } = look;
  const words = text.brief.gaps;
  const [printed, gap] = [totalOf(basis, 'printed'), gapOf(now)];
  if (printed === 0) return [];
  const printedBefore = number(before ?? undefined, 'printed');
  const change =
    before === null || printedBefore === 0
      ? null
      : rateChange({ now: gap / printed, before: gapOf([before]) / printedBefore }, { text, time });
  const rate = words.rate({ rate: percent(gap, printed), gap: count(gap), printed: count(printed) });
  const [none, accepted, absent] = [number(own, 'none'), totalOf(basis, 'accepted'), totalOf(basis, 'absent')];
  const rows = (state: readonly string[]) => writeView(opened(basis, 'all', { state }));
  const said: readonly (Sentence | null)[] = [
    { id: 'gaps', words: `${rate}${change === null ? '' : words.change(change)}`, href: rows(GAPS) },
    none === 0 ? null : { id: 'none', words: words.none(count(none), percent(none, printed)), href: rows(['none']) },
    accepted === 0 ? null : { id: 'accepted', words: words.accepted(count(accepted)), href: rows(GAPS) },
    absent === 0 ? null : { id: 'absent', words: words.absent(count(absent)), href: rows(['absent']) },
  ];
  return said.flatMap((one) => (one === null ? [] : [{ ...one, words: `${one.words}${text.brief.stop}` }]));
}

/** The kinds with the highest share of certain weak items, the suspected ones beside them; kinds no form has are said. */
export function kindSentences(basis: Basis): readonly Sentence[] {
  const { look } = basis;
  const { text } = look;
  const words = text.brief.kinds;
  const kinds = kindsIn(basis);
  const weakest = kinds
    .filter(({ expected, certain, suspected }) => expected > 0 && certain + suspected > 0)
    .toSorted(
      (a, b) => b.certain / b.expected - a.certain / a.expected || b.suspected / b.expected - a.suspected / a.expected,
    )
    .slice(0, NAMED);
  const template = kinds.filter(({ expected }) => expected === 0);
  const named = weakest.map(({ kind, expected, certain, suspected }, at): Sentence => {
    const said = words.one({
      kind: wordFor(text.kinds, kind),
      expected: count(expected),
      certain: count(certain),
      share: percent(certain, expected),
    });
    const end = at === weakest.length - 1 ? text.brief.stop : text.brief.more;
    return {
      id: `kind-${kind}`,
      words: `${at === 0 ? words.lead : ''}${said}${suspected === 0 ? '' : words.suspected(count(suspected))}${end}`,
      href: writeView({
        ...look.view,
        page: 'indicators',
        measure: 'weak',
        filters: { ...look.view.filters, kind: [kind] },
      }),
    };
  });
  if (template.length === 0) return named;
  const missing = template.map(({ kind }) => wordFor(text.kinds, kind)).join(text.list.comma);
  return [...named, { id: 'template', words: `${words.template(missing)}${text.brief.stop}`, href: null }];
}

interface KindLine {
  readonly kind: string;
  /** Without the forms whose template lacks the kind. */
  readonly expected: number;
  readonly certain: number;
  readonly suspected: number;
}

/** In official order; of the kinds chosen alone, where some are. */
function kindsIn({ answers, time, look }: Basis): readonly KindLine[] {
  const chosen = look.view.filters.kind;
  const rows = answers(gapsOverYears.id).filter(
    (row) => isReported(row, time) && (chosen.length === 0 || chosen.includes(String(row.kind))),
  );
  return KINDS.flatMap(({ id }): readonly KindLine[] => {
    const own = rows.filter(({ kind }) => kind === id);
    if (own.length === 0) return [];
    return [{ kind: id, expected: sum(own, 'expected'), certain: sum(own, 'weak'), suspected: sum(own, 'suspected') }];
  });
}
