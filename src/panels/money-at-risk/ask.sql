-- Few projects are points of their own; many fall together by amount (eight steps to a factor of ten) and weak items.
with whole as (
  select
    count(*) as projects,
    count(amount) as with_amount,
    cast(sum(amount) as bigint) as amount
  from chosen
),
point as (
  select
    case when whole.with_amount <= 2000 then chosen.project end as project,
    case
      when whole.with_amount <= 2000 then null
      else cast(floor(8 * log10(greatest(chosen.amount, 100))) as integer)
    end as step,
    chosen.certain_items + chosen.suspected_items as weak_items,
    chosen.large_weak,
    chosen.year,
    chosen.name,
    chosen.unit,
    chosen.amount,
    chosen.criticals,
    chosen.majors
  from chosen
  cross join whole
  where chosen.amount is not null
),
drawn as (
  select
    project,
    step,
    weak_items,
    large_weak,
    min(year) as year,
    min(name) as name,
    min(unit) as unit,
    count(*) as projects,
    cast(sum(amount) as bigint) as amount,
    min(amount) as least,
    max(amount) as most,
    cast(sum(criticals) as bigint) as criticals,
    cast(sum(majors) as bigint) as majors
  from point
  group by project, step, weak_items, large_weak
)
select
  drawn.*,
  whole.projects as all_projects,
  whole.with_amount,
  whole.amount as all_amount
from whole
left join drawn on true
order by drawn.large_weak desc, drawn.amount desc, drawn.project
