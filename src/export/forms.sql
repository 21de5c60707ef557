-- Forms behind :after in their order, as many as fit one piece of an export: the newest version of each.
select
  project.*,
  source.file,
  source.sha256,
  framework.framework as framework_used,
  framework.expected
from project
join source on source.source = project.source
join framework on framework.source = project.source
  and framework.year = project.year
  and framework.framework = coalesce(project.framework, framework.framework)
where project.project > :after
  and project.status = 'accepted'
  and not exists (
    select 1
    from project as newer
    where newer.identity = project.identity
      and newer.status = 'accepted'
      and newer.project > project.project
  )
order by project.project
limit 2000
