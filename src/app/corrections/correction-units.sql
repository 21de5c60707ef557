-- The units of the chosen projects with what is asked of them: forms, forms with findings, findings, and how many of
-- these a reviewer confirmed.
select
  coalesce(chosen.unit, '') as unit,
  count(*) as forms,
  count(standing.project) as forms_with_findings,
  cast(coalesce(sum(standing.findings), 0) as bigint) as findings,
  cast(coalesce(sum(standing.confirmed), 0) as bigint) as confirmed
from chosen
left join (
  select project, count(*) as findings, count(case when verdict = 'confirmed' then 1 end) as confirmed
  from asked
  group by project
) as standing on standing.project = chosen.project
group by coalesce(chosen.unit, '')
order by findings desc, unit
