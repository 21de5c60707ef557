select
  chosen.project,
  chosen.year,
  chosen.name,
  chosen.unit,
  chosen.category,
  chosen.amount,
  chosen.expected,
  chosen.given,
  chosen.untargeted,
  chosen.none,
  chosen.blank
from chosen
order by chosen.amount desc nulls last, chosen.project
