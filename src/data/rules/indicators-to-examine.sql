select project, position, kind, name, target, operator, unit, direction, weight
from indicator
where project between :first and :last
order by project, position
