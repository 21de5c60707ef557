import type { Column, Value } from '#charts/table.ts';
import type { Severity } from '#domain/severity.ts';
import type { Row } from '#engine/engine.ts';
import { number, text as textOf } from '#model/rows.ts';
import type { Question } from '#panels/question.ts';
import { ruleOf } from '#rules/catalogue.ts';
import { columnWord } from '#text/columnWord.ts';
import { count } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import { wordFor } from '#text/wordFor.ts';
import { narrowing } from '#view/narrowing.ts';
import { ruleFix, ruleName } from '#view/rules.ts';
import sql from './ask.sql?raw';
import { type FindingRow, isGap, type VerdictWord } from './finding.ts';

/** Findings listed on screen and on paper. */
export const MOST_LISTED = 500;
/** Listed, and written to a CSV at most. */
const MOST = { shown: MOST_LISTED, exported: 100_000 } as const;

/** 问题清单: each finding with its cell, its place in the file, the fix and the reviewer's verdict. */
export const findings: Question<readonly FindingRow[]> = {
  id: 'findings',
  sql,
  judging: true,
  asks: ({ filters }) => ({ ...narrowing(filters), rows: MOST.shown }),
  most: MOST,
  draw(rows, { text }) {
    const words = text.verdicts;
    const all = number(rows[0], 'findings');
    const listed = rows.map((row) => findingOf(row, text));
    const many = words.first(count(MOST.shown), count(all), count(MOST.exported));
    return {
      body: { type: 'own', own: listed.slice(0, MOST.shown) },
      note: words.note,
      remarks: all === 0 ? [words.none] : [all > MOST.shown ? many : words.all(count(all))],
      summary: words.summary(count(all)),
      table: { columns: columnsOf(text), rows: rows.map((row, at) => cellsOf(row, listed[at], text)) },
      empty: false,
    };
  },
};

function findingOf(row: Row, text: Text): FindingRow {
  const words = text.verdicts;
  const rule = String(row.rule);
  const position = row.position === null ? null : number(row, 'position');
  const kind = textOf(row, 'kind');
  const cell = textOf(row, 'cell');
  const known = ruleOf(rule);
  const about = kind === null ? textOf(row, 'level2') : wordFor(text.kinds, kind);
  return {
    key: [row.project, rule, position, kind, row.evidence].join('\u001f'),
    place: { project: number(row, 'project'), rule, position, kind },
    severity: row.severity as Severity,
    suspected: known?.confidence === 'B',
    rule: known === undefined ? '' : ruleName(rule, text),
    project: String(row.name ?? ''),
    subtitle: [row.year, row.unit].filter(Boolean).join(' · '),
    amount: row.amount === null ? null : number(row, 'amount'),
    about: about ?? (cell === null ? words.wholeForm : wordFor(words.cells, cell)),
    cell: cell === null ? '' : wordFor(words.cells, cell),
    evidence: evidenceOf(row, text),
    shows: row.evidence === null && position !== null ? (cell === 'target' ? 'target' : 'name') : null,
    indicator: position === null ? null : { name: textOf(row, 'indicator'), target: textOf(row, 'target') },
    source: words.at(
      [row.file, row.sheet].filter(Boolean).join(' · '),
      String(number(row, 'row_number')),
      columnWord(textOf(row, 'column_name'), text) ?? '',
    ),
    fix: ruleFix(rule, text),
    gap: isGap(rule),
    verdict: textOf(row, 'verdict') as VerdictWord | null,
    reason: textOf(row, 'reason') ?? '',
    dispute: textOf(row, 'dispute') ?? '',
  };
}

/** What shows the finding: what the rule says, else the text of the cell. */
function evidenceOf(row: Row, text: Text): string {
  const words = text.verdicts;
  const own = textOf(row, 'evidence');
  if (own !== null) return own;
  if (ruleOf(String(row.rule))?.absent) return words.absentRow;
  if (row.position === null) return '';
  return textOf(row, row.cell === 'target' ? 'target' : 'indicator') ?? words.blank;
}

function columnsOf(text: Text): readonly Column[] {
  const words = text.verdicts;
  return [
    { id: 'severity', label: words.severity, type: 'text' },
    { id: 'rule', label: words.rule, type: 'text' },
    { id: 'rule_name', label: words.rule_name, type: 'text' },
    { id: 'confidence', label: words.confidence, type: 'text' },
    { id: 'year', label: text.columns.year, type: 'year' },
    { id: 'project', label: text.columns.name, type: 'text', wide: true },
    { id: 'unit', label: text.columns.unit, type: 'text' },
    { id: 'amount', label: text.columns.amount, type: 'money' },
    { id: 'kind', label: text.columns.kind, type: 'text' },
    { id: 'evidence', label: words.evidence, type: 'text', wide: true },
    { id: 'indicator', label: text.fields.indicator, type: 'text', wide: true },
    { id: 'target', label: text.fields.target, type: 'text' },
    { id: 'file', label: text.columns.file, type: 'text' },
    { id: 'sheet', label: text.columns.sheet, type: 'text' },
    { id: 'row', label: text.columns.row, type: 'count' },
    { id: 'column', label: text.columns.column, type: 'text' },
    { id: 'fix', label: words.fix, type: 'text', wide: true },
    { id: 'verdict', label: words.verdict, type: 'text' },
    { id: 'reason', label: words.reason, type: 'text' },
    { id: 'dispute', label: words.dispute, type: 'text' },
  ];
}

function cellsOf(row: Row, finding: FindingRow | undefined, text: Text): readonly Value[] {
  if (finding === undefined) return [];
  const words = text.verdicts;
  const { severity, suspected, place, rule, amount, evidence, indicator, fix, verdict, reason, dispute } = finding;
  return [
    text.rules.severities[severity],
    place.rule,
    rule,
    suspected ? words.suspected : words.certain,
    number(row, 'year'),
    finding.project,
    textOf(row, 'unit'),
    amount,
    place.kind === null ? textOf(row, 'level2') : wordFor(text.kinds, place.kind),
    evidence,
    indicator?.name ?? null,
    indicator?.target ?? null,
    textOf(row, 'file'),
    textOf(row, 'sheet'),
    number(row, 'row_number'),
    columnWord(textOf(row, 'column_name'), text),
    fix,
    verdict === null ? words.open : words.verdicts[verdict],
    reason,
    dispute,
  ];
}
