-- The reporting years by department; one chosen department shows its units, one chosen unit its projects, which are one
-- over the years by their lineage. `before` is the same in the year held against.
with level as (
  select
    case
      when :units <> '' and not contains(substr(:units, 2), chr(31)) then 'project'
      when :departments <> '' and not contains(substr(:departments, 2), chr(31)) then 'unit'
      else 'department'
    end as level
),
form as (
  select true as is_now, chosen.line, chosen.name, chosen.department, chosen.unit, chosen.amount, chosen.weakly_justified, chosen.identity
  from chosen
  union all
  select false, against.line, against.name, against.department, against.unit, against.amount, false, against.identity
  from against
)
select
  level.level,
  case level.level
    when 'department' then coalesce(form.department, '')
    when 'unit' then coalesce(form.unit, '')
    else cast(form.line as varchar)
  end as member,
  coalesce(
    arg_max(form.name, coalesce(form.amount, -1)) filter (where form.is_now),
    max(form.name)
  ) as name,
  arg_max(form.identity, coalesce(form.amount, -1)) filter (where form.is_now) as identity,
  count(case when form.is_now then 1 end) as projects,
  count(case when form.is_now then form.amount end) as with_amount,
  count(case when form.weakly_justified then 1 end) as weak_projects,
  cast(sum(case when form.is_now then form.amount end) as bigint) as amount,
  count(case when not form.is_now then 1 end) as before_projects,
  cast(sum(case when not form.is_now then form.amount end) as bigint) as before
from form
cross join level
group by level.level, member
order by amount desc nulls last, before desc nulls last, member
