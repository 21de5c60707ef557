import type { Table } from '#charts/table.ts';
import type { Row } from '#engine/engine.ts';
import type { Look } from '#panels/question.ts';
import { count, money, percent } from '#text/format.ts';
import type { View } from '#view/view.ts';

/** A page for the leader: sentences, each with the hash of the view that shows its rows, and the figures in them. */
export interface Brief {
  readonly sentences: readonly {
    readonly id: string;
    readonly label: string;
    readonly words: string;
    readonly href: string;
  }[];
  readonly figures: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** Of what years and from when the data are. */
  readonly vintage: string;
  readonly ledger: string;
}

/** A part and what it is a part of. */
type Share = readonly [part: number, base: number];

/** One line of the figures under the sentences. */
export interface Fact {
  readonly about: string;
  readonly slots?: Share;
  readonly projects?: Share;
  readonly amount?: Share;
}

/** The answers a brief rests on, by the id of their question. */
export type Answers = (question: string) => readonly Row[];

/** One sentence of the brief: when it applies, what it says, which view shows its rows, which figures are in it. */
export interface Sentence {
  readonly id: string;
  /** Whether there is anything to say: its base is not 0. */
  applies(answers: Answers): boolean;
  /** Clauses, without the stop. */
  says(answers: Answers, look: Look): readonly string[];
  shows(view: View, answers: Answers): View;
  facts(answers: Answers, look: Look): readonly Fact[];
}

/** What is said of the money behind something: ，涉及 593.59 万元中的 320.43 万元（54.0%）; nothing where there is no base. */
export function moneyBehind(part: number, base: number, look: Look): string {
  const { text, view } = look;
  if (base === 0) return '';
  const [amount, whole] = [money(part, view.money), money(base, view.money)];
  return text.brief.behind(amount, whole, text.scales[view.money], percent(part, base));
}

/** An amount with its unit. */
export function moneyWords(fen: number, { text, view }: Pick<Look, 'text' | 'view'>): string {
  return `${money(fen, view.money)} ${text.scales[view.money]}`;
}

/** The figures as they stand on the page: a share and its base in one cell. */
export function figuresOf(facts: readonly Fact[], { text, view }: Look): Brief['figures'] {
  const words = text.brief.figures;
  const pair = (share: Share | undefined) => (share === undefined ? '' : `${count(share[0])}/${count(share[1])}`);
  const rate = (share: Share | undefined) => (share === undefined || share[1] === 0 ? '' : percent(...share));
  return {
    columns: [
      words.about,
      text.inUnit(words.amount, text.scales[view.money]),
      words.amount_share,
      words.projects,
      words.slots,
      words.slot_share,
    ],
    rows: facts.map(({ about, slots, projects, amount }) => [
      about,
      amount === undefined || amount[1] === 0 ? '' : money(amount[0], view.money),
      rate(amount),
      pair(projects),
      pair(slots),
      rate(slots),
    ]),
  };
}

/** The same figures one number a cell, for the table twin and for spreadsheets. */
export function tableOf(facts: readonly Fact[], { text }: Look): Table {
  const words = text.brief.figures;
  const counts = (['slots', 'slot_base'] as const).map((id) => ({ id, label: words[id], type: 'count' as const }));
  const projects = (['projects', 'project_base'] as const).map((id) => ({
    id,
    label: words[id],
    type: 'count' as const,
  }));
  return {
    columns: [
      { id: 'about', label: words.about, type: 'text', wide: true },
      ...counts,
      { id: 'slot_share', label: words.slot_share, type: 'share' },
      ...projects,
      { id: 'amount', label: words.amount, type: 'money' },
      { id: 'amount_share', label: words.amount_share, type: 'share' },
    ],
    rows: facts.map((fact) => [
      fact.about,
      fact.slots?.[0] ?? null,
      fact.slots?.[1] ?? null,
      shareOf(fact.slots),
      fact.projects?.[0] ?? null,
      fact.projects?.[1] ?? null,
      fact.amount === undefined || fact.amount[1] === 0 ? null : fact.amount[0],
      shareOf(fact.amount),
    ]),
  };
}

function shareOf(share: Share | undefined): number | null {
  return share === undefined || share[1] === 0 ? null : share[0] / share[1];
}
