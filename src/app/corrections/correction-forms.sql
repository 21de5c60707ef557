-- The chosen forms of some units as they are seen, those with standing findings, or one form alone; for their sheets.
select *
from drawn_form
where identity = :identity
  or (
    :identity = ''
    and project in (select project from chosen)
    and list_contains(string_split(substr(:units_asked, 2), chr(31)), coalesce(unit, ''))
    and project in (
      select finding.project
      from finding
      join rule on rule.rule = finding.rule
      where (finding.verdict is null or finding.verdict = 'confirmed')
        and not rule.set_wide
    )
  )
order by coalesce(unit, ''), year, project
