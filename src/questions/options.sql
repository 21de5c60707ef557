-- What can be chosen in the filter bar, over everything that is loaded.
select 'year' as filter, cast(year as varchar) as choice, count(*) as projects from seen group by year
union all
select 'category', category, count(*) from seen group by category
union all
select 'department', coalesce(department, ''), count(*) from seen group by department
union all
select 'unit', coalesce(unit, ''), count(*) from seen group by unit
union all
select 'kind', kind.kind, count(*) from seen join kind on (seen.expected & kind.bit) <> 0 group by kind.kind
