with shown as (
  select
    chosen.*,
    chosen.expected & (chosen.untargeted | chosen.none | chosen.blank) as gap,
    coalesce(template.kinds, 0) as template_kinds
  from chosen
  left join (
    select source, year, framework, count(*) as kinds
    from template_gap
    group by source, year, framework
  ) as template on template.source = chosen.source
    and template.year = chosen.year
    and template.framework = chosen.framework
)
select
  year,
  count(*) as projects,
  count(amount) as with_amount,
  count(case when amount_basis = 'total' then 1 end) as total_stands_in,
  cast(sum(amount) as bigint) as amount,
  cast(sum(bit_count(expected)) as bigint) as expected,
  cast(sum(bit_count(printed & expected)) as bigint) as printed,
  cast(sum(bit_count(none & expected)) as bigint) as none,
  cast(sum(bit_count(untargeted & expected)) as bigint) as untargeted,
  cast(sum(bit_count(blank & expected)) as bigint) as blank,
  cast(sum(bit_count(gap & accepted)) as bigint) as accepted,
  cast(sum(bit_count(expected & ~printed & accepted)) as bigint) as accepted_absent,
  count(case when (none & expected) <> 0 then 1 end) as projects_with_none,
  cast(sum(case when (none & expected) <> 0 then amount else 0 end) as bigint) as amount_with_none,
  count(case when weakly_justified then 1 end) as weak_projects,
  cast(sum(case when weakly_justified then amount else 0 end) as bigint) as weak_amount,
  cast(sum(template_kinds) as bigint) as template_absent
from shown
group by year
order by year
