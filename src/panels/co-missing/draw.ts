import { KINDS, type KindId, kindBit } from '#domain/kinds.ts';
import { maskHas } from '#domain/states.ts';
import type { Row } from '#engine/engine.ts';
import { number, sum } from '#model/rows.ts';
import type { Drawing, Look, Question } from '#panels/question.ts';
import { count, money, percent } from '#text/format.ts';
import sql from './ask.sql?raw';

/** With fewer projects a combination is a single project, and the matrix shows it better. */
const LEAST_PROJECTS = 20;
const DRAWN = 15;

/** Kinds that are weak together, and only they. */
export interface Combination {
  /** The mask of the kinds: stands for the combination when its projects are asked for. */
  readonly weak: number;
  readonly title: string;
  /** In step with the kinds of the panel. */
  readonly members: readonly boolean[];
  readonly projects: string;
  /** Projects as a share of those of the combination with the most. */
  readonly length: number;
  readonly share: string;
  readonly amount: string;
  readonly amountShare: string;
}

/** Combinations of weak kinds, most projects first. */
export interface Together {
  readonly kinds: readonly { readonly label: string; readonly projects: string; readonly length: number }[];
  readonly combinations: readonly Combination[];
  readonly amountLabel: string;
}

/** 哪些类型一起弱: combinations of kinds that are weak in the same project. */
export const coMissing: Question<Together> = {
  id: 'co-missing',
  sql,
  judging: true,
  draw(rows, look) {
    const { text, view } = look;
    const words = text.together;
    const all = sum(rows, 'projects');
    const weak = rows.filter((row) => number(row, 'weak') > 0);
    if (all === 0) return { ...lineOf(''), empty: true };
    if (all < LEAST_PROJECTS) return lineOf(words.tooFew(count(all), count(LEAST_PROJECTS)));
    if (weak.length === 0) return lineOf(words.noneWeak(count(all)));
    const sound = all - sum(weak, 'projects');
    const rest = weak.slice(DRAWN);
    return {
      body: { type: 'own', own: togetherOf(rows, look) },
      note: words.note(count(all), text.scales[view.money]),
      remarks: [
        ...pairOf(weak, all, look),
        words.joined([
          words.sound(count(sound), count(all), percent(sound, all)),
          ...(rest.length > 0 ? [words.drawn(count(DRAWN), count(weak.length), count(sum(rest, 'projects')))] : []),
        ]),
      ],
      summary: words.summary(titleOf(weak[0], look), count(number(weak[0], 'projects')), count(all)),
      table: tableOf(rows, look),
      empty: false,
    };
  },
};

function lineOf(note: string): Drawing<never> {
  return { body: { type: 'line' }, note, remarks: [], summary: note, table: { columns: [], rows: [] }, empty: false };
}

function togetherOf(rows: readonly Row[], look: Look): Together {
  const { text, view } = look;
  const [projects, amount] = [sum(rows, 'projects'), sum(rows, 'amount')];
  const drawn = rows.filter((row) => number(row, 'weak') > 0).slice(0, DRAWN);
  const kinds = KINDS.map(({ id }) => id).filter((id) => drawn.some((row) => isWeak(row, id)));
  const weakIn = (id: KindId) =>
    sum(
      rows.filter((row) => isWeak(row, id)),
      'projects',
    );
  const most = Math.max(...kinds.map(weakIn));
  return {
    kinds: kinds.map((id) => ({
      label: text.kinds[id],
      projects: count(weakIn(id)),
      length: weakIn(id) / most,
    })),
    combinations: drawn.map((row) => ({
      weak: number(row, 'weak'),
      title: titleOf(row, look),
      members: kinds.map((id) => isWeak(row, id)),
      projects: count(number(row, 'projects')),
      length: number(row, 'projects') / number(drawn[0], 'projects'),
      share: percent(number(row, 'projects'), projects),
      amount: number(row, 'with_amount') === 0 ? '—' : money(number(row, 'amount'), view.money),
      amountShare: percent(number(row, 'amount'), amount),
    })),
    amountLabel: text.inUnit(text.columns.amount, text.scales[view.money]),
  };
}

/** The two kinds that are weak in the most projects at once, whatever else is weak in them. */
function pairOf(rows: readonly Row[], all: number, { text }: Look): readonly string[] {
  const pairs = KINDS.flatMap(({ id: one }, at) =>
    KINDS.slice(at + 1).map(({ id: other }) => ({
      kinds: [one, other],
      projects: sum(
        rows.filter((row) => isWeak(row, one) && isWeak(row, other)),
        'projects',
      ),
    })),
  );
  const [most] = pairs.sort((a, b) => b.projects - a.projects);
  if (most === undefined || most.projects === 0) return [];
  const kinds = text.together.together(most.kinds.map((id) => text.kinds[id]));
  return [text.together.pair(kinds, count(most.projects), count(all), percent(most.projects, all))];
}

function tableOf(rows: readonly Row[], look: Look): Drawing['table'] {
  const { text } = look;
  const words = text.together;
  const [projects, amount] = [sum(rows, 'projects'), sum(rows, 'amount')];
  return {
    columns: [
      { id: 'kinds', label: words.combination, type: 'text', wide: true },
      { id: 'weak_kinds', label: words.kinds, type: 'count' },
      { id: 'projects', label: text.columns.projects, type: 'count' },
      { id: 'share', label: words.share, type: 'share' },
      { id: 'amount', label: text.columns.amount, type: 'money' },
      { id: 'amount_share', label: words.amountShare, type: 'share' },
    ],
    rows: rows.map((row) => [
      titleOf(row, look),
      KINDS.filter(({ id }) => isWeak(row, id)).length,
      number(row, 'projects'),
      number(row, 'projects') / projects,
      number(row, 'with_amount') === 0 ? null : number(row, 'amount'),
      amount === 0 ? null : number(row, 'amount') / amount,
    ]),
  };
}

function titleOf(row: Row | undefined, { text }: Look): string {
  const kinds = KINDS.filter(({ id }) => row !== undefined && isWeak(row, id)).map(({ id }) => text.kinds[id]);
  return kinds.length === 0 ? text.together.nothing : text.together.together(kinds);
}

function isWeak(row: Row, kind: KindId): boolean {
  return maskHas(number(row, 'weak'), kindBit(kind));
}
