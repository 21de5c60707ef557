-- First by form, so that a form counts once, however often a rule hits it.
with hit_form as (
  select
    finding.rule,
    finding.project,
    max(chosen.amount) as amount,
    count(case when finding.verdict is null or finding.verdict = 'confirmed' then 1 end) as hits,
    count(
      case when finding.severity = 'minor' and (finding.verdict is null or finding.verdict = 'confirmed') then 1 end
    ) as hits_minor,
    count(case when finding.verdict in ('rejected', 'not_applicable') then 1 end) as dismissed
  from finding
  join chosen on chosen.project = finding.project
  group by finding.rule, finding.project
),
hit as (
  select
    rule,
    cast(sum(hits) as bigint) as hits,
    cast(sum(hits_minor) as bigint) as hits_minor,
    cast(sum(dismissed) as bigint) as dismissed,
    count(case when hits > 0 then 1 end) as projects,
    cast(sum(case when hits > 0 then amount end) as bigint) as amount
  from hit_form
  group by rule
),
failure as (
  select rule, cast(sum(forms) as bigint) as forms
  from rule_failure
  where source in (select source from chosen)
  group by rule
),
whole as (
  select count(*) as projects, cast(sum(amount) as bigint) as amount from chosen
)
select
  rule.rule,
  coalesce(hit.hits, 0) as hits,
  coalesce(hit.hits_minor, 0) as hits_minor,
  coalesce(hit.dismissed, 0) as dismissed,
  coalesce(hit.projects, 0) as projects,
  coalesce(hit.amount, 0) as amount,
  coalesce(failure.forms, 0) as broken,
  whole.projects as all_projects,
  coalesce(whole.amount, 0) as all_amount
from rule
cross join whole
left join hit on hit.rule = rule.rule
left join failure on failure.rule = rule.rule
order by hits desc, rule.rule
