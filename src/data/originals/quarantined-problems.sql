select problem.code, problem.file, problem.sheet, problem.row_number, problem.column_name, problem.raw, problem.detail
from project
join problem on problem.project = project.project
where project.source = :source
  and project.row_number = :row
  and coalesce(project.sheet, '') = :sheet
  and project.status = 'quarantined'
  and problem.effect = 'quarantine'
order by problem.row_number, problem.code
