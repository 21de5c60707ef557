-- The form of the open sheet: the version that is seen.
select *
from drawn_form
where identity = :identity
