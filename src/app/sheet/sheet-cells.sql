-- The places of the other cells of the open sheet.
select layout.field, project.row_number + layout.row_offset as row_number, layout.column_name
from seen
join project on project.project = seen.project
join layout on layout.source = project.source
  and layout.layout = project.layout
where seen.identity = :identity
order by layout.field
