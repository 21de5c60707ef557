-- Findings of the chosen projects by unit, worst first; the filters on kind, rule and severity narrow them as in the list.
with hit as not materialized (
  select finding.project, finding.severity
  from finding
  join chosen on chosen.project = finding.project
  left join kind on kind.kind = finding.kind
  where (:only_rules = '' or list_contains(string_split(substr(:only_rules, 2), chr(31)), finding.rule))
    and (:only_severities = '' or list_contains(string_split(substr(:only_severities, 2), chr(31)), finding.severity))
    and (
      (kind.bit & cast(:kinds as bigint)) <> 0
      or (finding.kind is null and cast(:kinds as bigint) = (select cast(sum(bit) as bigint) from kind))
    )
),
form as (
  select
    project,
    count(*) as findings,
    count(case when severity = 'critical' then 1 end) as critical,
    count(case when severity = 'major' then 1 end) as major,
    count(case when severity = 'minor' then 1 end) as minor
  from hit
  group by project
)
select
  project.unit,
  count(*) as forms,
  cast(sum(chosen.amount) as bigint) as amount,
  cast(sum(form.findings) as bigint) as findings,
  cast(sum(form.critical) as bigint) as critical,
  cast(sum(form.major) as bigint) as major,
  cast(sum(form.minor) as bigint) as minor
from form
join project on project.project = form.project
join chosen on chosen.project = form.project
group by project.unit
order by critical desc, major desc, findings desc, project.unit nulls last
