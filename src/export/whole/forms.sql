-- Forms behind :after in their order, as many as fit one piece of an export: of each the version that prevails. A line
-- is told by the identity of its first form by year, whichever file came first; a self-evaluation has none.
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
  replace(line.first, chr(31), ' ') as lineage,
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
left join (
  select lineage.line, min(target_form.identity) as first
  from lineage
  join target_form on target_form.project = lineage.project
  group by lineage.line
) as line on line.line = lineage.line
where project.project > :after
order by project.project
limit 2000
