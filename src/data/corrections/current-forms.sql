-- Forms as they prevail, by their numbers, with the framework that holds for them.
select project.*, framework.framework as framework_used
from project
join prevailing on prevailing.project = project.project
join framework on framework.source = project.source
  and framework.year = project.year
  and framework.stated is not distinct from project.framework
where list_contains(string_split(:projects, chr(31)), cast(project.project as varchar))
order by project.project
