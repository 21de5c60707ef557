-- Runs after every change of the loaded sources, see load/settle.ts. Only small tables are rebuilt.

-- Of each identity the version that holds: that of the newest source; those that yield come behind all that were
-- there before them. Accepted forms only.
create or replace table prevailing as
select project
from (
  select
    project.project,
    row_number() over (
      partition by project.identity
      order by source.yields, case when source.yields then source.source else -source.source end, project.project desc
    ) as version
  from project
  join source on source.source = project.source
  where project.status = 'accepted'
) as ranked
where version = 1;

-- The forms that are seen: target forms that prevail.
-- One short row per form, without its long texts: what nearly every question asks.
create or replace table seen as
select
  project.project,
  project.source,
  project.year,
  project.code,
  project.name,
  project.department,
  project.unit,
  project.category,
  project.amount,
  project.amount_basis,
  project.fiscal,
  project.appropriation,
  project.carry_over,
  project.other,
  project.annual_other,
  project.given,
  project.untargeted,
  project.none,
  project.blank,
  project.given | project.untargeted | project.none | project.blank as printed,
  project.indicator_rows,
  project.none_rows,
  project.none_target_rows,
  framework.framework,
  framework.expected
from project
join prevailing on prevailing.project = project.project
join framework on framework.source = project.source
  and framework.year = project.year
  and framework.framework = coalesce(project.framework, framework.framework)
where project.form = 'target'
order by project.project;

-- A kind that no form of one source, year and framework prints is a gap of the template, said once
-- (from three forms on; with fewer it may be chance).
create or replace table template_gap as
select
  seen.source,
  seen.year,
  seen.framework,
  kind.kind,
  kind.place,
  kind.bit,
  count(*) as forms
from seen
join kind on (seen.expected & kind.bit) <> 0
group by seen.source, seen.year, seen.framework, kind.kind, kind.place, kind.bit
having count(*) >= 3
  and count(case when (seen.printed & kind.bit) <> 0 then 1 end) = 0;
