-- The forms of a review: the chosen ones, or one by its identity; `content` tells one version of a form from another.
select
  drawn_form.project,
  drawn_form.identity,
  drawn_form.year,
  drawn_form.name,
  drawn_form.unit,
  drawn_form.spending,
  project.content
from drawn_form
join project on project.project = drawn_form.project
where drawn_form.identity = :identity
  or (
    :identity = ''
    and drawn_form.project in (select project from chosen)
  )
order by coalesce(drawn_form.unit, ''), drawn_form.year, drawn_form.spending desc nulls last, drawn_form.project
