-- The units of the reporting years, with the same in the year held against, by money.
with form as (
  select true as is_now, chosen.*
  from chosen
  union all
  select false, against.*
  from against
)
select
  coalesce(form.unit, '') as unit,
  max(form.department) as department,
  count(case when form.is_now then 1 end) as projects,
  count(case when form.is_now then form.amount end) as with_amount,
  cast(sum(case when form.is_now then form.amount end) as bigint) as amount,
  count(case when not form.is_now then 1 end) as before_projects,
  cast(sum(case when not form.is_now then form.amount end) as bigint) as before,
  cast(sum(case when form.is_now then bit_count(form.printed & form.expected) else 0 end) as bigint) as printed,
  cast(sum(case when form.is_now then bit_count(form.none & form.expected) else 0 end) as bigint) as none,
  cast(sum(
    case when form.is_now
      then bit_count(form.expected & ~form.accepted & (form.untargeted | form.none | form.blank))
      else 0
    end
  ) as bigint) as gaps,
  count(case when form.is_now and form.weakly_justified then 1 end) as weak_projects,
  cast(sum(case when form.is_now and form.weakly_justified then form.amount else 0 end) as bigint) as weak_amount,
  count(case when form.is_now and form.large_weak then 1 end) as large_weak_projects
from form
group by coalesce(form.unit, '')
order by amount desc nulls last, before desc nulls last, unit
