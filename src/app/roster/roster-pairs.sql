-- Rows of the roster and forms that may be one project, those that are by a person's word, and those matched by name.
select 'near' as state, roster_near.place, seen.identity, roster.name as entry, seen.name as form, null as verdict,
  roster_near.same_unit, roster_near.same_amount
from roster_near
join roster on roster.place = roster_near.place
join seen on seen.project = roster_near.project
union all
select 'decided', roster_decision.place, seen.identity, roster.name, seen.name, roster_decision.verdict, 0, 0
from roster_decision
join roster on roster.place = roster_decision.place
join seen on seen.identity = roster_decision.identity
union all
select 'matched', reconciled.place, seen.identity, roster.name, seen.name, null, 0, 0
from reconciled
join roster on roster.place = reconciled.place
join seen on seen.project = reconciled.project
where reconciled.matched = 'name'
order by state, place
