select indicator.*
from indicator
where indicator.project between :first and :last
order by indicator.project, indicator.position
