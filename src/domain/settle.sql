-- Runs after every change of the loaded sources, see load/settle.ts. Only small tables are rebuilt.

-- The forms that are seen: of each identity the version of the newest source, accepted target forms only.
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
join (
  select
    project,
    row_number() over (partition by identity order by source desc, project desc) as version
  from project
  where status = 'accepted'
    and form = 'target'
) as latest on latest.project = project.project and latest.version = 1
join framework on framework.source = project.source
  and framework.year = project.year
  and framework.framework = coalesce(project.framework, framework.framework)
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
