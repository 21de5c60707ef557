-- Doubts about the reading of the fields of forms, each with the field its cell is.
select problem.project, layout.field, problem.code, problem.raw, problem.detail
from problem
join project on project.project = problem.project
join layout on layout.source = project.source
  and layout.layout = project.layout
  and layout.column_name = problem.column_name
  and project.row_number + layout.row_offset = problem.row_number
where list_contains(string_split(:projects, chr(31)), cast(problem.project as varchar))
  and problem.effect = 'note'
order by problem.project, layout.field, problem.code
