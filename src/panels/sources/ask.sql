select
  source.source,
  source.file,
  source.sample,
  source.encoding,
  source.shape,
  source.bytes,
  source.imported_at,
  tally.years,
  count(project.project) as forms,
  (
    select string_agg(distinct framework.framework || ' ' || framework.basis, ',')
    from framework
    where framework.source = source.source
  ) as frameworks
from source
left join tally on tally.source = source.source
left join project on project.source = source.source
group by source.source, source.file, source.sample, source.encoding, source.shape, source.bytes, source.imported_at, tally.years
order by source.source
