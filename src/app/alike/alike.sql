-- The three sound indicators of a kind that are nearest to the weak item of the open sheet by wording: Dice over the pairs
-- of characters of the project names and, where the item has a name, of the indicator names, half each. Sound is a row with
-- name and target on which nothing but information stands. Equally near: the own unit first, then the newest.
with own as (
  select
    seen.project,
    seen.unit,
    seen.name,
    (
      select min_by(reading.wording, reading.position)
      from reading
      where reading.project = seen.project
        and reading.kind = :kind
        and reading.wording is not null
    ) as wording
  from seen
  where seen.identity = :identity
),
candidate as (
  select
    seen.identity,
    seen.name,
    seen.unit,
    seen.year,
    reading.position,
    reading.wording,
    indicator.name as indicator,
    shown_target(indicator.target, indicator.operator, indicator.unit) as target
  from seen
  join reading on reading.project = seen.project
  join indicator on indicator.project = reading.project
    and indicator.position = reading.position
  where seen.identity <> :identity
    and reading.kind = :kind
    and reading.wording is not null
    and reading.form not in ('none', 'blank')
    and not exists (
      select 1
      from finding
      where finding.project = reading.project
        and finding.position = reading.position
        and finding.severity <> 'info'
        and (finding.verdict is null or finding.verdict = 'confirmed')
    )
),
written as (
  select name as words from candidate
  union
  select wording from candidate
  union
  select name from own
  union
  select wording from own
),
pairs as (
  select
    words,
    list_distinct(list_transform(generate_series(1, length(words) - 1), place -> substr(words, place, 2))) as pairs
  from written
  where words is not null
),
-- How near each wording is to the two of the item.
likeness as (
  select
    pairs.words,
    mine.words as to_own,
    2.0 * length(list_intersect(pairs.pairs, mine.pairs)) / greatest(length(pairs.pairs) + length(mine.pairs), 1) as dice
  from pairs
  join own on true
  join pairs as mine on mine.words in (own.name, own.wording)
),
scored as (
  select
    candidate.*,
    candidate.unit is not distinct from own.unit as own_unit,
    round(
      case
        when own.wording is null then coalesce(near_name.dice, 0)
        else (coalesce(near_name.dice, 0) + coalesce(near_indicator.dice, 0)) / 2
      end,
      6
    ) as near
  from candidate
  cross join own
  left join likeness as near_name on near_name.words = candidate.name
    and near_name.to_own = own.name
  left join likeness as near_indicator on near_indicator.words = candidate.wording
    and near_indicator.to_own = own.wording
),
first as (
  select
    *,
    row_number() over (
      partition by wording
      order by near desc, own_unit desc, year desc, identity, position
    ) as place
  from scored
  where near >= 0.2
)
select identity, position, indicator, target, year, unit, name, own_unit, near
from first
where place = 1
order by near desc, own_unit desc, year desc, identity, position
limit 3
