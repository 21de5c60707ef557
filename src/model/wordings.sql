-- The most frequent wordings of the names on the forms that are seen.
select reading.wording, count(*) as indicators, count(*) over () as wordings
from reading
join seen on seen.project = reading.project
where reading.wording is not null
group by reading.wording
order by indicators desc, reading.wording
limit cast(:most as bigint)
