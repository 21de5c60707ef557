-- The members of one dimension in the reporting years, the years among all that are loaded, each with what it comes to
-- (part 'member'); of the two that are held side by side also by kind (part 'kind'). A side that is not chosen, or not
-- there, is the first by money that is not the other; of years the reporting year and the one held against.
with form as (
  select
    case :of
      when 'department' then coalesce(history.department, '')
      when 'unit' then coalesce(history.unit, '')
      when 'category' then history.category
      when 'project' then cast(history.line as varchar)
      else cast(history.year as varchar)
    end as member,
    history.*
  from history
  where :of = 'year' or history.year in (select unnest(years) from focus)
),
keyed as (
  select form.*, case when :of = 'project' then form.identity else form.member end as key
  from form
),
member as (
  select
    keyed.member,
    arg_max(keyed.key, keyed.year) as key,
    arg_max(keyed.name, keyed.year) as name,
    arg_max(keyed.unit, keyed.year) as unit,
    coalesce(bool_or(keyed.key = cast(:side_a as varchar)), false) as is_a,
    coalesce(bool_or(keyed.key = cast(:side_b as varchar)), false) as is_b,
    case
      when :of <> 'year' then 0
      when list_contains((select years from focus), max(keyed.year)) then 0
      when max(keyed.year) = (select against from focus) then 1
      else 2
    end as nearness,
    max(keyed.year) as year,
    count(*) as projects,
    count(keyed.amount) as with_amount,
    cast(sum(keyed.amount) as bigint) as amount,
    cast(sum(bit_count(keyed.printed & keyed.expected)) as bigint) as printed,
    cast(sum(
      bit_count(keyed.expected & ~keyed.accepted & (keyed.untargeted | keyed.none | keyed.blank))
    ) as bigint) as gaps,
    cast(sum(bit_count(keyed.none & keyed.expected)) as bigint) as none,
    cast(sum(keyed.slots_expected) as bigint) as expected,
    cast(sum(keyed.certain_items) as bigint) as weak,
    cast(sum(keyed.suspected_items) as bigint) as suspected,
    count(case when keyed.weakly_justified then 1 end) as weak_projects,
    cast(sum(case when keyed.weakly_justified then keyed.amount else 0 end) as bigint) as weak_amount,
    count(case when keyed.large_weak then 1 end) as large_weak_projects,
    cast(sum(case when keyed.large_weak then keyed.amount else 0 end) as bigint) as large_weak_amount
  from keyed
  group by keyed.member
),
placed as (
  select
    member.*,
    row_number() over (
      order by nearness, case when :of = 'year' then year else 0 end desc, amount desc nulls last, member
    ) as place
  from member
),
-- What is chosen comes before its turn; the choice of the other side only after all others.
first as (
  select member from placed order by is_a desc, is_b, place limit 1
),
second as (
  select member
  from placed
  where member <> (select member from first)
  order by is_b desc, case when place = 2 then 0 else place end
  limit 1
),
sided as (
  select
    placed.*,
    case
      when placed.member = (select member from first) then 'a'
      when placed.member = (select member from second) then 'b'
    end as side
  from placed
)
select
  'member' as row_of,
  null as kind,
  sided.side,
  sided.place,
  sided.key,
  sided.name,
  sided.unit,
  sided.is_a,
  sided.is_b,
  sided.projects,
  sided.with_amount,
  sided.amount,
  sided.printed,
  sided.gaps,
  sided.none,
  sided.expected,
  sided.weak,
  sided.suspected,
  sided.weak_projects,
  sided.weak_amount,
  sided.large_weak_projects,
  sided.large_weak_amount
from sided
union all
select
  'kind',
  kind.kind,
  sided.side,
  kind.place,
  null,
  null,
  null,
  null,
  null,
  count(*),
  null,
  null,
  count(case when (keyed.printed & kind.bit) <> 0 then 1 end),
  count(case when (~keyed.accepted & (keyed.untargeted | keyed.none | keyed.blank) & kind.bit) <> 0 then 1 end),
  count(case when (keyed.none & kind.bit) <> 0 then 1 end),
  count(case when (keyed.template & kind.bit) = 0 then 1 end),
  count(case when (keyed.weak_certain & kind.bit) <> 0 then 1 end),
  count(case when (keyed.weak_suspected & kind.bit) <> 0 then 1 end),
  null,
  null,
  null,
  null
from keyed
join sided on sided.member = keyed.member and sided.side is not null
join kind on (keyed.expected & kind.bit) <> 0
group by kind.kind, kind.place, sided.side
order by row_of desc, place, side
