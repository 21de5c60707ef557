-- What the brief says and no other question answers: the name of the place, gaps that say 无 and stand, how many weak
-- projects are so without what is only suspected, and what was sent back in the review and mended since.
with sent as (
  select identity, min(place) as place
  from round_event
  where step = 'sent'
  group by identity
),
mended as (
  select distinct round_event.identity
  from round_event
  join sent on sent.identity = round_event.identity
    and round_event.place > sent.place
  where round_event.step = 'fixed'
),
form as (
  select
    chosen.*,
    chosen.identity in (select identity from round_event) as is_noted,
    chosen.identity in (select identity from sent) as is_sent,
    chosen.identity in (select identity from mended) as is_mended
  from chosen
),
town as (
  select
    count(distinct coalesce(unit, '')) as units,
    max(unit) as unit,
    count(distinct coalesce(department, '')) as departments,
    max(department) as department
  from seen
)
select
  count(*) as projects,
  cast(sum(bit_count(form.none & form.expected & ~form.accepted)) as bigint) as none,
  cast(sum(form.slots_expected) as bigint) as slots_expected,
  count(case when form.weakly_justified then form.amount end) as weak_with_amount,
  count(case when form.weakly_certain then 1 end) as weak_certain,
  count(case when form.weakly_certain then form.amount end) as weak_certain_with_amount,
  cast(sum(case when form.weakly_certain then form.amount end) as bigint) as weak_certain_amount,
  count(case when form.is_noted then 1 end) as noted,
  count(case when form.is_sent then 1 end) as sent,
  count(case when form.is_sent then form.amount end) as sent_with_amount,
  cast(sum(case when form.is_sent then form.amount end) as bigint) as sent_amount,
  count(case when form.is_mended then 1 end) as mended,
  count(case when form.is_mended then form.amount end) as mended_with_amount,
  cast(sum(case when form.is_mended then form.amount end) as bigint) as mended_amount,
  (select units from town) as units,
  (select unit from town) as only_unit,
  (select departments from town) as departments,
  (select department from town) as only_department,
  (select max(value) from setting where owner = 'weak' and key = 'share') as weak_share
from form
