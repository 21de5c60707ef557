-- The newest two chosen years, form by form. The same code is the same project; without one, forms that alone in their
-- year bear a name in a unit are taken for the same project: a suggestion.
with span as (
  select
    max(year) as later,
    case when count(*) = 2 then min(year) end as earlier
  from (select distinct chosen.year from chosen order by chosen.year desc limit 2) as newest
),
form as materialized (
  select
    chosen.project,
    chosen.year,
    chosen.code,
    chosen.name,
    chosen.department,
    coalesce(chosen.unit, '') as unit,
    chosen.amount,
    chosen.year = span.later as is_later
  from chosen
  join span on chosen.year in (span.earlier, span.later)
  where span.earlier is not null
),
by_code as (
  select earlier.project as earlier, later.project as later, 'code' as matched
  from form as earlier
  join form as later on later.code = earlier.code
  where not earlier.is_later
    and later.is_later
),
uncoded as (
  select
    form.project,
    form.is_later,
    form.unit,
    plain_name(form.name, form.year) as plain_name
  from form
  where form.project not in (select earlier from by_code)
    and form.project not in (select later from by_code)
),
by_name as (
  select
    max(case when not is_later then project end) as earlier,
    max(case when is_later then project end) as later,
    'name' as matched
  from uncoded
  where plain_name <> ''
  group by unit, plain_name
  having count(case when is_later then 1 end) = 1
    and count(case when not is_later then 1 end) = 1
),
alone as (
  select
    case when not is_later then project end as earlier,
    case when is_later then project end as later,
    cast(null as varchar) as matched
  from uncoded
  where project not in (select earlier from by_name)
    and project not in (select later from by_name)
),
compared as (
  select
    case
      when earlier.project is null then 'new'
      when later.project is null then 'ended'
      when earlier.amount is not distinct from later.amount then 'same'
      when earlier.amount is null or later.amount is null then 'unstated'
      when later.amount > earlier.amount then 'grown'
      else 'shrunk'
    end as step,
    coalesce(later.name, earlier.name) as name,
    earlier.name as earlier_name,
    coalesce(later.department, earlier.department) as department,
    coalesce(later.unit, earlier.unit) as unit,
    coalesce(later.code, earlier.code) as code,
    earlier.amount as earlier_amount,
    later.amount as later_amount,
    either.matched
  from (select * from by_code union all select * from by_name union all select * from alone) as either
  left join form as earlier on earlier.project = either.earlier
  left join form as later on later.project = either.later
)
select
  'years' as step,
  null as name, null as earlier_name, null as department, null as unit, null as code,
  span.earlier as earlier_amount,
  span.later as later_amount,
  null as matched
from span
where span.later is not null
union all
select * from (
  select *
  from compared
  order by abs(coalesce(later_amount, 0) - coalesce(earlier_amount, 0)) desc, later_amount desc nulls last, name, code
) as ordered
