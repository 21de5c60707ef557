-- Forms behind :after in their order, as many as fit one piece of an export: of each the version that prevails. A line
-- is told by the identity of its first form; a self-evaluation has none.
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
  framework.expected | project.printed as expected,
  replace(first_form.identity, chr(31), ' ') as lineage,
  lineage.basis as lineage_basis
from project
join prevailing on prevailing.project = project.project
join diagnosis on diagnosis.project = project.project
join weakness on weakness.project = project.project
left join seen on seen.project = project.project
join source on source.source = project.source
join framework on framework.source = project.source
  and framework.year = project.year
  and framework.stated is not distinct from project.framework
left join lineage on lineage.project = project.project
left join project as first_form on first_form.project = lineage.line
where project.project > :after
order by project.project
limit 2000
