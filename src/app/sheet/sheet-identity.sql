select identity
from seen
where project = :project
