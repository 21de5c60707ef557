-- The units of the chosen projects with what stands against them: forms, forms with findings, findings. What rests on
-- all forms together is no unit's to correct.
with standing as (
  select finding.project, count(*) as findings
  from finding
  join chosen on chosen.project = finding.project
  join rule on rule.rule = finding.rule
  where (finding.verdict is null or finding.verdict = 'confirmed')
    and not rule.set_wide
  group by finding.project
)
select
  coalesce(chosen.unit, '') as unit,
  count(*) as forms,
  count(standing.project) as forms_with_findings,
  cast(coalesce(sum(standing.findings), 0) as bigint) as findings
from chosen
left join standing on standing.project = chosen.project
group by coalesce(chosen.unit, '')
order by findings desc, unit
