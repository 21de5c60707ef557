select
  outcome,
  year,
  code,
  name,
  unit,
  department,
  approved,
  amount,
  case when outcome in ('matched', 'differs') then amount - approved end as difference,
  amount_basis,
  matched,
  project,
  sheet,
  row_number,
  first_row,
  fault
from reconciled
order by
  case outcome
    when 'missing' then 1
    when 'unlisted' then 2
    when 'differs' then 3
    when 'unstated' then 4
    when 'duplicate' then 5
    when 'unread' then 6
    else 7
  end,
  case when outcome = 'unread' then 0 else greatest(coalesce(approved, 0), coalesce(amount, 0)) end desc,
  place,
  project
