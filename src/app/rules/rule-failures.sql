-- Rules that broke, with one of the messages.
select rule, cast(sum(forms) as bigint) as forms, min(message) as message
from rule_failure
group by rule
order by rule
