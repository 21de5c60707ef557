import { Button } from '@mantine/core';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import { GRADES, type Grade } from '#domain/appraisal.ts';
import { citationOf } from '#rules/basis/citations.ts';
import { BUILT_IN } from '#rules/pack.ts';
import { citationText } from '#view/citations.ts';

interface Props {
  /** Of the group, the same for no other form. */
  readonly name: string;
  readonly grade: Grade | null;
  readonly onChoose: (grade: Grade | null) => void;
}

/** 优 · 良 · 中 · 差 with what each means and what that rests on. None is chosen until a person chooses one. */
export function AppraisalGrade({ name, grade, onChoose }: Props) {
  const { text } = useDesk();
  const { review } = useLoaded();
  const words = text.appraisal;
  const citation = citationOf(review?.pack ?? BUILT_IN, 'grades');
  return (
    <fieldset className="appraisal-grades" data-testid="appraisal-grades">
      <legend>{words.grade}</legend>
      {GRADES.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={`grade ${name}`}
            value={one}
            checked={grade === one}
            onChange={() => onChoose(one)}
          />
          <strong>{words.grades[one].name}</strong>
          <span>{words.grades[one].means}</span>
        </label>
      ))}
      {grade === null ? (
        <p className="note">{words.ungraded}</p>
      ) : (
        <Button size="compact-xs" variant="subtle" onClick={() => onChoose(null)}>
          {words.clearGrade}
        </Button>
      )}
      <p className="note">{words.byPerson}</p>
      <p className="note" data-testid="appraisal-basis">
        {words.gradeBasis}
        {text.list.colon}
        {citationText('grades', citation, text)}
      </p>
    </fieldset>
  );
}
