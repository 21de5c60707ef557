-- Each combination of kinds that are weak together, those without a weak kind among them.
select
  chosen.weak,
  count(*) as projects,
  count(chosen.amount) as with_amount,
  cast(coalesce(sum(chosen.amount), 0) as bigint) as amount
from chosen
group by chosen.weak
order by count(*) desc, coalesce(sum(chosen.amount), 0) desc, chosen.weak
