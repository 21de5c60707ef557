-- The versions that the forms handed over replaced go along: the ledger counts them.
insert into handed_form
select project.project
from project
where project.status = 'accepted'
  and project.identity in (
    select project.identity
    from project
    join handed_form on handed_form.project = project.project
    where project.status = 'accepted'
  )
  and project.project not in (select project from handed_form);
