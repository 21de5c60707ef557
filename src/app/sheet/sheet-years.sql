-- The open sheet and the same project in other years, each with what it is known by.
select
  seen.identity,
  seen.year,
  seen.name,
  seen.amount,
  seen.certain_items,
  seen.suspected_items,
  case when seen.identity = own.identity then 'self' else seen.line_basis end as basis
from seen
join seen as own on own.line = seen.line
where own.identity = :identity
order by seen.year, seen.identity
