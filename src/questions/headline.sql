select
  chosen.year,
  count(*) as projects,
  count(chosen.amount) as with_amount,
  count(case when chosen.amount_basis = 'total' then 1 end) as total_stands_in,
  cast(sum(chosen.amount) as bigint) as amount,
  cast(sum(bit_count(chosen.expected)) as bigint) as expected,
  cast(sum(bit_count(chosen.printed & chosen.expected)) as bigint) as printed,
  cast(sum(bit_count(chosen.none & chosen.expected)) as bigint) as none,
  cast(sum(bit_count(chosen.untargeted & chosen.expected)) as bigint) as untargeted,
  cast(sum(bit_count(chosen.blank & chosen.expected)) as bigint) as blank,
  count(case when (chosen.none & chosen.expected) <> 0 then 1 end) as projects_with_none,
  cast(sum(case when (chosen.none & chosen.expected) <> 0 then chosen.amount else 0 end) as bigint) as amount_with_none,
  cast(sum(coalesce(gap.kinds, 0)) as bigint) as template_absent
from chosen
left join (
  select source, year, framework, count(*) as kinds
  from template_gap
  group by source, year, framework
) as gap on gap.source = chosen.source and gap.year = chosen.year and gap.framework = chosen.framework
group by chosen.year
order by chosen.year
