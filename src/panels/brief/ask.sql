-- What the brief says and no other question answers: slots that are filled in and 疑似错位, with the money of their
-- projects, and the large and weak projects, the largest by name.
with at_risk as (
  select distinct finding.project
  from finding
  join rule on rule.rule = finding.rule
    and rule.at_risk
  where finding.verdict is null or finding.verdict = 'confirmed'
),
whole as (
  select
    count(*) as projects,
    count(chosen.amount) as with_amount,
    cast(sum(chosen.amount) as bigint) as amount,
    cast(sum(bit_count(chosen.given & chosen.expected)) as bigint) as given,
    cast(sum(bit_count(chosen.given & chosen.misplaced & chosen.expected)) as bigint) as misplaced,
    count(case when (chosen.given & chosen.misplaced & chosen.expected) <> 0 then 1 end) as projects_misplaced,
    cast(
      sum(case when (chosen.given & chosen.misplaced & chosen.expected) <> 0 then chosen.amount end) as bigint
    ) as amount_misplaced,
    count(at_risk.project) as at_risk,
    cast(sum(case when at_risk.project is not null then chosen.amount end) as bigint) as amount_at_risk,
    (select count(*) > 0 from rule where at_risk) as risk_known
  from chosen
  left join at_risk on at_risk.project = chosen.project
),
large as (
  select
    chosen.name,
    chosen.year,
    chosen.amount,
    row_number() over (order by chosen.amount desc nulls last, chosen.project) as place
  from chosen
  join at_risk on at_risk.project = chosen.project
)
select
  whole.*,
  large.place,
  large.name,
  large.year,
  large.amount as large_amount
from whole
left join large on large.place <= 3
order by large.place
