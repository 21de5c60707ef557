-- The forms of some years, whatever became of them.
select project
from project
where list_contains(string_split(:years, chr(31)), cast(year as varchar))
