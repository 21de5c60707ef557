select project
from seen
where identity = :identity
