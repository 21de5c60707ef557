import { CSV_EXTRA_HEADERS, CSV_HEADERS, FORMAT } from '#domain/interchange/interchange.ts';
import { amountText, interchangeForm, type TableRow } from '#domain/interchange/interchangeForm.ts';
import { KINDS, kindBit } from '#domain/kinds.ts';
import { OUTCOMES } from '#domain/ledger.ts';
import { yuanText } from '#domain/money.ts';
import type { ProblemCode } from '#domain/problems.ts';
import { RULE_IDS } from '#domain/rules.ts';
import { maskHas, STATES } from '#domain/states.ts';
import { readTarget } from '#domain/targets/target.ts';
import { type CsvCell, csv, csvLines } from '#export/csv.ts';
import { CITED_PARTS, citationOf } from '#rules/basis/citations.ts';
import { packVersion, type RulePack } from '#rules/pack.ts';
import type { Text } from '#text/text.ts';
import extrasSql from './extras.sql?raw';
import findingsSql from './findings.sql?raw';
import formsSql from './forms.sql?raw';
import gapsSql from './gaps.sql?raw';
import indicatorsSql from './indicators.sql?raw';
import ledgerSql from './ledger.sql?raw';
import problemsSql from './problems.sql?raw';

type ExtraHeader = (typeof CSV_EXTRA_HEADERS)[number];
type Row = TableRow;

/** Asks the loaded data; the engine's `ask`. */
export type AskRows = (
  sql: string,
  parameters?: Readonly<Record<string, string | number | null>>,
) => Promise<readonly Row[]>;

/** What a reader made besides the data, as it goes along in the JSON. */
export interface Made {
  readonly pack: RulePack;
  /** 批注, each with what it was written about. */
  readonly annotations: readonly object[];
  /** Official reviews (绩效目标审核表), each with the identity of its form. */
  readonly appraisals: readonly object[];
}

/** All that is loaded as JSON of the format mingji/1, with what the rules of `pack` find; it imports again to the same data. */
export async function wholeJson(ask: AskRows, text: Text, { pack, annotations, appraisals }: Made): Promise<Blob> {
  const parts: string[] = [`{"format":${JSON.stringify(FORMAT)},"projects":[`];
  let first = true;
  for await (const { forms, indicators } of pieces(ask)) {
    const findings = grouped(forms, await ask(findingsSql, spanOf(forms)));
    for (const form of forms) {
      const own = {
        indicators: indicators.get(Number(form.project)) ?? [],
        findings: findings.get(Number(form.project)) ?? [],
      };
      parts.push(`${first ? '' : ','}\n${JSON.stringify(projectOf(form, own))}`);
      first = false;
    }
  }
  const problems = (await ask(problemsSql)).map((row) => problemOf(row, text));
  const gaps = await ask(gapsSql);
  const files = await ask(ledgerSql);
  const ledger = { ...ledgerOf(totalOf(files)), files: files.map(fileLedgerOf) };
  parts.push(
    `],\n"rule_pack":${JSON.stringify({ name: pack.name, version: packVersion(pack) })},\n"citations":${JSON.stringify(citationsOf(pack))},\n"problems":${JSON.stringify(problems)},\n"template_gaps":${JSON.stringify(gaps)},\n"annotations":${JSON.stringify(annotations)},\n"appraisals":${JSON.stringify(appraisals)},\n"ledger":${JSON.stringify(ledger)}}\n`,
  );
  return new Blob(parts, { type: 'application/json' });
}

/** What rules and the official review rest on, by rule or part; what is not named is an internal rule. */
function citationsOf(pack: RulePack): object {
  const cited = [...RULE_IDS, ...CITED_PARTS].flatMap((owner) => {
    const citation = citationOf(pack, owner);
    return citation === null ? [] : [[owner, citation] as const];
  });
  return Object.fromEntries(cited);
}

/** All that is loaded as CSV, one row per indicator; it imports again to the same data. */
export async function wholeCsv(ask: AskRows): Promise<Blob> {
  const parts: string[] = [];
  for await (const rows of wholeRows(ask)) parts.push(parts.length === 0 ? csv(rows) : csvLines(rows));
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

/** All that is loaded as rows, one per indicator, in pieces; the first piece is the header. */
export async function* wholeRows(ask: AskRows): AsyncGenerator<readonly (readonly CsvCell[])[]> {
  const extras = await extraHeaders(ask);
  yield [[...CSV_HEADERS, ...extras]];
  for await (const { forms, indicators } of pieces(ask)) {
    yield forms.flatMap((form) => {
      const rows = indicators.get(Number(form.project)) ?? [];
      const project = projectCells(form);
      return (rows.length === 0 ? [{}] : rows).map((row) => [
        ...project,
        ...textsOf(row, ['level1', 'level2', 'name', 'target']),
        ...extras.flatMap((header) => EXTRA[header](form, row)),
      ]);
    });
  }
}

/** Forms with their indicators, a piece at a time, so that a million forms need no copy in memory. */
async function* pieces(
  ask: AskRows,
): AsyncGenerator<{ readonly forms: readonly Row[]; readonly indicators: ReadonlyMap<number, readonly Row[]> }> {
  let after = -1;
  for (;;) {
    const forms = await ask(formsSql, { after });
    if (forms.length === 0) return;
    after = spanOf(forms).last;
    yield { forms, indicators: grouped(forms, await ask(indicatorsSql, spanOf(forms))) };
  }
}

/** The numbers of the first and last of forms that come in order. */
function spanOf(forms: readonly Row[]): { readonly first: number; readonly last: number } {
  return { first: Number(forms[0]?.project), last: Number(forms.at(-1)?.project) };
}

/** Rows that belong to forms, by the number of the form. */
function grouped(forms: readonly Row[], rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  const groups = new Map<number, Row[]>(forms.map((form) => [Number(form.project), []]));
  for (const row of rows) groups.get(Number(row.project))?.push(row);
  return groups;
}

function projectOf(
  form: Row,
  { indicators, findings }: { readonly indicators: readonly Row[]; readonly findings: readonly Row[] },
): object {
  return {
    ...interchangeForm(form, indicators),
    slots: slotsOf(form),
    misplaced: kindsIn(form.misplaced),
    accepted: kindsIn(form.accepted),
    weak: weakOf(form),
    lineage: form.lineage,
    lineage_basis: form.lineage_basis,
    findings: findings.map(({ project: _, dispute, ...finding }) =>
      dispute === null ? finding : { ...finding, dispute },
    ),
    source: { file: form.file, sha256: form.sha256, row: form.row_number },
  };
}

function slotsOf(form: Row): object {
  const expected = KINDS.filter(({ id }) => maskHas(Number(form.expected), kindBit(id)));
  return Object.fromEntries(
    expected.map(({ id }) => [
      id,
      STATES.find((state) => state !== 'absent' && maskHas(Number(form[state]), kindBit(id))) ?? 'absent',
    ]),
  );
}

/** What is weak of a target form; a self-evaluation has no weak items. */
function weakOf({ form, weak_certain, weak_suspected, weakly_justified, large_weak }: Row): object | null {
  if (form !== 'target') return null;
  return {
    certain: kindsIn(weak_certain),
    suspected: kindsIn(weak_suspected),
    weakly_justified: weakly_justified === true,
    large_weakly_justified: large_weak === true,
  };
}

/** The kinds of a mask. */
function kindsIn(mask: Row[string] | undefined): readonly string[] {
  return KINDS.flatMap(({ id }) => (maskHas(Number(mask ?? 0), kindBit(id)) ? [id] : []));
}

function problemOf(row: Row, text: Text): object {
  const { code, file, row_number, column_name, raw, detail } = row;
  const message = text.problems.messages[code as ProblemCode]({ raw: String(raw ?? ''), detail: String(detail ?? '') });
  return { code, source: file, row: row_number, column: column_name, raw, message };
}

/** Of a file that could not be read nothing is known: its figures are null. */
function ledgerOf(row: Row): object {
  const known = row.found !== null;
  const form = (id: string) => [id, known ? row[id] : null];
  const amount = (id: string) => [`amount_${id}`, known ? amountText(row[`amount_${id}`]) : null];
  return {
    forms_found: row.found,
    ...Object.fromEntries([...OUTCOMES.map(form), ...['found', ...OUTCOMES].map(amount)]),
  };
}

function totalOf(rows: readonly Row[]): Row {
  const names = ['found', ...OUTCOMES].flatMap((id) => [id, `amount_${id}`]);
  return Object.fromEntries(names.map((name) => [name, rows.reduce((sum, row) => sum + Number(row[name] ?? 0), 0)]));
}

function fileLedgerOf(row: Row): object {
  return { file: row.file, sha256: row.sha256, ...ledgerOf(row), subtotal_rows: row.subtotals };
}

function projectCells(form: Row): readonly CsvCell[] {
  const amount = (field: string) => (form[field] === null ? null : { decimal: yuanText(Number(form[field])) });
  return [
    Number(form.year),
    ...textsOf(form, ['code', 'name', 'category_raw', 'department', 'unit', 'starts_on', 'ends_on']),
    ...['total', 'annual', 'fiscal', 'appropriation', 'carry_over', 'other', 'annual_other'].map(amount),
    ...textsOf(form, ['goal_overall', 'goal_annual']),
  ];
}

function textsOf(row: Row, names: readonly string[]): readonly (string | null)[] {
  return names.map((name) => (row[name] === null || row[name] === undefined ? null : String(row[name])));
}

/** What the fixed columns cannot say, by the header of the column that says it. */
const EXTRA: Readonly<Record<ExtraHeader, (form: Row, indicator: Row) => readonly (string | null)[]>> = {
  表单类型: (form) => textsOf(form, ['form']),
  计算符号: (_, indicator) => textsOf(indicator, ['operator']),
  度量单位: (_, indicator) => textsOf(indicator, ['unit']),
  指标方向性: (_, indicator) => textsOf(indicator, ['direction']),
  权重: (_, indicator) => textsOf(indicator, ['weight']),
  framework: (form) => textsOf(form, ['framework_used']),
};

/** Scripts rely on the fixed columns, so the others come only where some form needs them. */
async function extraHeaders(ask: AskRows): Promise<readonly ExtraHeader[]> {
  const [needs] = await ask(extrasSql);
  const needed = CSV_EXTRA_HEADERS.filter((_, at) => Object.values(needs ?? {})[at] === true);
  if (!needed.some(ofTarget) || (await someTargetNeedsColumns(ask))) return needed;
  return needed.filter((header) => !ofTarget(header));
}

function ofTarget(header: ExtraHeader): boolean {
  return header === '计算符号' || header === '度量单位';
}

/** A source may have columns for operator and unit, as our own JSON has, that repeat what its targets say. */
async function someTargetNeedsColumns(ask: AskRows): Promise<boolean> {
  for await (const { indicators } of pieces(ask)) {
    for (const { target, operator, value, unit, measure } of [...indicators.values()].flat()) {
      const alone = readTarget(target === null || target === undefined ? null : String(target));
      const same =
        alone.operator === operator && alone.value === value && alone.unit === unit && alone.measure === measure;
      if (!same) return true;
    }
  }
  return false;
}
