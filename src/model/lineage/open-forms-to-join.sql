-- The forms of open_form by what they have in common: each key as the least form that has it. In an order that does not
-- tell which file came first.
select
  open_form.project,
  target_form.year,
  case when name_key.code is not null then min(open_form.project) over (partition by name_key.code) end as code,
  coalesce(name_key.short, false) as short,
  case when name_key.folded is not null then min(open_form.project) over (partition by name_key.folded) end as folded,
  case when name_key.yearless is not null then min(open_form.project) over (partition by name_key.yearless) end as yearless,
  case when name_key.plain is not null then min(open_form.project) over (partition by name_key.plain) end as plain,
  case when name_key.short then target_form.name end as name,
  case when name_key.short then coalesce(target_form.unit, target_form.department) end as office
from open_form
join target_form on target_form.project = open_form.project
join name_key on name_key.project = open_form.project
order by target_form.year, target_form.identity
