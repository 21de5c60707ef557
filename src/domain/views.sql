-- A slot (槽位): one expected kind of one form that is seen, with its state.
create view slot as
select
  seen.project,
  kind.kind,
  kind.place,
  case
    when (seen.given & kind.bit) <> 0 then 'given'
    when (seen.untargeted & kind.bit) <> 0 then 'untargeted'
    when (seen.none & kind.bit) <> 0 then 'none'
    when (seen.blank & kind.bit) <> 0 then 'blank'
    else 'absent'
  end as state,
  (seen.misplaced & kind.bit) <> 0 as misplaced,
  (seen.accepted & kind.bit) <> 0 as accepted
from seen
join kind on (seen.expected & kind.bit) <> 0;
