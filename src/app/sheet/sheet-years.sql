-- The open sheet and the same project in other years: by code; where a year has no such code, by unit and name without
-- the year: a suggestion.
with own as (
  select * from seen where identity = :identity
),
same as (
  select
    seen.identity,
    seen.year,
    seen.name,
    seen.amount,
    seen.certain_items,
    seen.suspected_items,
    case
      when seen.identity = own.identity then 'self'
      when seen.code = own.code then 'code'
      else 'name'
    end as matched
  from seen
  cross join own
  where seen.identity = own.identity
    or (
      seen.year <> own.year
      and (
        seen.code = own.code
        or (
          coalesce(seen.unit, '') = coalesce(own.unit, '')
          and plain_name(seen.name, seen.year) = plain_name(own.name, own.year)
          and plain_name(own.name, own.year) <> ''
        )
      )
    )
)
select *
from same
qualify rank() over (partition by year order by case matched when 'name' then 1 else 0 end) = 1
order by year, matched desc, identity
