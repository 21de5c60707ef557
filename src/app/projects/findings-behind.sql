-- The standing findings of some severities on the chosen projects, those of the largest first; the sums are of all of
-- them, also of those not listed.
with counted as (
  select finding.*, chosen.amount, chosen.year, chosen.name, chosen.unit
  from finding
  join chosen on chosen.project = finding.project
  where list_contains(string_split(:behind_severities, ' '), finding.severity)
    and (finding.verdict is null or finding.verdict = 'confirmed')
),
listed as (
  select *
  from counted
  order by amount desc nulls last, project, position nulls first, rule, kind
  limit cast(:rows as bigint)
)
select
  listed.project,
  listed.rule,
  listed.position,
  listed.kind,
  listed.evidence,
  listed.amount,
  listed.year,
  listed.name as project_name,
  listed.unit,
  indicator.name,
  shown_target(indicator.target, indicator.operator, indicator.unit) as target,
  (select count(*) from counted) as findings,
  (select count(distinct project) from counted) as projects,
  (select cast(sum(amount) as bigint) from (select distinct project, amount from counted) as once) as whole_amount
from listed
left join indicator on indicator.project = listed.project
  and indicator.position = listed.position
order by listed.amount desc nulls last, listed.project, listed.position nulls first, listed.rule, listed.kind
