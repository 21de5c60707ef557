-- Of what years and from when the loaded data are.
select
  (select min(year) from seen) as first_year,
  (select max(year) from seen) as last_year,
  count(*) as files,
  max(imported_at) as imported_at,
  max(sample) as sample
from source
