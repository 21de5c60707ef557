-- Rows of each kind by the form of their target; a kind that is not known is ''. `once` counts a project one time over
-- all kinds. The last row, without kind, has the rows that cannot be measured and the projects they are in, and as
-- `projects_once` all projects.
select
  coalesce(reading.kind, '') as kind,
  reading.form,
  count(*) as rows,
  count(case when reading.of_kind then 1 end) as projects,
  cast(sum(case when reading.of_kind then chosen.amount else 0 end) as bigint) as amount,
  count(case when reading.of_form then 1 end) as projects_once,
  cast(sum(case when reading.of_form then chosen.amount else 0 end) as bigint) as amount_once
from chosen
join reading on reading.project = chosen.project
group by coalesce(reading.kind, ''), reading.form
union all
select
  null,
  'vague',
  cast(coalesce(sum(chosen.vague_rows), 0) as bigint),
  count(case when chosen.vague_rows > 0 then 1 end),
  cast(coalesce(sum(case when chosen.vague_rows > 0 then chosen.amount else 0 end), 0) as bigint),
  count(*),
  null
from chosen
