-- Forms behind :after in their order, as many as fit one piece of an export: of each the version that prevails.
select
  project.*,
  source.file,
  source.sha256,
  framework.framework as framework_used,
  framework.expected
from project
join prevailing on prevailing.project = project.project
join source on source.source = project.source
join framework on framework.source = project.source
  and framework.year = project.year
  and framework.framework = coalesce(project.framework, framework.framework)
where project.project > :after
order by project.project
limit 2000
