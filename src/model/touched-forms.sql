-- The forms of these identities, those that gave way to another version among them.
insert into touched
select project
from project
where status = 'accepted'
  and identity in (select unnest(string_split(:identities, chr(30))))
