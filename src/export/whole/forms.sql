-- Forms behind :after in their order, as many as fit one piece of an export: of each the version that prevails.
select
  project.*,
  diagnosis.given,
  diagnosis.untargeted,
  diagnosis.none,
  diagnosis.blank,
  weakness.misplaced,
  weakness.accepted,
  seen.weak_certain,
  seen.weak_suspected,
  seen.weakly_justified,
  seen.large_weak,
  source.file,
  source.sha256,
  framework.framework as framework_used,
  framework.expected
from project
join prevailing on prevailing.project = project.project
join diagnosis on diagnosis.project = project.project
join weakness on weakness.project = project.project
left join seen on seen.project = project.project
join source on source.source = project.source
join framework on framework.source = project.source
  and framework.year = project.year
  and framework.stated is not distinct from project.framework
where project.project > :after
order by project.project
limit 2000
