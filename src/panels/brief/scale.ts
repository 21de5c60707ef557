import { number } from '#model/rows.ts';
import { countChange } from '#panels/change.ts';
import { count } from '#text/format.ts';
import { writeView } from '#view/view.ts';
import { type Basis, isNarrowed, moneyChanged, moneyIn, opened, projectsIn, thanIn, totalOf } from './basis.ts';
import type { Sentence } from './sentence.ts';

/** 2025 年共 41 个项目，申请资金 10,527.47 万元，较上年增加 755.39 万元，增长 7.7%。 And what is not in it, or why nothing is compared. */
export function scaleOf(basis: Basis): readonly Sentence[] {
  const { look, before, why, period, several, time } = basis;
  const { text } = look;
  const words = text.brief.scale;
  const [projects, priced, amount] = ['projects', 'with_amount', 'amount'].map((name) => totalOf(basis, name)) as [
    number,
    number,
    number,
  ];
  const pricedBefore = number(before ?? undefined, 'with_amount');
  const change =
    before === null || priced === 0 || pricedBefore === 0 ? '' : moneyChanged(amount, number(before, 'amount'), basis);
  const said = isNarrowed(basis) ? words.chosen : several ? words.summed : words.whole;
  const projectsChange =
    before === null ? null : countChange({ now: projects, before: number(before, 'projects') }, { text, time });
  const withoutBefore = number(before ?? undefined, 'projects') - pricedBefore;
  const standIns = totalOf(basis, 'total_stands_in');
  const all = writeView(opened(basis, 'projects'));
  const list = writeView({ ...look.view, page: 'projects' });
  const whole = [
    said(period, projectsIn(projects, basis)),
    priced === 0 ? words.noAmount : words.amount(moneyIn(amount, basis)),
    change === '' ? '' : words.change(change),
  ].join('');
  const besides: readonly (readonly [id: string, said: string, href: string | null] | null)[] = [
    ['scale', whole, all],
    priced > 0 && priced < projects ? ['without', words.withoutAmount(count(projects - priced)), list] : null,
    standIns > 0 ? ['stand-ins', words.standIns(count(standIns)), list] : null,
    projectsChange === null ? null : ['projects', words.projectsChange(projectsChange), all],
    before !== null && pricedBefore > 0 && withoutBefore > 0
      ? ['without-before', words.withoutBefore(thanIn(basis), count(withoutBefore)), null]
      : null,
    before !== null && pricedBefore === 0 ? ['no-amount-before', words.noAmountBefore(thanIn(basis)), null] : null,
    why === '' ? null : ['why', why, null],
  ];
  return besides.flatMap((one) =>
    one === null ? [] : [{ id: one[0], words: `${one[1]}${text.brief.stop}`, href: one[2] }],
  );
}
