select
  chosen.project,
  chosen.year,
  chosen.name,
  chosen.code,
  chosen.category,
  chosen.department,
  chosen.unit,
  chosen.amount,
  chosen.criticals,
  chosen.majors,
  chosen.weak_slots,
  chosen.amount_basis,
  chosen.indicator_rows,
  chosen.none_rows,
  bit_count(chosen.given & chosen.expected) as given,
  bit_count(chosen.untargeted & chosen.expected) as untargeted,
  bit_count(chosen.none & chosen.expected) as none,
  bit_count(chosen.blank & chosen.expected) as blank,
  bit_count(chosen.expected & ~chosen.printed) as absent
from chosen
order by chosen.amount desc nulls last, chosen.project
