-- The indicator rows behind one name and those near to it, with the texts as they stand in the source.
select
  chosen.project,
  chosen.year,
  chosen.name as project_name,
  chosen.unit,
  chosen.amount,
  reading.kind,
  indicator.name,
  indicator.target
from reading
join chosen on chosen.project = reading.project
join indicator on indicator.project = reading.project and indicator.position = reading.position
where reading.wording = :wording
  or reading.wording in (select wording from near_wording where lead = :wording)
order by chosen.amount desc nulls last, chosen.project, reading.position
limit 500
