-- The year's money by source. A form that states no part of the year but parts of its total that come to the same
-- amount states them for the year as well.
with part as (
  select
    history.year,
    history.amount,
    history.appropriation is not null or history.carry_over is not null or history.annual_other is not null as annual,
    (history.fiscal is not null or history.other is not null)
      and coalesce(history.fiscal, 0) + coalesce(history.other, 0) = history.amount as whole,
    history.appropriation,
    history.carry_over,
    history.annual_other,
    history.fiscal,
    history.other
  from history
),
stated as (
  select
    part.year,
    part.amount,
    coalesce(part.annual or part.whole, false) as states,
    case when part.annual then part.appropriation when part.whole then part.fiscal end as fiscal,
    case when part.annual then part.carry_over end as carry_over,
    case when part.annual then part.annual_other when part.whole then part.other end as other
  from part
)
select
  stated.year,
  count(*) as projects,
  count(case when stated.states then 1 end) as stating,
  cast(sum(stated.amount) as bigint) as amount,
  cast(sum(stated.fiscal) as bigint) as fiscal,
  cast(sum(stated.carry_over) as bigint) as carry_over,
  cast(sum(stated.other) as bigint) as other,
  count(
    case
      when stated.states
        and coalesce(stated.fiscal, 0) + coalesce(stated.carry_over, 0) + coalesce(stated.other, 0)
          is distinct from stated.amount
      then 1
    end
  ) as unbalanced
from stated
group by stated.year
order by stated.year
