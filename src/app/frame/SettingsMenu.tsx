import { Button, Popover, SegmentedControl } from '@mantine/core';
import { PreviewSwitch } from '#app/import/PreviewSwitch.tsx';
import { type Language, texts } from '#text/text.ts';
import { DOWN } from '#ui/icons.tsx';
import { Changing } from './Changing.tsx';
import { useDesk } from './context.ts';
import { setDisplay, THEMES, type Theme, useDisplay } from './display.ts';
import './frame.css';

/** Language, theme, and whether imports are previewed: out of the way until asked for. */
export function SettingsMenu() {
  const words = useDesk().text.display;
  const { language, theme } = useDisplay();
  return (
    <Popover position="bottom-end" shadow="sm" trapFocus returnFocus>
      <Popover.Target>
        <Button size="xs" variant="default" rightSection={DOWN} aria-haspopup="dialog" data-testid="settings">
          {words.button}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="settings" aria-label={words.button}>
        <span className="note" aria-hidden="true">
          {words.language}
        </span>
        <SegmentedControl
          size="xs"
          aria-label={words.language}
          value={language}
          onChange={(chosen) => setDisplay({ language: chosen as Language })}
          data={Object.entries(texts).map(([value, { languageName }]) => ({ value, label: languageName }))}
        />
        <span className="note" aria-hidden="true">
          {words.theme}
        </span>
        <SegmentedControl
          size="xs"
          aria-label={words.theme}
          value={theme}
          onChange={(chosen) => setDisplay({ theme: chosen as Theme })}
          data={THEMES.map((value) => ({ value, label: words.themes[value] }))}
        />
        <Changing>
          <PreviewSwitch />
        </Changing>
        <p className="note">{words.keys}</p>
      </Popover.Dropdown>
    </Popover>
  );
}
