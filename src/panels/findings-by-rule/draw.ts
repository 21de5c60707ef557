import { SEVERITIES, type Severity } from '#domain/severity.ts';
import type { Row } from '#engine/engine.ts';
import { number } from '#model/rows.ts';
import type { Look, Question } from '#panels/question.ts';
import { ruleOf } from '#rules/catalogue.ts';
import { count, money, percent } from '#text/format.ts';
import { isGrave, ruleFix, ruleName, severityRank } from '#view/rules.ts';
import sql from './ask.sql?raw';

/** The rules of one severity, with what each found. */
export interface RuleGroup {
  readonly severity: Severity;
  readonly label: string;
  /** Marked in vermilion. */
  readonly grave: boolean;
  readonly rules: readonly {
    readonly id: string;
    readonly name: string;
    readonly suspected: string;
    readonly hits: string;
    /** Hits as a share of those of the rule with the most. */
    readonly length: number;
    readonly projects: string;
    readonly amount: string;
    readonly share: string;
    readonly dismissed: string;
    readonly hint: string;
    readonly chosen: boolean;
  }[];
}

/** 各规则发现的问题: hits, projects and money behind every rule, grouped by severity. */
export const findingsByRule: Question<readonly RuleGroup[]> = {
  id: 'findings-by-rule',
  sql,
  judging: true,
  draw(rows, look) {
    const { text, view } = look;
    const words = text.findings.rules;
    const found = rows
      .filter((row) => number(row, 'hits') + number(row, 'dismissed') > 0)
      .sort((a, b) => severityRank(severityIn(a)) - severityRank(severityIn(b)));
    const hit = found.filter((row) => number(row, 'hits') > 0);
    const most = [...hit].sort((a, b) => number(b, 'hits') - number(a, 'hits')).slice(0, 3);
    return {
      body: { type: 'own', own: groupsOf(found, look) },
      note: words.note(count(number(rows[0], 'all_projects')), text.scales[view.money]),
      remarks: [
        words.remark(count(hit.length), count(rows.length)),
        ...rows
          .filter((row) => number(row, 'broken') > 0)
          .map((row) => words.broken(named(row, look), count(number(row, 'broken')))),
      ],
      summary:
        most.length === 0
          ? words.none
          : words.summary(
              most.map((row) => words.part(named(row, look), count(number(row, 'hits')))).join(text.list.comma),
            ),
      table: tableOf(found, look),
      empty: number(rows[0], 'all_projects') === 0,
    };
  },
};

function groupsOf(rows: readonly Row[], { text, view }: Look): readonly RuleGroup[] {
  const most = Math.max(1, ...rows.map((row) => number(row, 'hits')));
  const words = text.findings;
  return SEVERITIES.flatMap((severity) => {
    const own = rows.filter((row) => severityIn(row) === severity);
    if (own.length === 0) return [];
    return {
      severity,
      label: words.severities[severity],
      grave: isGrave(severity),
      rules: own.map((row) => {
        const id = String(row.rule);
        const dismissed = number(row, 'dismissed');
        return {
          id,
          name: ruleName(id, text),
          suspected: ruleOf(id)?.confidence === 'B' ? words.suspected : '',
          hits: count(number(row, 'hits')),
          length: number(row, 'hits') / most,
          projects: `${count(number(row, 'projects'))}/${count(number(row, 'all_projects'))}`,
          amount: money(number(row, 'amount'), view.money),
          share: percent(number(row, 'amount'), number(row, 'all_amount')),
          dismissed: dismissed === 0 ? '' : words.rules.dismissed(count(dismissed)),
          hint: [words.rules.choose(`${id} ${ruleName(id, text)}`), ruleFix(id, text)].join('\n'),
          chosen: view.filters.rule.includes(id),
        };
      }),
    };
  });
}

function tableOf(rows: readonly Row[], { text }: Look): ReturnType<Question['draw']>['table'] {
  const label = text.findings.columns;
  return {
    columns: [
      { id: 'severity', label: label.severity, type: 'text' },
      { id: 'rule', label: label.rule, type: 'text' },
      { id: 'name', label: label.rule_name, type: 'text' },
      { id: 'confidence', label: label.confidence, type: 'text' },
      { id: 'hits', label: label.hits, type: 'count' },
      { id: 'hits_minor', label: label.hits_minor, type: 'count' },
      { id: 'projects', label: label.projects, type: 'count' },
      { id: 'amount', label: label.amount, type: 'money' },
      { id: 'share', label: label.share, type: 'share' },
      { id: 'dismissed', label: label.dismissed, type: 'count' },
      { id: 'fix', label: label.fix, type: 'text', wide: true },
    ],
    rows: rows.map((row) => {
      const id = String(row.rule);
      const rule = ruleOf(id);
      const whole = number(row, 'all_amount');
      return [
        rule === undefined ? null : text.findings.severities[rule.severity],
        id,
        ruleName(id, text),
        rule?.confidence === 'B' ? text.findings.suspected : text.findings.certain,
        number(row, 'hits'),
        // Rules that are 一般 anyway have nothing to set apart.
        rule?.severity === 'minor' ? 0 : number(row, 'hits_minor'),
        number(row, 'projects'),
        number(row, 'amount'),
        whole === 0 ? null : number(row, 'amount') / whole,
        number(row, 'dismissed'),
        ruleFix(id, text),
      ];
    }),
  };
}

/** The rule's own severity: for lesser kinds a hit may count less (`hits_minor`). */
function severityIn(row: Row) {
  return ruleOf(String(row.rule))?.severity;
}

function named(row: Row, { text }: Look): string {
  return `${row.rule} ${ruleName(String(row.rule), text)}`;
}
