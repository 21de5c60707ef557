-- The findings a 整改单 asks a unit to mend: standing ones, under the filters on findings, all or those a reviewer
-- confirmed. What rests on all forms together is no unit's to correct.
select finding.*
from finding
join rule on rule.rule = finding.rule
left join kind on kind.kind = finding.kind
where not rule.set_wide
  and (finding.verdict = 'confirmed' or (finding.verdict is null and :only_confirmed = 0))
  and (:rules = '' or list_contains(string_split(substr(:rules, 2), chr(31)), finding.rule))
  and (:severities = '' or list_contains(string_split(substr(:severities, 2), chr(31)), finding.severity))
  and (
    (kind.bit & cast(:kinds as bigint)) <> 0
    or (finding.kind is null and cast(:kinds as bigint) = (select cast(sum(bit) as bigint) from kind))
  )
