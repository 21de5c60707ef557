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
  reconciled.sheet,
  reconciled.row_number,
  first_row,
  fault,
  near.same_unit,
  near.same_amount,
  near.row_number as near_row,
  near.form as near_form,
  near.entry as near_entry
from reconciled
left join (
  select
    roster_near.place as near_place,
    roster_near.project as near_project,
    roster_near.same_unit,
    roster_near.same_amount,
    roster.row_number,
    roster.name as entry,
    seen.name as form
  from roster_near
  join roster on roster.place = roster_near.place
  join seen on seen.project = roster_near.project
) as near on near.near_place = reconciled.place
  or (reconciled.outcome = 'unlisted' and near.near_project = reconciled.project)
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
