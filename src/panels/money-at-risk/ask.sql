-- Few projects are points of their own; many fall together by amount (eight steps to a factor of ten) and weak slots.
with ranked as (
  select amount, percent_rank() over (order by amount) as standing
  from seen
  where amount is not null
),
large as (
  select min(amount) as least from ranked where standing >= 0.66666
),
risk as (
  select coalesce(max(bit), 0) as bit from rule where rule = 'D11'
),
whole as (
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
    chosen.weak_slots,
    chosen.info_rules & risk.bit <> 0 as at_risk,
    chosen.year,
    chosen.name,
    chosen.unit,
    chosen.amount,
    chosen.criticals,
    chosen.majors
  from chosen
  cross join whole
  cross join risk
  where chosen.amount is not null
),
drawn as (
  select
    project,
    step,
    weak_slots,
    at_risk,
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
  group by project, step, weak_slots, at_risk
)
select
  drawn.*,
  whole.projects as all_projects,
  whole.with_amount,
  whole.amount as all_amount,
  large.least as large_from,
  risk.bit <> 0 as risk_known
from whole
cross join large
cross join risk
left join drawn on true
order by drawn.at_risk desc, drawn.amount desc, drawn.project
