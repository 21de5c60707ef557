-- Slots of each kind by year, category or department: as :split says, else by year where there are several, else by
-- category.
with span as (
  select count(distinct chosen.year) as years from chosen
),
part as (
  select
    case
      when :split = 'department' then coalesce(chosen.department, '')
      when :split = 'category' or (:split = '' and span.years < 2) then chosen.category
      else cast(chosen.year as varchar)
    end as part,
    span.years,
    chosen.amount,
    chosen.expected,
    chosen.printed,
    chosen.given,
    chosen.template
  from chosen
  cross join span
)
select
  part.part,
  part.years,
  kind.kind,
  count(*) as slots,
  count(case when (part.printed & kind.bit) <> 0 then 1 end) as printed,
  count(case when (part.given & kind.bit) <> 0 then 1 end) as given,
  count(case when (part.template & kind.bit) <> 0 then 1 end) as template_absent,
  cast(sum(part.amount) as bigint) as amount,
  cast(sum(case when (part.given & kind.bit) = 0 then part.amount else 0 end) as bigint) as amount_without
from part
join kind on (part.expected & kind.bit) <> 0
group by part.part, part.years, kind.kind, kind.place
order by part.part, kind.place
