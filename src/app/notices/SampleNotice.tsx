import { Button } from '@mantine/core';
import { Changing } from '#app/frame/Changing.tsx';
import { useDesk, useLoaded } from '#app/frame/context.ts';
import './notices.css';

/** Says that what is on screen is a sample, and offers the other one. */
export function SampleNotice() {
  const { text, workspace } = useDesk();
  const { sample, empty } = useLoaded();
  if (sample === null && !empty) return null;
  const words = text.samples;
  return (
    <div
      className={sample === 'multi-year' ? 'notice notice-made-up' : 'notice'}
      data-testid="sample-notice"
      role="note"
    >
      <span>{sample === null ? words.none : words[sample]}</span>
      <Changing>
        {sample !== 'multi-year' && (
          <Button size="compact-xs" variant="default" onClick={() => workspace.showSample('multi-year')}>
            {sample === null ? words.seeMultiYear : words.showMultiYear}
          </Button>
        )}
        {sample !== 'wujing' && (
          <Button size="compact-xs" variant="default" onClick={() => workspace.showSample('wujing')}>
            {sample === null ? words.seeWujing : words.showWujing}
          </Button>
        )}
      </Changing>
    </div>
  );
}
