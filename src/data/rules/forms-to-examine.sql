-- Forms of one source behind :after that came in, as many as are examined at once.
select project, source, goal_overall, goal_annual, amount, total, starts_on, ends_on, year
from project
where source = :source
  and status = 'accepted'
  and project > :after
order by project
limit 1000
