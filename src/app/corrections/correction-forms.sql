-- The chosen forms of some units as they are seen, those of which something is asked, or one form alone; for their
-- sheets. `standing` counts all that stands against a form, asked or not.
select
  drawn_form.*,
  (
    select count(*)
    from finding
    join rule on rule.rule = finding.rule
    where finding.project = drawn_form.project
      and (finding.verdict is null or finding.verdict = 'confirmed')
      and not rule.set_wide
  ) as standing
from drawn_form
where identity = :identity
  or (
    :identity = ''
    and project in (select project from chosen)
    and list_contains(string_split(substr(:units_asked, 2), chr(31)), coalesce(unit, ''))
    and project in (select project from asked)
  )
order by coalesce(unit, ''), year, project
