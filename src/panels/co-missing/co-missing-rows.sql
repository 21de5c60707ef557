-- The projects whose weak kinds are just these.
select
  chosen.project,
  chosen.year,
  chosen.name,
  chosen.unit,
  chosen.amount
from chosen
where chosen.weak = cast(:weak as bigint)
order by chosen.amount desc nulls last, chosen.project
limit 500
