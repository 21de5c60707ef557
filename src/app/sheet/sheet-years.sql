-- The open sheet and the same project in other years, each with what it is known by.
with own as (
  select seen.identity, seen.line, name_key.code, name_key.plain
  from seen
  join name_key on name_key.project = seen.project
  where seen.identity = :identity
),
same as (
  select
    seen.* exclude (line_basis),
    case
      when own.code = name_key.code then 'code'
      when own.plain = name_key.plain then 'name'
      else coalesce(min(case when seen.line_basis = 'accepted' then 'accepted' end) over (), seen.line_basis)
    end as line_basis
  from seen
  join own on own.line = seen.line
  join name_key on name_key.project = seen.project
)
select
  seen.identity,
  seen.year,
  seen.name,
  seen.amount,
  seen.certain_items,
  seen.suspected_items,
  case when seen.identity = own.identity then 'self' else seen.line_basis end as basis
from same as seen
cross join own
order by seen.year, seen.identity
