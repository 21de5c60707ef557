-- The forms of some units, whatever became of them, by the name that is shown of them.
select project.project
from project
left join spelling on spelling.field = 'unit'
  and spelling.written = project.unit
where list_contains(string_split(substr(:units, 2), chr(31)), coalesce(spelling.shown, project.unit, ''))
