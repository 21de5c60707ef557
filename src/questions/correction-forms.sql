-- The chosen forms of some units as they are seen, those with standing findings, or one form alone; for their sheets.
select
  seen.project,
  seen.identity,
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
  or (
    :identity = ''
    and seen.project in (select project from chosen)
    and list_contains(string_split(substr(:units_asked, 2), chr(31)), coalesce(seen.unit, ''))
    and seen.project in (
      select finding.project
      from finding
      join rule on rule.rule = finding.rule
      where (finding.verdict is null or finding.verdict = 'confirmed')
        and finding.rule <> 'D11'
    )
  )
order by coalesce(seen.unit, ''), seen.year, seen.project
