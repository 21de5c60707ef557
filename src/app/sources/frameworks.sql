-- The framework of each source and year, why it holds, and how many forms stand under it.
select
  framework.source,
  framework.year,
  framework.framework,
  framework.basis,
  count(*) as forms,
  count(case when (project.printed & ~framework.expected) <> 0 then 1 end) as with_others
from framework
join project on project.source = framework.source
  and project.year = framework.year
  and project.framework is not distinct from framework.stated
  and project.status = 'accepted'
group by framework.source, framework.year, framework.framework, framework.basis
order by framework.source, framework.year, framework.framework
