-- How far the forms cover the roster, of the years, departments and units chosen; other filters say nothing of projects
-- that have no form.
select
  count(case when outcome not in ('unlisted', 'unread', 'duplicate') then 1 end) as listed,
  count(case when outcome in ('matched', 'differs', 'unstated') then 1 end) as filed,
  cast(coalesce(sum(case when outcome not in ('unlisted', 'unread', 'duplicate') then approved end), 0) as bigint)
    as approved,
  cast(coalesce(sum(case when outcome in ('matched', 'differs', 'unstated') then approved end), 0) as bigint)
    as approved_filed,
  count(case when outcome = 'differs' then 1 end) as differing,
  count(case when outcome = 'unlisted' then 1 end) as unlisted
from reconciled
where year in (select unnest(years) from focus)
  and (:departments = '' or list_contains(string_split(substr(:departments, 2), chr(31)), coalesce(department, '')))
  and (:units = '' or list_contains(string_split(substr(:units, 2), chr(31)), coalesce(unit, '')))
