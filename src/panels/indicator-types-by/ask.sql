-- What the expected items of each kind come to, by year (every loaded one), or of the reporting years by category,
-- department or unit: as :split says, else by year where several are loaded, else by category.
with split as (
  select case when :split <> '' then :split when len(loaded) > 1 then 'year' else 'category' end as way
  from focus
),
form as (
  select cast(history.year as varchar) as part, history.*
  from history
  where (select way from split) = 'year'
  union all
  select
    case (select way from split)
      when 'department' then coalesce(chosen.department, '')
      when 'unit' then coalesce(chosen.unit, '')
      else chosen.category
    end as part,
    chosen.*
  from chosen
  where (select way from split) <> 'year'
)
select
  form.part,
  (select way from split) as way,
  kind.kind,
  count(*) as slots,
  count(case when (form.printed & kind.bit) <> 0 then 1 end) as printed,
  count(case when (form.given & kind.bit) <> 0 then 1 end) as given,
  count(case when (form.none & kind.bit) <> 0 then 1 end) as none,
  count(case when (form.weak_certain & kind.bit) <> 0 then 1 end) as weak,
  count(case when (form.template & kind.bit) <> 0 then 1 end) as template_absent,
  cast(sum(form.amount) as bigint) as amount,
  cast(sum(case when (form.given & kind.bit) = 0 then form.amount else 0 end) as bigint) as amount_without,
  cast(sum(case when (form.none & kind.bit) <> 0 then form.amount else 0 end) as bigint) as amount_none,
  cast(sum(case when (form.weak_certain & kind.bit) <> 0 then form.amount else 0 end) as bigint) as amount_weak
from form
join kind on (form.expected & kind.bit) <> 0
group by form.part, kind.kind, kind.place
order by form.part, kind.place
