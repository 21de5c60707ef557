-- An output whose number per 10,000 yuan is far from that of forms whose indicator has the same wording and unit. Shown for
-- information with the distribution: own ratio, lower quartile, median, upper quartile, forms.
with output as (
  select
    target_form.project,
    reading.kind,
    reading.wording,
    reading.target,
    indicator.unit,
    indicator.value,
    1000000.0 * indicator.value / target_form.amount as ratio
  from target_form
  join reading on reading.project = target_form.project
  join indicator on indicator.project = reading.project
    and indicator.position = reading.position
  where reading.kind = 'quantity'
    and reading.wording is not null
    and indicator.measure = 'numeric'
    and indicator.value > 0
    and indicator.unit is not null
    and indicator.unit <> '%'
    and target_form.amount > 0
),
peers as (
  select
    wording,
    unit,
    count(distinct project) as forms,
    quantile_cont(ratio, 0.25) as low,
    quantile_cont(ratio, 0.5) as median,
    quantile_cont(ratio, 0.75) as high
  from output
  group by wording, unit
  having count(distinct project) >= :peers
)
select
  output.project,
  min(output.kind) as kind,
  null as severity,
  min(concat(
    output.wording, ' ', output.target, ' · ', cast(round(output.ratio, 2) as text),
    ' ~ ', cast(round(peers.low, 2) as text), ' / ', cast(round(peers.median, 2) as text), ' / ',
    cast(round(peers.high, 2) as text), ' (', cast(peers.forms as text), ')'
  )) as evidence
from output
join peers on peers.wording = output.wording
  and peers.unit = output.unit
where output.ratio > :times * peers.median
  or output.ratio * :times < peers.median
group by output.project
