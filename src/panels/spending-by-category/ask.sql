select
  chosen.year,
  chosen.category,
  count(*) as projects,
  count(chosen.amount) as with_amount,
  cast(sum(chosen.amount) as bigint) as amount
from chosen
group by chosen.year, chosen.category
order by chosen.year, chosen.category
