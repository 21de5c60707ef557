import { number } from '#model/rows.ts';
import { countChange } from '#panels/change.ts';
import { count } from '#text/format.ts';
import { writeView } from '#view/view.ts';
import { type Basis, type Counted, opened, projectsIn, totalOf, worth } from './basis.ts';
import type { Sentence } from './sentence.ts';

/** 薄弱项目 and, of these, 大额薄弱项目 with money; what is certain and what only suspected told apart. */
export function weakSentences(basis: Basis): readonly Sentence[] {
  const { look, own, before, time, several } = basis;
  const { text } = look;
  const words = text.brief.weak;
  const { stop, more } = text.brief;
  const all = projectsIn(totalOf(basis, 'projects'), basis);
  const weak: Counted = {
    projects: totalOf(basis, 'weak_projects'),
    priced: number(own, 'weak_with_amount'),
    amount: totalOf(basis, 'weak_amount'),
  };
  const change = (name: string) => {
    const held = before === null ? null : number(before, name);
    const said = countChange({ now: totalOf(basis, name), before: held }, { text, time });
    return said === null ? '' : words.change(said);
  };
  const href = writeView(opened(basis, 'weak'));
  const items: Sentence = {
    id: 'weak-items',
    words: `${itemsSaid(basis)}${stop}`,
    href: writeView({ ...look.view, page: 'diagnosis', behind: null }),
  };
  if (weak.projects === 0) {
    const said = `${words.none(all)}${change('weak_projects')}${stop}`;
    return [{ id: 'weak', words: said, href: writeView(opened(basis, 'projects')) }, items];
  }
  const large: Counted = {
    projects: totalOf(basis, 'large_weak_projects'),
    priced: totalOf(basis, 'large_weak_projects'),
    amount: totalOf(basis, 'large_weak_amount'),
  };
  const largeSaid =
    large.projects === 0
      ? words.noLarge(several)
      : `${words.large(count(large.projects), several)}${change('large_weak_projects')}${worth(large, basis)}`;
  return [
    {
      id: 'weak',
      words: `${words.some(all, count(weak.projects), several)}${change('weak_projects')}${worth(weak, basis)}${stop}`,
      href,
    },
    ...certainty(weak, basis).map(({ id, said }, at, { length }) => ({
      id,
      words: `${said}${at === length - 1 ? stop : more}`,
      href: length === 1 ? href : writeView(opened(basis, id === 'weak-certain' ? 'weak_certain' : 'weak_suspected')),
    })),
    {
      id: 'large-weak',
      words: `${largeSaid}${stop}`,
      href: large.projects === 0 ? null : writeView(opened(basis, 'large_weak')),
    },
    items,
  ];
}

function itemsSaid(basis: Basis): string {
  const { own, look } = basis;
  const words = look.text.brief.weak;
  const expected = count(number(own, 'slots_expected'));
  const [certain, suspected] = [totalOf(basis, 'weak_items'), totalOf(basis, 'suspected_items')];
  if (certain + suspected === 0) return words.noItems(expected);
  return `${words.items(expected, count(certain))}${suspected === 0 ? '' : words.suspectedItems(count(suspected))}`;
}

/** What makes them weak: certain weak items alone, or only together with suspected ones. */
function certainty(
  weak: Counted,
  basis: Basis,
): readonly { readonly id: 'weak-certain' | 'weak-suspected'; readonly said: string }[] {
  const { own, look } = basis;
  const words = look.text.brief.weak;
  const share = shareOfExpected(basis);
  const certain: Counted = {
    projects: number(own, 'weak_certain'),
    priced: number(own, 'weak_certain_with_amount'),
    amount: number(own, 'weak_certain_amount'),
  };
  if (certain.projects === weak.projects) return [{ id: 'weak-certain', said: words.allCertain(share) }];
  if (certain.projects === 0) return [{ id: 'weak-suspected', said: words.allSuspected(share) }];
  const suspected: Counted = {
    projects: weak.projects - certain.projects,
    priced: weak.priced - certain.priced,
    amount: weak.amount - certain.amount,
  };
  return [
    { id: 'weak-certain', said: `${words.certain(count(certain.projects), share)}${worth(certain, basis, false)}` },
    { id: 'weak-suspected', said: `${words.suspected(count(suspected.projects))}${worth(suspected, basis, false)}` },
  ];
}

/** From which share of its expected items on a project is weak, by the rule pack: 50%. */
export function shareOfExpected({ own }: Basis): string {
  return `${count(number(own, 'weak_share'))}%`;
}
