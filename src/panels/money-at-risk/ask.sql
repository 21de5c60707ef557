-- Few projects are points of their own; many fall together by amount (eight steps to a factor of ten) and weak slots.
with ranked as (
  select amount, percent_rank() over (order by amount) as standing
  from seen
  where amount is not null
),
large as (
  select min(ranked.amount) as least
  from ranked
  where 100 * ranked.standing >= (
    select min(setting.value)
    from setting
    join rule_record on rule_record.rule = setting.owner
      and rule_record.at_risk
    where setting.key = 'rank'
  )
),
risk as (
  select count(*) > 0 as known from rule where at_risk
),
weak as (
  select distinct finding.project
  from finding
  join rule on rule.rule = finding.rule
    and rule.at_risk
  where finding.verdict is null or finding.verdict = 'confirmed'
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
    weak.project is not null as at_risk,
    chosen.year,
    chosen.name,
    chosen.unit,
    chosen.amount,
    chosen.criticals,
    chosen.majors
  from chosen
  cross join whole
  left join weak on weak.project = chosen.project
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
  risk.known as risk_known
from whole
cross join large
cross join risk
left join drawn on true
order by drawn.at_risk desc, drawn.amount desc, drawn.project
