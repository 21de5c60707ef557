-- The forms that something was written about, by their identities.
select project, identity
from seen
where list_contains(string_split(:identities, chr(30)), identity)
