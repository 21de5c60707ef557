-- The target forms of a source whose names were not cut down yet, a piece at a time.
select project, code, coalesce(unit, department) as office, name
from project
where source = :source
  and status = 'accepted'
  and form = 'target'
  and project > cast(:after as bigint)
order by project
limit 20000
