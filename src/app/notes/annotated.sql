-- A form that something was written about, with its indicators: what still stands on it.
select
  seen.year,
  seen.name,
  seen.unit,
  coalesce(indicator.level2, '') as level2,
  coalesce(indicator.name, '') as indicator
from seen
left join indicator on indicator.project = seen.project
where seen.identity = :identity
