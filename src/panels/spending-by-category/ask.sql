select
  history.year,
  history.category,
  count(*) as projects,
  count(history.amount) as with_amount,
  cast(sum(history.amount) as bigint) as amount
from history
group by history.year, history.category
order by history.year, history.category
