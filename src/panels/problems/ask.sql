select
  problem.source,
  problem.code,
  problem.effect,
  problem.file,
  problem.sheet,
  problem.row_number,
  problem.column_name,
  problem.raw,
  problem.detail,
  project.name
from problem
left join project on project.project = problem.project
order by
  case problem.effect when 'refuse' then 0 when 'quarantine' then 1 else 2 end,
  problem.file,
  problem.row_number,
  problem.code
