-- The masks of the chosen forms, from which their slots are told.
select
  chosen.project,
  chosen.year,
  chosen.code,
  chosen.name,
  chosen.department,
  chosen.unit,
  chosen.amount,
  chosen.expected,
  chosen.template,
  chosen.given,
  chosen.untargeted,
  chosen.none,
  chosen.blank,
  chosen.misplaced,
  chosen.contradicted,
  chosen.accepted,
  chosen.weak,
  chosen.weak_suspected
from chosen
order by chosen.amount desc nulls last, chosen.weak_rank
