import { labelsOfKind } from '#domain/kinds.ts';
import type { Severity } from '#domain/severity.ts';
import { csv } from '#export/csv.ts';
import { ruleOf } from '#rules/catalogue.ts';
import { remarksOf } from '#rules/remarks.ts';
import type { OrderedForm } from '#test/rules/ordered.ts';
import { importInto, openWorkspace, textFile } from '#test/workspace.ts';

/** A form with its place in the order made by hand and in the product's own, and what is said of it. */
interface RankedForm {
  readonly name: string;
  readonly place: number;
  readonly rank: number;
  readonly findings: number;
  readonly remarks: number;
}

const HEAD = [
  '年度',
  '项目名称',
  '实施单位',
  '年度资金申请总额(万元)',
  '一级指标',
  '二级指标',
  '三级指标',
  '计算符号',
  '年度指标值',
  '计量单位',
];

const RANKED = `
select
  ranked.name,
  ranked.rank,
  string_agg(concat_ws('|', finding.rule, finding.severity, coalesce(cast(finding.position as varchar), finding.kind, '')), ';') as findings
from (select project, name, row_number() over (order by weak_rank) as rank from seen) as ranked
left join finding on finding.project = ranked.project
group by ranked.name, ranked.rank
order by ranked.rank`;

/** The forms that stand in the order, imported as a file and ranked as the page ranks them. */
export async function rankedForms(all: readonly OrderedForm[]): Promise<readonly RankedForm[]> {
  const ordered = all.filter(({ place }) => place !== null);
  const workspace = await openWorkspace();
  await importInto(workspace, textFile('ordered.csv', csv([HEAD, ...ordered.flatMap(rowsOf)])));
  const rows = await workspace.ask(RANKED);
  return rows.map((row) => {
    const findings = String(row.findings ?? '')
      .split(';')
      .filter(Boolean);
    const form = ordered.find(({ name }) => name === row.name);
    if (form?.place == null) throw new Error(`${String(row.name)} stands in no order`);
    return {
      name: form.name,
      place: form.place,
      rank: Number(row.rank),
      findings: findings.length,
      remarks: remarksOf(findings.map(remarked)).length,
    };
  });
}

function remarked(finding: string) {
  const [rule = '', severity = '', about = ''] = finding.split('|');
  return { rule, severity: severity as Severity, suspected: ruleOf(rule)?.confidence === 'B', about };
}

function rowsOf({ name, amount, rows }: OrderedForm): readonly (readonly string[])[] {
  return rows.map((row) => {
    const { level1, level2 } = labelsOfKind(row.kind);
    return [
      '2024',
      name,
      '某单位',
      String(amount),
      level1,
      level2,
      row.name ?? '',
      row.operator ?? '',
      row.target ?? '',
      row.unit ?? '',
    ];
  });
}
