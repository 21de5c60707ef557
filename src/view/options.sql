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
union all
select 'rule', rule.rule, count(*)
from seen
join rule on ((seen.critical_rules | seen.major_rules | seen.minor_rules | seen.info_rules) & rule.bit) <> 0
group by rule.rule
union all
select 'severity', 'critical', count(*) from seen where criticals > 0
union all
select 'severity', 'major', count(*) from seen where majors > 0
union all
select 'severity', 'minor', count(*) from seen where minors > 0
union all
select 'severity', 'info', count(*) from seen where infos > 0
