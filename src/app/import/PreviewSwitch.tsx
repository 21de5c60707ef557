import { Checkbox } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useDesk } from '#app/frame/context.ts';

/** Whether every drop is shown before it is loaded; kept from one visit to the next. */
export function PreviewSwitch() {
  const {
    text,
    workspace: { habits },
  } = useDesk();
  const [on, setOn] = useState(false);
  useEffect(() => {
    habits.previews().then(setOn, () => undefined);
  }, [habits]);
  return (
    <Checkbox
      size="xs"
      className="preview-switch"
      label={text.import.previews}
      title={text.import.previewsWhy}
      checked={on}
      onChange={async ({ currentTarget: { checked } }) => {
        setOn(checked);
        await habits.setPreviews(checked);
      }}
    />
  );
}
