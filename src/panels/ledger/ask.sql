select
  file,
  found,
  accepted,
  quarantined,
  dropped,
  superseded,
  amount_found,
  amount_accepted,
  amount_quarantined,
  amount_dropped,
  amount_superseded,
  subtotals
from ledger
order by source
