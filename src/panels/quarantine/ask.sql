select
  project.source,
  source.file,
  project.sheet,
  project.row_number,
  project.year,
  project.name,
  project.unit,
  project.amount,
  problem.code,
  problem.raw,
  problem.detail,
  problem.column_name
from project
join source on source.source = project.source
left join problem on problem.project = project.project and problem.effect = 'quarantine'
where project.status = 'quarantined'
order by project.project, problem.row_number, problem.code
