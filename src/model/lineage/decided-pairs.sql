select earlier.project as earlier, later.project as later, line_decision.verdict
from line_decision
join target_form as earlier on earlier.identity = line_decision.earlier
join target_form as later on later.identity = line_decision.later
order by line_decision.place, earlier.project, later.project
