-- The standing findings of forms by the numbers of these; 大额弱指标 is no unit's to correct.
select project, rule, severity, position, kind, cell, evidence, verdict, null as reason, null as dispute
from finding
where list_contains(string_split(:projects, chr(31)), cast(project as varchar))
  and (verdict is null or verdict = 'confirmed')
  and rule <> 'D11'
  and rule in (select rule from rule)
order by project, position nulls last, rule, kind
