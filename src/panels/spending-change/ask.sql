-- The reporting year against the other, project by project: what is one project over the years says its lineage. A line
-- may have several forms in a year (split, merged): their amounts count together. `elsewhere` is a line that the other
-- year has too, but not under these filters.
with form as (
  select
    chosen.line,
    chosen.line_basis,
    true as is_later,
    chosen.project,
    chosen.name,
    chosen.department,
    chosen.unit,
    chosen.code,
    chosen.amount
  from chosen
  where (select against from focus) is not null
  union all
  select
    against.line,
    against.line_basis,
    false as is_later,
    against.project,
    against.name,
    against.department,
    against.unit,
    against.code,
    against.amount
  from against
),
held as (
  select
    form.line,
    count(case when form.is_later then 1 end) as later_forms,
    count(case when not form.is_later then 1 end) as earlier_forms,
    cast(sum(case when form.is_later then form.amount end) as bigint) as later_amount,
    cast(sum(case when not form.is_later then form.amount end) as bigint) as earlier_amount,
    count(case when form.is_later and form.amount is null then 1 end) as later_unpriced,
    count(case when not form.is_later and form.amount is null then 1 end) as earlier_unpriced,
    -- The dearest form of a year stands for its line.
    arg_max(form.name, coalesce(form.amount, -1)) filter (where form.is_later) as later_name,
    arg_max(form.name, coalesce(form.amount, -1)) filter (where not form.is_later) as earlier_name,
    max(form.department) filter (where form.is_later) as later_department,
    max(form.department) as any_department,
    max(form.unit) filter (where form.is_later) as later_unit,
    max(form.unit) as any_unit,
    coalesce(max(form.code) filter (where form.is_later), max(form.code)) as code,
    max(form.line_basis) filter (where form.is_later) as basis,
    coalesce(
      arg_max(form.project, coalesce(form.amount, -1)) filter (where form.is_later),
      arg_max(form.project, coalesce(form.amount, -1))
    ) as project
  from form
  group by form.line
),
other as (
  select distinct seen.line, seen.year = (select against from focus) as is_earlier
  from seen
  where seen.year = (select against from focus)
    or seen.year in (select unnest(years) from focus)
)
select
  case
    when held.earlier_forms = 0 and earlier.line is not null then 'elsewhere'
    when held.later_forms = 0 and later.line is not null then 'elsewhere'
    when held.earlier_forms = 0 then 'new'
    when held.later_forms = 0 then 'ended'
    when held.earlier_amount is null and held.later_amount is null then 'same'
    when held.earlier_amount is null or held.later_amount is null then 'unstated'
    when held.later_amount = held.earlier_amount then 'same'
    when held.later_amount > held.earlier_amount then 'grown'
    else 'shrunk'
  end as step,
  held.project,
  coalesce(held.later_name, held.earlier_name) as name,
  held.earlier_name,
  coalesce(held.later_department, held.any_department) as department,
  coalesce(held.later_unit, held.any_unit) as unit,
  held.code,
  held.earlier_forms,
  held.later_forms,
  held.earlier_amount,
  held.later_amount,
  case when held.earlier_forms > 0 and held.later_forms > 0 then held.basis end as matched
from held
left join other as earlier on earlier.line = held.line
  and earlier.is_earlier
left join other as later on later.line = held.line
  and not later.is_earlier
order by
  abs(coalesce(held.later_amount, 0) - coalesce(held.earlier_amount, 0)) desc,
  held.later_amount desc nulls last,
  name,
  held.code,
  held.project
