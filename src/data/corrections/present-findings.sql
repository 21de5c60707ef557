-- The findings of forms as they stand now, dismissed ones marked. What rests on all forms together is no unit's to
-- correct.
select project, rule, severity, position, kind, cell, evidence, verdict in ('rejected', 'not_applicable') as dismissed
from finding
where list_contains(string_split(:projects, chr(31)), cast(project as varchar))
  and rule not in (select rule from rule_record where set_wide)
order by project, position nulls last, rule, kind
