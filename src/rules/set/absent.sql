-- An expected kind that has no row, unless the template lacks it (template_gap). Of the kinds of a choice one is enough,
-- and C07 asks for it: that another has no row is told for information.
select
  target_form.project,
  kind.kind,
  case when bool_or(coalesce(choice.kinds, 0) <> 0) then 'info' end as severity,
  null as evidence
from target_form
join kind on (target_form.expected & ~target_form.printed & kind.bit) <> 0
left join choice on choice.framework = target_form.framework
  and (choice.kinds & kind.bit) <> 0
left join template_gap on template_gap.source = target_form.source
  and template_gap.year = target_form.year
  and template_gap.framework = target_form.framework
  and template_gap.kind = kind.kind
where template_gap.kind is null
group by target_form.project, kind.kind
