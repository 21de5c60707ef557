import type { MarkFilter } from '#charts/chart.ts';
import { KINDS, type KindId, kindBit, LESSER_KINDS } from '#domain/kinds.ts';
import { SEVERITIES, type Severity } from '#domain/severity.ts';
import { maskHas } from '#domain/states.ts';
import type { Row } from '#engine/engine.ts';
import { number, text as textOf } from '#model/rows.ts';
import type { Look, Question } from '#panels/question.ts';
import { marksText, type Slot, slotIn } from '#panels/slots.ts';
import { RULES, rulesWith } from '#rules/catalogue.ts';
import { count, money, percent } from '#text/format.ts';
import { isGrave, ruleName, severityRank } from '#view/rules.ts';
import sql from './ask.sql?raw';

const DRAWN = 20;

/** One weak slot of a form in words. */
interface Deduction {
  readonly slot: Slot;
  readonly label: string;
  readonly pick: MarkFilter;
}

/** One form of the ranking by weakness, with the reasons for its place. */
export interface WeakProject {
  readonly project: number;
  readonly place: string;
  readonly title: string;
  readonly subtitle: string;
  readonly amount: string;
  readonly share: string;
  readonly counts: readonly { readonly label: string; readonly grave: boolean }[];
  readonly deductions: readonly Deduction[];
  readonly others: string;
}

/** 指标最弱的项目: the forms with the most weak slots, and where each is weak. No score. */
export const weakestProjects: Question<readonly WeakProject[]> = {
  id: 'weakest-projects',
  sql,
  judging: true,
  draw(rows, look) {
    const { text } = look;
    const words = text.findings.weakest;
    const weak = number(rows[0], 'weak_projects');
    const ranked = rows.filter((row) => row.place !== null);
    const drawn = ranked.slice(0, DRAWN);
    return {
      body: { type: 'own', own: drawn.map((row) => projectOf(row, look)) },
      note: words.note(count(weak), count(number(rows[0], 'all_projects'))),
      remarks: [
        ...(weak === 0 ? [words.none] : []),
        ...(ranked.length > DRAWN ? [words.drawn(count(DRAWN), count(weak))] : []),
        ...(weak > ranked.length ? [words.cut(count(ranked.length), count(weak))] : []),
      ],
      summary:
        weak === 0
          ? words.none
          : words.summary(
              drawn
                .slice(0, 3)
                .map((row) => textOf(row, 'name') ?? '')
                .join(text.list.comma),
            ),
      table: tableOf(ranked, look),
      empty: number(rows[0], 'all_projects') === 0,
    };
  },
};

function projectOf(row: Row, look: Look): WeakProject {
  const { text, view } = look;
  const words = text.findings.weakest;
  const rules = formRules(row, look);
  const scale = text.scales[view.money];
  return {
    project: number(row, 'project'),
    place: count(number(row, 'place')),
    title: textOf(row, 'name') ?? '',
    subtitle: [row.year, row.unit].filter(Boolean).join(' · '),
    amount: row.amount === null ? words.noAmount : `${money(number(row, 'amount'), view.money)} ${scale}`,
    share: row.amount === null ? '' : words.share(percent(number(row, 'amount'), number(row, 'all_amount'))),
    counts: (['critical', 'major', 'minor'] as const)
      .filter((severity) => number(row, `${severity}_slots`) > 0)
      .map((severity) => ({
        label: words.slots(text.findings.severities[severity], count(number(row, `${severity}_slots`))),
        grave: isGrave(severity),
      })),
    deductions: deductionsOf(row, look),
    others: rules === '' ? '' : words.formFindings(rules),
  };
}

/** The weak slots, worst first, and how each is weak. */
function deductionsOf(row: Row, { text }: Look): readonly Deduction[] {
  return KINDS.flatMap(({ id }): readonly (Deduction & { readonly severity: Severity })[] => {
    const slot = slotIn(row, id);
    const severity = severityOf(row, id);
    if (slot === null || severity === null) return [];
    const how = slot.state === 'given' ? marksText(slot, text) : text.states[slot.state];
    return [
      {
        severity,
        slot,
        label: text.findings.weakest.deduction(text.kinds[id], how),
        pick: slot.misplaced
          ? { kind: id, state: 'misplaced' }
          : slot.state === 'given'
            ? contradicted()
            : { kind: id, state: slot.state },
      },
    ];
  }).sort((a, b) => severityRank(a.severity) - severityRank(b.severity));
}

/** A given slot that is weak, yet not misplaced, is contradicted by its target. */
function contradicted(): MarkFilter {
  const [rule] = rulesWith('contradicts');
  return rule === undefined ? { state: 'given' } : { rule };
}

/** How much a weak slot weighs, as in standing.sql; `null` for one that is not weak. */
function severityOf(row: Row, kind: KindId): Severity | null {
  const has = (mask: string) => maskHas(number(row, mask), kindBit(kind));
  if ((has('untargeted') || has('contradicted')) && !has('accepted')) return 'critical';
  if (!has('weak')) return null;
  return LESSER_KINDS.includes(kind) ? 'minor' : 'major';
}

/** Findings on the form as a whole, worst first: shown, but not what the ranking goes by. */
function formRules(row: Row, { text }: Look): string {
  const hit = (textOf(row, 'rules') ?? '').split('\u001f');
  return RULES.filter(({ id }) => hit.includes(id))
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
    .map(({ id, confidence }) =>
      confidence === 'B' ? text.findings.weakest.suspected(ruleName(id, text)) : ruleName(id, text),
    )
    .join(text.list.comma);
}

function tableOf(rows: readonly Row[], look: Look): ReturnType<Question['draw']>['table'] {
  const { text } = look;
  const label = text.findings.columns;
  return {
    columns: [
      { id: 'rank', label: label.rank, type: 'count' },
      { id: 'year', label: text.columns.year, type: 'year' },
      { id: 'project', label: text.columns.name, type: 'text', wide: true },
      { id: 'deductions', label: label.deductions, type: 'text', wide: true },
      { id: 'unit', label: text.columns.unit, type: 'text' },
      { id: 'amount', label: text.columns.amount, type: 'money' },
      { id: 'share', label: label.share, type: 'share' },
      { id: 'critical_slots', label: label.critical_slots, type: 'count' },
      { id: 'major_slots', label: label.major_slots, type: 'count' },
      { id: 'minor_slots', label: label.minor_slots, type: 'count' },
      { id: 'form_findings', label: label.form_findings, type: 'text', wide: true },
    ],
    rows: rows.map((row) => {
      const whole = number(row, 'all_amount');
      return [
        number(row, 'place'),
        number(row, 'year'),
        textOf(row, 'name'),
        deductionsOf(row, look)
          .map(({ label: said }) => said)
          .join(text.list.comma),
        textOf(row, 'unit'),
        row.amount === null ? null : number(row, 'amount'),
        row.amount === null || whole === 0 ? null : number(row, 'amount') / whole,
        number(row, 'critical_slots'),
        number(row, 'major_slots'),
        number(row, 'minor_slots'),
        formRules(row, look),
      ];
    }),
  };
}
