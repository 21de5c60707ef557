-- Which columns beyond the fixed ones some form needs, in the order of CSV_EXTRA_HEADERS.
select
  (select count(*) from project where form <> 'target') > 0 as form,
  (select count(*) from layout where field = 'operator') > 0 as operator,
  (select count(*) from layout where field = 'measure_unit') > 0 as unit,
  (select count(*) from indicator where direction is not null) > 0 as direction,
  (select count(*) from indicator where weight is not null) > 0 as weight,
  (select count(distinct framework) from framework) > 1 as framework
