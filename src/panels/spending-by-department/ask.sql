-- One chosen department shows its units, one chosen unit its projects, which keep their place over the years by code.
with level as (
  select
    case
      when :units <> '' and not contains(substr(:units, 2), chr(31)) then 'project'
      when :departments <> '' and not contains(substr(:departments, 2), chr(31)) then 'unit'
      else 'department'
    end as level
)
select
  level.level,
  case level.level
    when 'department' then coalesce(chosen.department, '')
    when 'unit' then coalesce(chosen.unit, '')
    else coalesce(chosen.code, chosen.name, '')
  end as member,
  max(chosen.name) as name,
  chosen.year,
  count(*) as projects,
  count(chosen.amount) as with_amount,
  cast(sum(chosen.amount) as bigint) as amount
from chosen
cross join level
group by level.level, member, chosen.year
order by chosen.year, amount desc nulls last, member
