-- Keeps what the statement of a rule about the set gives; that of the pack wins over a severity it gives, which wins over
-- that of the rule. A verdict on a finding that rests on all forms together hangs on
-- the form alone; those on other findings are given behind this (model/weak-items.sql).
insert into finding
select
  found.project,
  project.source,
  :rule,
  coalesce(
    cast(:own as text),
    cast(found.severity as text),
    case when list_contains(string_split(:minor_for, chr(31)), cast(found.kind as text)) then 'minor' else :severity end
  ),
  null,
  found.kind,
  null,
  found.evidence,
  null,
  (
    select max(verdict.verdict)
    from verdict
    where verdict.identity = project.identity
      and verdict.rule = :rule
  )
from found
join project on project.project = found.project
