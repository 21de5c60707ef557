-- How many of the projects of the reporting years a view shows, and beside them the self-evaluations, which no page counts yet.
select
  count(*) as shown,
  (select count(*) from seen where year in (select unnest(years) from focus)) as projects,
  (
    select count(*)
    from prevailing
    join project on project.project = prevailing.project
    where project.form = 'self_evaluation'
  ) as self_evaluations
from chosen
