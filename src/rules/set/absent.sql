-- An expected kind that has no row, unless the template lacks it (template_gap).
select target_form.project, kind.kind, null as evidence
from target_form
join kind on (target_form.expected & ~target_form.printed & kind.bit) <> 0
left join template_gap on template_gap.source = target_form.source
  and template_gap.year = target_form.year
  and template_gap.framework = target_form.framework
  and template_gap.kind = kind.kind
where template_gap.kind is null
