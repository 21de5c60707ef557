import { askedText, CORRECTION_HEADS, correctionForm } from '#domain/corrections/correction.ts';
import {
  CORRECTION_PAIRS,
  type CorrectionCell,
  type CorrectionForm,
  type CorrectionNote,
} from '#domain/corrections/correctionForm.ts';
import { correctionPaper as words } from '#text/correctionPaper.ts';
import { wordFor } from '#text/wordFor.ts';
import type { Look, Paper, PaperCell } from './paper.ts';

/** Six columns of the form, what is wrong and what to do, where it is corrected, and the hidden keys. */
const WIDTHS = [11, 11, 14, 15, 13, 16, 27, 27, 25, 17, 20, 8, 8] as const;
const [PROBLEM, FIX, LEFT, RIGHT, REMARK, LEFT_KEY, RIGHT_KEY] = [6, 7, 8, 9, 10, 11, 12] as const;
/** They tell the form, so they are not changed here. */
const IDENTITY: readonly string[] = ['name', 'unit'];

type Line = readonly PaperCell[];

/** One form as a sheet of a 整改单: on the left as it is printed, on the right what is asked of the unit. */
export function correctionSheet(form: CorrectionForm, name: string, deadline: string): Paper {
  const lines = [
    [{ at: 0, text: words.title, look: 'title', across: 6 }],
    [
      { at: 0, text: factsOf(form, deadline), look: 'plain', across: 11 },
      ...(form.asked === null
        ? []
        : [{ at: LEFT_KEY, text: askedText(correctionForm(form.identity), form.asked), look: 'key' } as const]),
    ],
    heads(words.form, 0),
    ...fieldLines(form),
    indicatorHeads(form),
    ...form.rows.map(indicatorLine),
    ...wholeLines(form),
  ] satisfies readonly Line[];
  return { name, widths: WIDTHS, hidden: [LEFT_KEY, RIGHT_KEY], frozen: 3, upright: false, lines };
}

function factsOf({ year, moneyUnit, code, unit, round }: CorrectionForm, deadline: string): string {
  return [
    words.year(year),
    unit === '' ? words.noUnit : unit,
    words.moneyUnit(moneyUnit),
    ...(code === '' ? [] : [words.code(code)]),
    words.round(round),
    ...(deadline === '' ? [] : [words.deadline(deadline)]),
  ].join('　');
}

function heads(form: string, spelling: 0 | 1): Line {
  return [
    ...(form === '' ? [] : [{ at: 0, text: form, look: 'head', across: 6 } as const]),
    { at: PROBLEM, text: words.problems, look: 'head' },
    { at: FIX, text: words.fixes, look: 'head' },
    { at: LEFT, text: CORRECTION_HEADS.left[spelling], look: 'fillHead' },
    { at: RIGHT, text: CORRECTION_HEADS.right[spelling], look: 'fillHead' },
    { at: REMARK, text: CORRECTION_HEADS.remark[spelling], look: 'fillHead' },
  ];
}

function fieldLines({ fields, moneyUnit }: CorrectionForm): readonly Line[] {
  return CORRECTION_PAIRS.flatMap(([left, right]): readonly Line[] => {
    const [one, other] = [left === null ? undefined : fields[left], fields[right]];
    const beside = answers(
      [left === null ? null : cellOf(left, one), cellOf(right, other)],
      [left !== null && !IDENTITY.includes(left), !IDENTITY.includes(right)],
    );
    if (left === 'goal_overall') return goalLines(one, other, beside);
    const label = (at: number, field: string): PaperCell => ({ at, text: wordFor(words.fields, field), look: 'label' });
    if (AMOUNTS.includes(right)) {
      const first =
        right === 'annual' ? [{ at: 0, text: words.funding(moneyUnit), look: 'label', down: 4 } as const] : [];
      const own = left === null ? [blank(1, 1), blank(2, 1)] : [label(1, left), said(2, one, 1)];
      return [[...first, ...own, label(3, right), said(4, other, 2), ...beside]];
    }
    return [[label(0, left ?? ''), said(1, one, 2), label(3, right), said(4, other, 2), ...beside]];
  });
}

const AMOUNTS: readonly string[] = ['annual', 'appropriation', 'carry_over', 'annual_other'];

function goalLines(one: CorrectionCell | undefined, other: CorrectionCell | undefined, beside: Line): readonly Line[] {
  return [
    [
      { at: 0, text: words.goals, look: 'label', down: 2 },
      { at: 1, text: words.fields.goal_overall, look: 'label', across: 2 },
      { at: 3, text: words.fields.goal_annual, look: 'label', across: 3 },
      ...[PROBLEM, FIX, LEFT, RIGHT, REMARK].map((at) => blank(at, 1)),
    ],
    [said(1, one, 2), said(3, other, 3), ...beside],
  ];
}

function indicatorHeads({ rows }: CorrectionForm): Line {
  return [
    { at: 0, text: words.indicators, look: 'label', down: rows.length + 1 },
    { at: 1, text: words.level1, look: 'head' },
    { at: 2, text: words.level2, look: 'head' },
    { at: 3, text: words.level3, look: 'head', across: 2 },
    { at: 5, text: words.target, look: 'head' },
    ...heads('', 1),
  ];
}

function indicatorLine({ level1, span, level2, name, target, absent, more }: CorrectionForm['rows'][number]): Line {
  return [
    ...(span > 0 ? [{ at: 1, text: level1, look: 'label', down: span } as const] : []),
    { at: 2, text: level2, look: 'label' },
    ...(absent === '' && !more
      ? [said(3, name, 2), said(5, target, 1)]
      : [
          {
            at: 3,
            text: more ? words.more : absentWords(name),
            look: name.notes.length > 0 ? 'bad' : 'text',
            across: 3,
          } as const,
        ]),
    ...answers(
      [
        { label: words.level3, cell: name },
        { label: words.target, cell: target },
      ],
      [true, true],
    ),
  ];
}

/** A kind no form of the source has is a matter of the template, not of the unit. */
function absentWords({ notes }: CorrectionCell): string {
  return notes.length > 0 ? words.absent : words.absentInTemplate;
}

function wholeLines({ whole }: CorrectionForm): readonly Line[] {
  return whole.map((cell, at) => [
    ...(at === 0 ? [{ at: 0, text: words.whole, look: 'label', down: whole.length } as const] : []),
    { at: 1, text: at === 0 ? words.wholeHow : '', look: 'text', across: 5 },
    ...answers([{ label: '', cell }, null], [false, false]),
  ]);
}

interface Answered {
  readonly label: string;
  readonly cell: CorrectionCell;
}

function cellOf(field: string, cell: CorrectionCell | undefined): Answered | null {
  return cell === undefined ? null : { label: wordFor(words.fields, field), cell };
}

/** What is wrong with the two cells of a line and what to do, where to write, and the keys. */
function answers(sides: readonly [Answered | null, Answered | null], open: readonly [boolean, boolean]): Line {
  const notes = sides.flatMap((side) => (side?.cell.notes ?? []).map((note) => ({ note, label: side?.label ?? '' })));
  const told = (tell: (note: CorrectionNote) => string) =>
    notes.map(({ note, label }) => (label === '' ? tell(note) : words.on(label, tell(note)))).join('\n');
  const [left, right] = sides;
  return [
    { at: PROBLEM, text: told(({ title, evidence }) => [title, evidence].filter(Boolean).join('：')), look: 'note' },
    { at: FIX, text: told(fixWords), look: 'note' },
    { at: LEFT, text: '', look: fillLook(open[0] ? left : null) },
    { at: RIGHT, text: '', look: fillLook(open[1] ? right : null) },
    { at: REMARK, text: '', look: notes.length > 0 ? 'fill' : 'open' },
    ...(left === null ? [] : [{ at: LEFT_KEY, text: left.cell.key, look: 'key' } as const]),
    ...(right === null ? [] : [{ at: RIGHT_KEY, text: right.cell.key, look: 'key' } as const]),
  ];
}

/** What to do; before it what was said of it in an earlier round. */
function fixWords({ fix, dispute, said }: CorrectionNote): string {
  return [
    dispute === '' ? '' : words.disputed(dispute),
    said === '' ? (dispute === '' ? '' : words.unanswered) : words.answered(said),
    fix,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Blue where an answer is asked for, white where one may be given, grey where none is taken. */
function fillLook(side: Answered | null): Look {
  if (side === null) return 'locked';
  return side.cell.notes.length > 0 ? 'fill' : 'open';
}

function said(at: number, cell: CorrectionCell | undefined, across: number): PaperCell {
  return { at, text: cell?.text ?? '', look: (cell?.notes.length ?? 0) > 0 ? 'bad' : 'text', across };
}

function blank(at: number, across: number): PaperCell {
  return { at, text: '', look: 'text', across };
}
