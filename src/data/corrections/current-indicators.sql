-- The indicators of forms by the numbers of these.
select *
from indicator
where list_contains(string_split(:projects, chr(31)), cast(project as varchar))
order by project, position
