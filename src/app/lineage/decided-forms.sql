-- The forms that something was decided of, as far as they are loaded.
select distinct seen.identity, seen.year, seen.name, seen.unit
from seen
join line_decision on seen.identity in (line_decision.earlier, line_decision.later)
