-- The years a view speaks of, in one row: those loaded, those reported (the newest where none is chosen), and the one
-- these are held against (the one before, unless another or none is chosen; a sum of years is held against none).
select
  reported.loaded,
  reported.years,
  case
    when len(reported.years) <> 1 or :against = 'none' then null
    when list_contains(reported.loaded, try_cast(:against as integer))
      then nullif(try_cast(:against as integer), reported.years[1])
    else list_max(list_filter(reported.loaded, lambda year: year < reported.years[1]))
  end as against
from (
  select
    loaded,
    case
      when :years = '' then loaded[-1:]
      when :years = chr(31) || 'all' then loaded
      else list_filter(loaded, lambda year: list_contains(string_split(:years, chr(31)), cast(year as varchar)))
    end as years
  from (select coalesce(list_sort(list(distinct year)), []) as loaded from seen) as held
) as reported
