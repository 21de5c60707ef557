-- Forms that are seen, with their weak items (薄弱项): the one place that says what is weak. A weak item is an expected kind
-- without one sound row. Where nothing is named (写“无”, 空白, 缺行) it is none if the template lacks the kind, a verdict
-- excused it, or the kind is of a choice of which another kind is sound. An item is certain unless it rests on 疑似 alone.
-- Whatever stands in the place of a 无, short of a sound row, the kind stays weak. Of the forms in `touched`.
with template as (
  select source, year, framework, bit_or(bit) as kinds
  from template_gap
  group by source, year, framework
),
slots as (
  select
    target_form.*,
    lineage.line,
    lineage.basis as line_basis,
    weakness.* exclude (project),
    coalesce(template.kinds, 0) as template,
    (target_form.given & ~weakness.unsound) | (target_form.untargeted & weakness.mended) as sound
  from target_form
  join touched on touched.project = target_form.project
  join weakness on weakness.project = target_form.project
  join lineage on lineage.project = target_form.project
  left join template on template.source = target_form.source
    and template.year = target_form.year
    and template.framework = target_form.framework
),
spared as (
  select slots.project, bit_or(choice.kinds) as kinds
  from slots
  join choice on choice.framework = slots.framework
    and (slots.sound & choice.kinds) <> 0
  group by slots.project
),
weak as (
  select
    slots.project,
    slots.expected
      & ~slots.sound
      & (slots.given | slots.untargeted | ~(slots.template | slots.excused | coalesce(spared.kinds, 0))) as weak,
    slots.given & ~slots.surely as doubtful,
    bit_count(slots.expected & ~slots.template) as slots_expected,
    slots.large,
    slots.money_rank
  from slots
  left join spared on spared.project = slots.project
),
standard as (
  select max(value) as share from setting where owner = 'weak' and key = 'share'
),
item as (
  select
    weak.*,
    bit_count(weak.weak & ~weak.doubtful) as certain_items,
    bit_count(weak.weak & weak.doubtful) as suspected_items,
    greatest(weak.slots_expected * standard.share / 100.0, 1) as enough
  from weak
  cross join standard
),
judged as (
  select
    project,
    weak,
    weak & ~doubtful as weak_certain,
    weak & doubtful as weak_suspected,
    certain_items,
    suspected_items,
    slots_expected,
    certain_items + suspected_items >= enough as weakly_justified,
    certain_items >= enough as weakly_certain,
    large and certain_items + suspected_items >= enough as large_weak
  from item
)
select slots.*, judged.* exclude (project), cast(0 as bigint) as weak_rank
from slots
join judged on judged.project = slots.project
