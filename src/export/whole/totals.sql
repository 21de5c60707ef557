select
  (select cast(coalesce(sum(forms), 0) as bigint) from tally) as forms_found,
  (select cast(coalesce(sum(amount), 0) as bigint) from tally) as amount_found,
  count(case when status = 'accepted' then 1 end) as accepted,
  count(case when status = 'quarantined' then 1 end) as quarantined,
  cast(coalesce(sum(case when status = 'accepted' then amount end), 0) as bigint) as amount_accepted,
  cast(coalesce(sum(case when status = 'quarantined' then amount end), 0) as bigint) as amount_quarantined
from project
