-- The standing findings of forms by the numbers of these; what rests on all forms together is no unit's to correct.
select project, rule, severity, position, kind, cell, evidence, verdict, null as reason, null as dispute
from finding
where list_contains(string_split(:projects, chr(31)), cast(project as varchar))
  and (verdict is null or verdict = 'confirmed')
  and rule in (select rule from rule where not set_wide)
order by project, position nulls last, rule, kind
