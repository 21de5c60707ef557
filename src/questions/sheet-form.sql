-- The form of the open sheet: the version that is seen.
select
  seen.project,
  seen.expected,
  seen.printed,
  seen.template,
  seen.amount as spending,
  seen.weak_slots,
  project.source,
  project.sheet,
  project.row_number,
  project.year,
  project.code,
  project.name,
  project.department,
  project.unit,
  project.category,
  project.category_raw,
  project.starts_on,
  project.ends_on,
  project.money_unit,
  project.total,
  project.annual,
  project.fiscal,
  project.appropriation,
  project.carry_over,
  project.other,
  project.annual_other,
  project.goal_overall,
  project.goal_annual,
  source.file
from seen
join project on project.project = seen.project
join source on source.source = project.source
where seen.identity = :identity
