-- The form of the open sheet: the version that is seen, and the rules its unsound rows are so by.
select
  drawn_form.*,
  (
    select project.content
    from project
    where project.project = drawn_form.project
  ) as content,
  (
    select string_agg(distinct concat(weak_ground.kind, '.', weak_ground.rule), chr(31))
    from weak_ground
    where weak_ground.project = drawn_form.project
  ) as grounds
from drawn_form
where drawn_form.identity = :identity
