-- The indicator rows of forms by the numbers of these.
select project, position, level1, level2, kind, name, target
from indicator
where list_contains(string_split(:projects, chr(31)), cast(project as varchar))
order by project, position
