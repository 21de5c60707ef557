with hit as (
  select
    finding.rule,
    count(case when finding.verdict is null or finding.verdict = 'confirmed' then 1 end) as hits,
    count(
      case when finding.severity = 'minor' and (finding.verdict is null or finding.verdict = 'confirmed') then 1 end
    ) as hits_minor,
    count(case when finding.verdict in ('rejected', 'not_applicable') then 1 end) as dismissed
  from finding
  join chosen on chosen.project = finding.project
  group by finding.rule
),
-- By the masks, not by the findings: a form counts once.
form as (
  select
    rule.rule,
    count(*) as projects,
    cast(sum(chosen.amount) as bigint) as amount
  from chosen
  join rule
    on ((chosen.critical_rules | chosen.major_rules | chosen.minor_rules | chosen.info_rules) & rule.bit) <> 0
  group by rule.rule
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
  coalesce(form.projects, 0) as projects,
  coalesce(form.amount, 0) as amount,
  coalesce(failure.forms, 0) as broken,
  whole.projects as all_projects,
  coalesce(whole.amount, 0) as all_amount
from rule
cross join whole
left join hit on hit.rule = rule.rule
left join form on form.rule = rule.rule
left join failure on failure.rule = rule.rule
order by hits desc, rule.rule
