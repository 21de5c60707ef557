-- The projects of the reporting years by two of their properties; where one is the year, those of every loaded year.
with form as (
  select *
  from history
  where 'year' in (:by_rows, :by_columns) or history.year in (select unnest(years) from focus)
),
placed as (
  select
    form.*,
    case
      when form.large_weak then 'large_weak'
      when form.weakly_justified then 'weak'
      else 'sound'
    end as standing
  from form
)
select
  case :by_rows
    when 'year' then cast(placed.year as varchar)
    when 'category' then placed.category
    when 'department' then coalesce(placed.department, '')
    when 'unit' then coalesce(placed.unit, '')
    else placed.standing
  end as row_value,
  case :by_columns
    when 'year' then cast(placed.year as varchar)
    when 'category' then placed.category
    when 'department' then coalesce(placed.department, '')
    when 'unit' then coalesce(placed.unit, '')
    else placed.standing
  end as column_value,
  count(*) as projects,
  count(placed.amount) as with_amount,
  cast(sum(placed.amount) as bigint) as amount,
  count(case when placed.weakly_justified then 1 end) as weak_projects
from placed
group by row_value, column_value
order by row_value, column_value
