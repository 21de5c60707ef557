-- The indicator rows behind one name and those near to it, with the texts as they stand in the source.
with wanted as (
  select wording from near_wording where lead = :wording
  union
  select :wording
),
found as (
  select
    chosen.project,
    chosen.year,
    chosen.name as project_name,
    chosen.unit,
    chosen.amount,
    reading.position,
    reading.kind
  from reading
  join wanted on wanted.wording = reading.wording
  join chosen on chosen.project = reading.project
  order by chosen.amount desc nulls last, chosen.project, reading.position
  limit 500
)
select
  found.project,
  found.position,
  found.year,
  found.project_name,
  found.unit,
  found.amount,
  found.kind,
  indicator.name,
  shown_target(indicator.target, indicator.operator, indicator.unit) as target
from found
join indicator on indicator.project = found.project and indicator.position = found.position
order by found.amount desc nulls last, found.project, found.position
