-- Holds the roster against the forms that are seen, see load/roster.ts: one row for each of its rows, and one for each form
-- of its years that none of them names. A row is matched by year and code, else by year, unit and plain name where that
-- points at one form and one row only; of several rows of one project the first is matched. What a person paired is a
-- pair before all others, what a person took apart is none.
delete from reconciled;

insert into reconciled
with entry as materialized (
  select
    named.*,
    min(place) over (partition by year, coalesce(code, concat(chr(31), plain_unit, chr(31), plain_name))) as first_place
  from (
    select
      place,
      year,
      code,
      plain_unit,
      plain_name,
      hash(plain_unit) as unit_key,
      hash(plain_name) as name_key
    from roster
    where fault is null
  ) as named
),
decided as materialized (
  select roster_decision.place, seen.project, roster_decision.verdict
  from roster_decision
  join seen on seen.identity = roster_decision.identity
),
by_hand as materialized (
  select decided.place, decided.project
  from decided
  join entry on entry.place = decided.place
  where decided.verdict = 'paired'
    and entry.place = entry.first_place
),
by_code as materialized (
  select entry.place, seen.project
  from entry
  join seen on seen.year = entry.year
    and seen.code = entry.code
  left join decided on decided.place = entry.place
    and decided.project = seen.project
    and decided.verdict = 'apart'
  where entry.place = entry.first_place
    and decided.place is null
    and entry.place not in (select place from by_hand)
    and seen.project not in (select project from by_hand)
),
settled as materialized (
  select place, project from by_hand
  union all
  select place, project from by_code
),
form as materialized (
  select
    seen.project,
    seen.year,
    seen.code,
    case when seen.unit is not null then name_key.unit end as unit_key,
    name_key.name as name_key
  from seen
  join name_key on name_key.project = seen.project
  left join settled on settled.project = seen.project
  where settled.project is null
    and seen.year in (select year from entry)
),
candidate as (
  select
    rest.place,
    form.project,
    count(*) over (partition by rest.place) as forms,
    count(*) over (partition by form.project) as entries
  from (
    select entry.*
    from entry
    left join settled on settled.place = entry.place
    where settled.place is null
      and entry.place = entry.first_place
  ) as rest
  join form on form.year = rest.year
    and form.name_key = rest.name_key
    and case
      when form.unit_key is null or rest.plain_unit is null then form.code is null or rest.code is null
      else form.unit_key = rest.unit_key
    end
  left join decided on decided.place = rest.place
    and decided.project = form.project
    and decided.verdict = 'apart'
  where decided.place is null
),
duplicated as (
  select entry.place, first.row_number
  from entry
  join roster as first on first.place = entry.first_place
  where entry.first_place <> entry.place
),
pair as materialized (
  select place, project, 'hand' as matched from by_hand
  union all
  select place, project, 'code' as matched from by_code
  union all
  select place, project, 'name' as matched from candidate where forms = 1 and entries = 1
)
select
  roster.place,
  roster.sheet,
  roster.row_number,
  roster.year,
  coalesce(roster.department, seen.department),
  coalesce(roster.unit, seen.unit),
  coalesce(roster.code, seen.code),
  coalesce(roster.name, seen.name, roster.raw),
  roster.amount,
  seen.amount,
  seen.amount_basis,
  seen.project,
  pair.matched,
  roster.fault,
  duplicated.row_number,
  case
    when roster.fault is not null then 'unread'
    when duplicated.place is not null then 'duplicate'
    when seen.project is null then 'missing'
    when seen.amount is null or roster.amount is null then 'unstated'
    when seen.amount <> roster.amount then 'differs'
    else 'matched'
  end
from roster
left join duplicated on duplicated.place = roster.place
left join pair on pair.place = roster.place
left join seen on seen.project = pair.project
union all
select
  null,
  null,
  null,
  seen.year,
  seen.department,
  seen.unit,
  seen.code,
  seen.name,
  null,
  seen.amount,
  seen.amount_basis,
  seen.project,
  null,
  null,
  null,
  'unlisted'
from seen
left join pair on pair.project = seen.project
where pair.project is null
  and seen.year in (select year from entry);
