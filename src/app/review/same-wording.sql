-- The findings of the same rule on indicators of the same kind, wording and target, in every year and unit.
with own as (
  select reading.kind, reading.wording, reading.target
  from reading
  where reading.project = :project
    and reading.position = cast(:position as integer)
    and reading.wording is not null
)
select
  finding.project,
  finding.rule,
  finding.position,
  finding.kind,
  finding.verdict,
  seen.year,
  seen.unit,
  seen.name,
  indicator.name as indicator,
  shown_target(indicator.target, indicator.operator, indicator.unit) as target
from own
join reading on reading.wording = own.wording
  and reading.kind is not distinct from own.kind
  and reading.target is not distinct from own.target
join finding on finding.project = reading.project
  and finding.position = reading.position
  and finding.rule = :rule
join seen on seen.project = finding.project
join indicator on indicator.project = finding.project
  and indicator.position = finding.position
order by seen.year desc, seen.unit, seen.name, finding.project, finding.position
