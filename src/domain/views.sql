-- The name of a project without the year it is asked for, blanks and punctuation.
create macro plain_name(name, year) as regexp_replace(
  replace(
    regexp_replace(
      regexp_replace(lower(name), '(19|20)[0-9]{2}\s*([-—–~～至]\s*(19|20)[0-9]{2}\s*)?年度?', '', 'g'),
      '二[〇○零Oo][〇○零一二三四五六七八九Oo]{2}年度?', '', 'g'
    ),
    cast(year as varchar), ''
  ),
  '[\s\p{P}]+', '', 'g'
);

-- A slot (槽位): one expected kind of one form that is seen, with its state.
create view slot as
select
  seen.project,
  kind.kind,
  kind.place,
  case
    when (seen.given & kind.bit) <> 0 then 'given'
    when (seen.untargeted & kind.bit) <> 0 then 'untargeted'
    when (seen.none & kind.bit) <> 0 then 'none'
    when (seen.blank & kind.bit) <> 0 then 'blank'
    else 'absent'
  end as state,
  (seen.misplaced & kind.bit) <> 0 as misplaced,
  (seen.accepted & kind.bit) <> 0 as accepted
from seen
join kind on (seen.expected & kind.bit) <> 0;


-- Where each form something was noted of stands in the review rounds.
create view round_now as
select identity, step, round, deadline
from (
  select round_event.*, row_number() over (partition by identity order by place desc) as age
  from round_event
) as aged
where age = 1;


-- The roster held against the forms that are seen: one row for each of its rows, and one for each form of its years that
-- none of them names. A row is matched by year and code, else by year, unit and plain name where that points at one form
-- and one row only; of several rows of one project the first is matched.
create view reconciled as
with entry as (
  select
    roster.*,
    min(place) over (
      partition by
        year,
        coalesce(code, concat(chr(31), plain_name(coalesce(unit, ''), year), chr(31), plain_name(name, year)))
    ) as first_place
  from roster
  where fault is null
),
by_code as (
  select entry.place, seen.project
  from entry
  join seen on seen.year = entry.year
    and seen.code = entry.code
  where entry.place = entry.first_place
),
candidate as (
  select
    entry.place,
    seen.project,
    count(*) over (partition by entry.place) as forms,
    count(*) over (partition by seen.project) as entries
  from entry
  join seen on seen.year = entry.year
    and plain_name(seen.name, seen.year) = plain_name(entry.name, entry.year)
    and case
      when seen.unit is null or entry.unit is null then seen.code is null or entry.code is null
      else plain_name(seen.unit, seen.year) = plain_name(entry.unit, entry.year)
    end
  where entry.place = entry.first_place
    and entry.place not in (select place from by_code)
    and seen.project not in (select project from by_code)
),
pair as (
  select place, project, 'code' as matched from by_code
  union all
  select place, project, 'name' as matched from candidate where forms = 1 and entries = 1
)
select
  roster.place,
  roster.sheet,
  roster.row_number,
  coalesce(roster.year, seen.year) as year,
  coalesce(roster.department, seen.department) as department,
  coalesce(roster.unit, seen.unit) as unit,
  coalesce(roster.code, seen.code) as code,
  coalesce(roster.name, seen.name, roster.raw) as name,
  roster.amount as approved,
  seen.amount,
  seen.amount_basis,
  seen.project,
  pair.matched,
  roster.fault,
  duplicated.row_number as first_row,
  case
    when roster.fault is not null then 'unread'
    when duplicated.place is not null then 'duplicate'
    when seen.project is null then 'missing'
    when seen.amount is null or roster.amount is null then 'unstated'
    when seen.amount <> roster.amount then 'differs'
    else 'matched'
  end as outcome
from roster
left join entry on entry.place = roster.place
left join roster as duplicated on duplicated.place = entry.first_place and entry.first_place <> entry.place
left join pair on pair.place = roster.place
left join seen on seen.project = pair.project
union all
select
  null, null, null, seen.year, seen.department, seen.unit, seen.code, seen.name, null, seen.amount, seen.amount_basis,
  seen.project, null, null, null, 'unlisted'
from seen
where seen.year in (select year from roster where fault is null)
  and seen.project not in (select project from pair);
