-- Every loaded year under the same filters: what is not validly filled in, of the kinds chosen or of all, and what is weak.
select
  history.year,
  kind.kind,
  count(case when (history.printed & kind.bit) <> 0 then 1 end) as printed,
  count(case when (history.none & kind.bit) <> 0 then 1 end) as none,
  count(case when (history.blank & kind.bit) <> 0 then 1 end) as blank,
  count(case when (history.untargeted & kind.bit) <> 0 then 1 end) as untargeted,
  count(case when (history.accepted & (history.none | history.blank | history.untargeted) & kind.bit) <> 0 then 1 end)
    as accepted,
  count(case when (history.template & kind.bit) = 0 then 1 end) as expected,
  count(case when (history.weak_certain & kind.bit) <> 0 then 1 end) as weak,
  count(case when (history.weak_suspected & kind.bit) <> 0 then 1 end) as suspected
from history
join kind on (history.expected & kind.bit) <> 0
group by history.year, kind.kind, kind.place
order by history.year, kind.place
