-- What is shown of queued forms and of the remarks on them, by the numbers of the forms: a row per form, or per finding.
select
  seen.project,
  seen.identity,
  seen.name,
  seen.year,
  seen.unit,
  seen.amount,
  seen.certain_items,
  seen.suspected_items,
  finding.rule,
  finding.severity,
  finding.position,
  finding.kind,
  finding.cell,
  finding.evidence,
  finding.verdict,
  indicator.level2,
  indicator.name as indicator,
  shown_target(indicator.target, indicator.operator, indicator.unit) as target
from seen
join finding on finding.project = seen.project
left join indicator on indicator.project = finding.project
  and indicator.position = finding.position
where seen.project in (select cast(unnest(string_split(:projects, chr(31))) as bigint))
order by seen.project, finding.position nulls last, finding.rule, finding.kind, finding.cell, finding.evidence
